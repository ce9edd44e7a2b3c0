package dev.earshot.reader.readwise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.reader.Collected;
import dev.earshot.reader.Outline;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadwiseCsvReaderTest {
  private static final String HEADER =
      "Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags\r\n";
  private static final String ROW =
      "The moon pulls.,#12: High Water,Tides,,,,,time_offset,754,2026-06-22 10:34:42+00:00,\r\n";

  @TempDir Path folder;

  @Test
  void titlesWithATimeAreEpisodes() throws IOException {
    var read =
        read(
            HEADER
                + ROW
                + "\"It rises,\r\n\r\nas \"\"they\"\" say.\",#12: High Water,Tides,,mine,,sea moon,,,,\r\n"
                + "A whale.,Moby Dick,Melville,B00,,,,location,12,,\r\n"
                + "Thrown away.,#12: High Water,Tides,,,,.discard,time_offset,9,,");
    assertEquals(Optional.of("Readwise CSV"), read.format());
    assertEquals(List.of(), read.warnings());
    var episode = read.only();
    assertEquals("High Water", episode.title());
    assertEquals(Optional.of("12"), episode.number());
    assertEquals(Optional.of("Tides"), episode.show());
    assertEquals(
        "- @754: The moon pulls.\n-: It rises, / as \"they\" say. (mine)", Outline.of(episode));
    assertEquals("[\"sea\",\"moon\"]", episode.quotes().getLast().extra().get("tags"));
  }

  @Test
  void aSnipWrittenOutIsATopic() throws IOException {
    var episode =
        read(HEADER
                + "\"Low tide\nSummary:\nThe sea falls.\nTranscript:\nSpeaker 1\nIt falls.\",One,Tides,,,,,time_offset,60,,\n")
            .only();
    assertEquals(
        "# Low tide @60 = The sea falls.\n  Speaker 1 @60: It falls.", Outline.of(episode));
  }

  @Test
  void withoutATimeNobodyKnowsWhatIsAPodcast() throws IOException {
    var read = read(HEADER + "A whale.,Moby Dick,Melville,B00,,,,location,12,,\n");
    assertEquals(List.of(), read.episodes());
    assertEquals(
        List.of(
            "f.txt: no highlight has a time, and the file does not say what is a podcast; expected rows with time_offset as their Location Type"),
        read.warnings());
  }

  @Test
  void aQuoteTooManyDoesNotSwallowTheRowsBelow() throws IOException {
    var read =
        read("\ufeff" + HEADER + "\"5 pipe,One,,,,,,,,,\r\nonly,three,cells\r\n" + ROW + "\"cut");
    assertEquals("- @754: The moon pulls.", Outline.of(read.only()));
    assertEquals(
        List.of(
            "f.txt:2: the row has a quote too many and it was left out; expected 11 cells as in the header",
            "f.txt:3: the row's cells number 3 and it was left out; expected 11 cells as in the header",
            "f.txt:5: the row has a quote too many and it was left out; expected 11 cells as in the header"),
        read.warnings());
  }

  @Test
  void aTimeThatIsNoneIsLeftOut() throws IOException {
    var read = read(HEADER + ROW.replace("754", "later"));
    assertEquals("-: The moon pulls.", Outline.of(read.only()));
    assertEquals(
        List.of("f.txt:2: the Location is \"later\"; expected seconds such as 754"),
        read.warnings());
  }

  private Collected read(String text) throws IOException {
    return Collected.from(folder.resolve("f.txt"), text.getBytes(UTF_8));
  }
}
