package dev.earshot.reader;

import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance;
import dev.earshot.episode.Quote;
import dev.earshot.reader.formats.Formats;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;

/// What reading a file gave.
public record Collected(Optional<String> format, List<Episode> episodes, List<String> warnings) {
  private static final Path RESOURCES = Path.of("src/test/resources/dev/earshot/reader");
  public static final Path CORPUS_PAGE = Path.of("corpus/superdatascience/691-future-trends.txt");

  /// All that an episode has, those of its topics first.
  public static Stream<Quote> quotes(Episode episode) {
    return Stream.concat(
        episode.topics().stream().flatMap(topic -> topic.quotes().stream()),
        episode.quotes().stream());
  }

  public static Collected fromResource(String name) throws IOException {
    return from(resource(name));
  }

  /// The file of that name, in whichever room's folder it lies.
  public static Path resource(String name) throws IOException {
    try (var files = Files.walk(RESOURCES)) {
      var found = files.filter(file -> file.endsWith(name)).toList();
      Assertions.assertEquals(1, found.size(), () -> "files called " + name);
      return found.getFirst();
    }
  }

  public static Collected from(Path file, byte[] bytes) throws IOException {
    return from(Files.write(file, bytes));
  }

  /// Warnings are told without the folder of the file.
  public static Collected from(Path file) throws IOException {
    return by(Formats.readers(), file);
  }

  static Collected by(Readers readers, Path file) throws IOException {
    return by(readers, file, SourceHint.NONE);
  }

  static Collected by(Readers readers, Path file, SourceHint hint) throws IOException {
    var episodes = new ArrayList<Episode>();
    var warnings = new ArrayList<String>();
    var sink =
        new Sink() {
          @Override
          public void episode(Episode episode, Provenance provenance) {
            episodes.add(episode);
          }

          @Override
          public void warning(Warning warning) {
            warnings.add(
                warning.toString().replace(file.toString(), file.getFileName().toString()));
          }
        };
    return new Collected(readers.read(file, hint, sink), episodes, warnings);
  }

  /// Findings of a source `f` whose warnings are kept as `line: message`.
  public static Findings warningsTo(List<String> warnings) {
    return new Findings(
        "f",
        new Sink() {
          @Override
          public void episode(Episode episode, Provenance provenance) {}

          @Override
          public void warning(Warning warning) {
            warnings.add(warning.toString().replaceFirst("^f:", "").strip());
          }
        });
  }

  /// The lines of a text, for what reads only part of a source.
  public static Lines lines(String text, Findings findings) {
    return new Lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), findings);
  }

  public Episode only() {
    Assertions.assertEquals(1, episodes.size(), () -> "episodes, and " + warnings);
    return episodes.getFirst();
  }

  public List<String> titles() {
    return episodes.stream().map(Episode::title).toList();
  }
}
