package dev.earshot.reader.jsonlines;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance;
import dev.earshot.reader.Collected;
import dev.earshot.reader.Sink;
import dev.earshot.reader.Warning;
import dev.earshot.reader.formats.Formats;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EpisodeLinesReaderTest {
  private static final String SHORT =
      "{\"show\":\"Tide Talk\",\"number\":\"6\",\"title\":\"Crabs\"}";

  @TempDir Path folder;

  @Test
  void aBadLineOrValueHarmsNothingElse() throws IOException {
    var read = Collected.fromResource("one-bad-line.jsonl");
    assertEquals(List.of("First", "Third"), read.titles());
    assertEquals(
        List.of(
            "one-bad-line.jsonl:2: the line is no JSON, see column 1; expected one episode a line such as {\"title\":\"AI Chips\"}",
            "one-bad-line.jsonl:4: \"topics[0].start\" is \"abc\"; expected seconds such as 754"),
        read.warnings());
  }

  @Test
  void aBadFirstLineDoesNotHideTheOthers() throws IOException {
    assertEquals(List.of("b"), read("garbage\n{\"title\":\"b\"}").titles());
    assertEquals(List.of("b"), read("{\"title\n{\"title\":\"b\"}").titles());
  }

  @Test
  void anEpisodeMayBeLongerThanWhatIsLookedAtToTellTheFormat() throws IOException {
    var quotes =
        IntStream.range(0, 3_000)
            .mapToObj(n -> "{\"text\":\"The tide was at level " + n + ".\",\"start\":" + n + "}")
            .collect(joining(","));
    var facts = "\"show\":\"Tide Talk\",\"number\":\"7\",\"title\":\"Eels\"";
    for (var quoted : List.of("\"topics\":[{\"start\":0,\"quotes\":[%s]}]", "\"quotes\":[%s]")) {
      var episode = "{" + facts + "," + quoted.formatted(quotes) + "}";
      for (var file : List.of(episode, episode + "\n" + episode, SHORT + "\n" + episode)) {
        var read = read(file);
        assertEquals(List.of(), read.warnings());
        assertEquals(3_000, read.episodes().getLast().quoteCount());
      }
    }
  }

  @Test
  void aCutLastLineIsOneWarningAtItsLine() throws IOException {
    for (String cut :
        List.of("{", "{\"title", "{\"title\":\"b", "{\"title\":\"b\"", "{\"title\":\"b\",")) {
      var read = read("{\"title\":\"a\"}\n" + cut);
      assertEquals(List.of("a"), read.titles());
      assertEquals(
          List.of(
              "f:2: the line ends in the middle of the episode, which was left out; expected one episode a line such as {\"title\":\"AI Chips\"}"),
          read.warnings());
    }
  }

  @Test
  void moreOnALineIsTold() throws IOException {
    var read = read("{\"title\":\"a\"} {\"title\":\"b\"}");
    assertEquals(List.of("a"), read.titles());
    assertEquals(
        List.of(
            "f:1: there is more on the line than the episode; expected one episode a line such as {\"title\":\"AI Chips\"}"),
        read.warnings());
  }

  @Test
  void depthIsOneWarning() throws IOException {
    var read = read("{\"title\":\"a\",\"x\":" + "[".repeat(50_000) + "\n{\"title\":\"b\"}");
    assertEquals(List.of("b"), read.titles());
    assertEquals(
        List.of(
            "f:1: lists or objects are nested too deeply; expected one episode a line such as {\"title\":\"AI Chips\"}"),
        read.warnings());
  }

  @Test
  void anIndentedEpisodeIsOneWarningWithAWayOut() throws IOException {
    var read = Collected.fromResource("pretty-printed.json");
    assertEquals(1, read.warnings().size());
    assertTrue(
        read.warnings()
            .getFirst()
            .startsWith(
                "pretty-printed.json:1: the episode is spread over several lines; expected one episode a line, as `jq -c . "),
        read.warnings()::toString);
  }

  @Test
  void otherKindsOfJsonAreLeftToTheirReaders() throws IOException {
    Optional<String> chapters = Optional.of("chapters as JSON");
    assertEquals(chapters, Collected.fromResource("chapters-are-not-ours.json").format());
    assertEquals(
        Optional.of("transcript as JSON"),
        Collected.fromResource("segments-are-not-ours.json").format());
    assertEquals(Optional.empty(), read("{\"lang\":\"en\"}").format());
    assertEquals(chapters, read("[\n{\"title\":\"Intro\",\"start\":\"0:00\"},\n]").format());
    assertEquals(chapters, read("[{\"title\":\"Intro\",\"start\":0}]").format());
  }

  @Test
  void aFirstLineLongerThanTheHeadIsRecognised() throws IOException {
    var read = read("{\"title\":\"a\",\"topics\":[{\"summary\":\"" + "x".repeat(100_000) + "\"}]}");
    assertEquals(List.of("a"), read.titles());
    assertEquals(List.of(), read.warnings());
  }

  @Test
  void hugeFilesAreStreamed() throws IOException {
    int lines = 6_000;
    var seen = new AtomicInteger();
    Formats.readers()
        .read(
            huge(lines),
            new Sink() {
              @Override
              public void episode(Episode episode, Provenance provenance) {
                seen.incrementAndGet();
              }

              @Override
              public void warning(Warning warning) {
                throw new AssertionError(warning.toString());
              }
            });
    assertEquals(lines, seen.get());
  }

  private Path huge(int lines) throws IOException {
    Path file = folder.resolve("huge");
    byte[] line = line().getBytes(StandardCharsets.UTF_8);
    try (OutputStream out =
        new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
      for (int i = 0; i < lines; i++) out.write(line);
    }
    return file;
  }

  private static String line() {
    String quote = ",{\"text\":\"We knew that we need to support new operators.\",\"start\":12.5}";
    return "{\"title\":\"T\",\"quotes\":[{\"text\":\"a\"}" + quote.repeat(70) + "]}\n";
  }

  private Collected read(String text) throws IOException {
    return Collected.from(folder.resolve("f"), text.getBytes(StandardCharsets.UTF_8));
  }
}
