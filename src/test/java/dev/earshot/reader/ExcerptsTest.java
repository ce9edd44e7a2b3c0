package dev.earshot.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    for (var file : files())
      told.append(Told.file(file.getFileName().toString(), Collected.from(file))).append('\n');
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
    assertEquals(
        Told.file(file.getFileName().toString(), Collected.from(file)),
        Told.file(file.getFileName().toString(), read));
  }

  private static List<Path> files() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }
}
