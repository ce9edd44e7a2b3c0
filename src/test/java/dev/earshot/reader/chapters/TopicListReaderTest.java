package dev.earshot.reader.chapters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.earshot.reader.Collected;
import dev.earshot.reader.Told;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicListReaderTest {
  @TempDir Path folder;

  @Test
  void aDescription() throws IOException {
    var read = Collected.fromResource("description-with-trailing-times.txt");
    var episode = read.only();
    assertEquals("Old Clocks: How They Tick", episode.title());
    assertEquals(Optional.of("45"), episode.number());
    assertEquals(
        List.of(
            "329-871 What an escapement is",
            "871-4542 Springs, weights and \"drives\"",
            "4542-? If clocks will come back"),
        Told.chapters(episode));
    assertEquals(
        List.of(
            "This episode is for anyone who winds a clock.\nIn this episode you will learn:\nAdditional materials: www.example.org/45"),
        Told.notes(episode));
    assertEquals(List.of(), read.warnings());
  }

  @Test
  void commentsGiveTheirLongestListOnly() throws IOException {
    var episode = Collected.fromResource("comments-with-two-lists.md").only();
    assertEquals("Garden Hour - Frost!", episode.title());
    assertEquals(
        List.of("0-60 Hello", "60-90 Ice on ponds", "90-120 Fleece", "120-? Goodbye"),
        Told.chapters(episode));
    assertEquals(List.of(), Told.notes(episode));
  }

  @Test
  void aBareListIsCalledByItsFile() throws IOException {
    var read = read("0:00 One\r\n1:00 Two\r\n2:00 Three");
    assertEquals(List.of("night-12"), read.titles());
    assertEquals(List.of("0-60 One", "60-120 Two", "120-? Three"), Told.chapters(read.only()));
    assertEquals(List.of(), Told.notes(read.only()));
  }

  @Test
  void aTimeThatFallsBackIsTold() throws IOException {
    var read = read("0:00 One\n1:00 Two\n0:03 Slip\n2:00 Three\n");
    assertEquals(
        List.of(
            "night-12.txt:3: the time of \"0:03 Slip\" does not rise with the others; the line was left out of the list"),
        read.warnings());
    assertEquals(List.of("0:03 Slip"), Told.notes(read.only()));
  }

  @Test
  void markdownPagesAreLeftToTheirReaders() throws IOException {
    String list = "0:00 One\n1:00 Two\n2:00 Three\n";
    for (String sign :
        List.of("# Title\n", "---\nx: y\n---\n", "> quote\n", "**Ann:** Hi\n", "title:: x\n"))
      assertNotEquals(Optional.of("list of topics and times"), read(sign + list).format(), sign);
  }

  private Collected read(String text) throws IOException {
    return Collected.from(folder.resolve("night-12.txt"), text.getBytes(UTF_8));
  }
}
