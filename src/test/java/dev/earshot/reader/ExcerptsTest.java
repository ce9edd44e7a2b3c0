package dev.earshot.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.Golden;
import dev.earshot.episode.Episode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files as the tools of podcasters write them, with all their quirks and words of our own.
public class ExcerptsTest {
  public static final Path FOLDER = Path.of("src/test/resources/dev/earshot/reader/excerpts");

  @TempDir Path folder;

  /// The format that takes each file, and all that it tells.
  @Test
  void everyFileYieldsWhatItHas() throws IOException {
    var told = new StringBuilder();
    for (var file : files()) told.append(told(Collected.from(file), file)).append('\n');
    Golden.check(FOLDER.resolveSibling("excerpts.txt"), told.toString());
  }

  @Test
  void renderingsOfOneTranscriptGiveTheSameQuotes() throws IOException {
    var json = Collected.from(FOLDER.resolve("speech-of-one-machine.json")).only();
    for (var ending : List.of("srt", "vtt", "tsv")) {
      var other = Collected.from(FOLDER.resolve("speech-of-one-machine." + ending)).only();
      assertEquals(Told.quotes(json), Told.quotes(other));
      assertEquals(json.title(), other.title());
    }
  }

  @Test
  void aMarkOfTheEncodingMakesNoDifference() throws IOException {
    for (var file : files()) sameAs(file, "\ufeff" + Files.readString(file));
  }

  @Test
  void lineEndsOfWindowsMakeNoDifference() throws IOException {
    for (var file : files()) sameAs(file, Files.readString(file).replace("\n", "\r\n"));
  }

  @Test
  void aMissingLastLineEndMakesNoDifference() throws IOException {
    for (var file : files()) sameAs(file, Files.readString(file).stripTrailing());
  }

  private void sameAs(Path file, String text) throws IOException {
    var copy = folder.resolve(file.getFileName());
    var read = Collected.from(copy, text.getBytes(UTF_8));
    assertEquals(told(Collected.from(file), file), told(read, file));
  }

  private static List<Path> files() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  private static String told(Collected read, Path file) {
    var lines =
        Stream.of(
            Stream.of("== " + file.getFileName() + ": " + read.format().orElse("no format")),
            read.warnings().stream().map(warning -> "warning: " + warning),
            read.episodes().stream().map(ExcerptsTest::told));
    return lines
        .flatMap(line -> line)
        .map(line -> line + "\n")
        .collect(Collectors.joining())
        .replaceAll("\n\n+", "\n");
  }

  private static String told(Episode episode) {
    var facts =
        Stream.of(
            Optional.of("\"" + episode.title() + "\""),
            episode.show().map(show -> "of " + show),
            episode.number().map(number -> "number " + number),
            Optional.of(String.join(", ", episode.guests()))
                .filter(s -> !s.isEmpty())
                .map("with "::concat),
            Optional.of(String.join(", ", episode.hosts()))
                .filter(s -> !s.isEmpty())
                .map("by "::concat),
            episode.published().map(day -> "on " + day),
            episode.duration().map(time -> "lasting " + time),
            episode.language().map(language -> "in " + language),
            episode.url().map(url -> "<" + url + ">"),
            episode.audio().map(url -> "<" + url + ">"));
    return facts.flatMap(Optional::stream).collect(Collectors.joining(" "))
        + "\n"
        + Outline.of(episode);
  }
}
