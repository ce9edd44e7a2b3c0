package dev.earshot.reader.chapters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.earshot.reader.Collected;
import dev.earshot.reader.Told;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Chapters as the tools that cut sound and video write them out.
class SoundFileChaptersTest {
  @TempDir Path folder;

  @Test
  void ffmetadata() throws IOException {
    var read =
        read(
            """
            ;FFMETADATA1
            title=12: Eels \\= fish\\; at night — with Ida Lund
            album=Weirs
            date=2024-05-01
            comment=How eels\\
            climb.
            ; a comment
            [STREAM]
            title=audio
            [CHAPTER]
            TIMEBASE=1/1000
            START=0
            END=14000
            title=Intro
            [CHAPTER]
            TIMEBASE=1/90000
            START=1260000
            END=12645000
            title=Wet brushes
            [CHAPTER]
            START=140500000000
            [CHAPTER]
            TIMEBASE=1/1000
            START=soon
            title=Lost
            """);
    var episode = read.only();
    assertEquals(Optional.of("FFMETADATA chapters"), read.format());
    assertEquals(
        List.of("0-14 Intro", "14-140.5 Wet brushes", "140.5-? ?"), Told.chapters(episode));
    assertEquals("Eels = fish; at night", episode.title());
    assertEquals(Optional.of("12"), episode.number());
    assertEquals(List.of("Ida Lund"), episode.guests());
    assertEquals(Optional.of("Weirs"), episode.show());
    assertEquals(Optional.of(LocalDate.of(2024, 5, 1)), episode.published());
    assertEquals(List.of("How eels\nclimb."), Told.notes(episode));
    assertEquals(
        List.of(
            "f:22: the chapter \"Lost\" starts at \"soon\" and was left out; expected a whole number of its TIMEBASE"),
        read.warnings());
  }

  @Test
  void tagsOfASongAreNoEpisode() throws IOException {
    var read = read(";FFMETADATA1\ntitle=Song\nartist=Ida\n");
    assertEquals(List.of(), read.titles());
    assertEquals(
        List.of(
            "f: there are no chapters in the file, so nothing shows that it is about an episode"),
        read.warnings());
  }

  @Test
  void vorbisComments() throws IOException {
    reads(
        "Vorbis comment chapters",
        "TITLE=Eels\nCHAPTER001=00:00:00.000\nCHAPTER001NAME=Intro\nCHAPTER001URL=https://example.org\nCHAPTER002=00:00:14.000\nCHAPTER002NAME=Wet brushes\n",
        "0-14 Intro",
        "14-? Wet brushes");
    reads(
        "Vorbis comment chapters",
        "CHAPTER01=00:00:00.000\nCHAPTER01NAME=Intro\nCHAPTER02=00:00:14.000\nCHAPTER02NAME=Wet = brushes\n",
        "0-14 Intro",
        "14-? Wet = brushes");
    assertNotEquals(
        Optional.of("Vorbis comment chapters"), read("CHAPTER1=The mill\nA=B\n").format());
  }

  @Test
  void matroska() throws IOException {
    reads(
        "chapters as XML",
        """
        <?xml version="1.0"?>
        <!-- <!DOCTYPE Chapters SYSTEM "matroskachapters.dtd"> -->
        <Chapters>
          <EditionEntry>
            <EditionFlagDefault>0</EditionFlagDefault>
            <ChapterAtom><ChapterTimeStart>00:00:00.000000000</ChapterTimeStart><ChapterDisplay><ChapterString>Other</ChapterString></ChapterDisplay></ChapterAtom>
          </EditionEntry>
          <EditionEntry>
            <EditionFlagDefault>1</EditionFlagDefault>
            <ChapterAtom>
              <ChapterUID>1</ChapterUID>
              <ChapterTimeStart>00:00:00.000000000</ChapterTimeStart>
              <ChapterTimeEnd>00:00:14.000000000</ChapterTimeEnd>
              <ChapterDisplay><ChapterString>Intro &amp; more</ChapterString><ChapterLanguage>eng</ChapterLanguage></ChapterDisplay>
              <ChapterDisplay><ChapterString>Anfang</ChapterString><ChapterLanguage>ger</ChapterLanguage></ChapterDisplay>
            </ChapterAtom>
            <ChapterAtom>
              <ChapterTimeStart>00:00:14.000000000</ChapterTimeStart>
              <ChapterDisplay><ChapterString>Wet brushes</ChapterString></ChapterDisplay>
              <ChapterAtom><ChapterTimeStart>00:01:00.500000000</ChapterTimeStart><ChapterDisplay><ChapterString>Moss</ChapterString></ChapterDisplay></ChapterAtom>
            </ChapterAtom>
            <ChapterAtom><ChapterFlagHidden>1</ChapterFlagHidden><ChapterTimeStart>00:02:00.0</ChapterTimeStart></ChapterAtom>
          </EditionEntry>
        </Chapters>
        """,
        "0-14 Intro & more",
        "14-60.5 Wet brushes",
        "60.5-? Moss");
  }

  @Test
  void simpleChaptersAndAFileThatIsCut() throws IOException {
    reads(
        "chapters as XML",
        "<psc:chapters version=\"1.2\" xmlns:psc=\"http://podlove.org/simple-chapters\"><psc:chapter start=\"0\" title=\"Intro\"/><psc:chapter start=\"00:00:14\" title=\"Wet brushes\"/></psc:chapters>",
        "0-14 Intro",
        "14-? Wet brushes");
    var cut =
        read(
            "<Chapters><EditionEntry>\n<ChapterAtom><ChapterTimeStart>00:00:00</ChapterTimeStart></ChapterAtom>\n<ChapterAtom><ChapterTime");
    assertEquals(List.of("0-? ?"), Told.chapters(cut.only()));
    assertEquals(
        List.of(
            "f:3: the XML is not well-formed here or ends too early; what came before was kept"),
        cut.warnings());
  }

  private void reads(String format, String text, String... chapters) throws IOException {
    var read = read(text);
    assertEquals(Optional.of(format), read.format());
    assertEquals(List.of(), read.warnings());
    assertEquals(List.of(chapters), Told.chapters(read.only()));
  }

  private Collected read(String text) throws IOException {
    return Collected.from(folder.resolve("f"), text.getBytes(UTF_8));
  }
}
