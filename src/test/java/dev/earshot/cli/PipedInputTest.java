package dev.earshot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `earshot index -` takes what another program gives it.
class PipedInputTest {
  private static final String TIDE =
      "{\"title\":\"Tide\",\"quotes\":[{\"text\":\"The tide is in.\"}]}\n";
  private static final String KILN =
      "{\"title\":\"Kiln\",\"quotes\":[{\"text\":\"The kiln is hot.\"}]}\n";

  @TempDir Path folder;
  private Path sources;
  private Path corpus;
  private Cli earshot;

  @BeforeEach
  void aFolderWithAnEpisode() throws IOException {
    sources = folder.resolve("corpus");
    corpus = Files.createDirectories(sources.resolve("s"));
    Files.writeString(
        corpus.resolve("a.jsonl"), "{\"title\":\"Boat\",\"quotes\":[{\"text\":\"A boat.\"}]}\n");
    earshot = Cli.with(folder.resolve("index"));
  }

  @Test
  void anExportMakesAnEqualIndex() {
    earshot.run("index", Cli.SOURCES);
    var exported = earshot.run("export").out();
    var copy = Cli.with(folder.resolve("copy"));
    assertEquals(0, copy.runWith(exported, "index", "-").code());
    assertEquals(exported, copy.run("export").out());
  }

  @Test
  void whatIsPipedInNextTakesItsPlace() {
    pipe(TIDE);
    finds("tide");
    var same = earshot.runWith(TIDE, "index", "-", "--json").out();
    assertTrue(same.contains("\"read\":0,\"unchanged\":1"), same);
    pipe(KILN);
    finds("kiln");
    misses("tide");
    pipe(TIDE + KILN);
    finds("tide");
  }

  @Test
  void itStaysWhateverFoldersAreIndexed() throws IOException {
    pipe(TIDE);
    earshot.run("index", sources.toString());
    Files.writeString(corpus.resolve("b.jsonl"), TIDE);
    earshot.run("index", sources.toString());
    Files.delete(corpus.resolve("b.jsonl"));
    earshot.run("index", sources.toString());
    finds("tide");
    finds("boat");
    earshot.run("index", "--rebuild", sources.toString());
    misses("tide");
  }

  @Test
  void itGoesWithFoldersInOneRun() {
    var both = earshot.runWith(TIDE, "index", sources.toString(), "-", "--json").out();
    assertTrue(both.contains("\"read\":2,"), both);
    finds("tide");
    finds("boat");
  }

  @Test
  void whateverAFileMayBeMayBePipedIn() throws IOException {
    var captions = "WEBVTT\n\n00:01.000 --> 00:02.000\nThe weir holds.\n";
    earshot.runWith(captions, "index", "--show", "Slow Water", "-");
    var shown = earshot.run("search", "--show", "Slow Water", "weir");
    assertEquals(0, shown.code(), shown.err());
    pipe(captions);
    assertEquals(1, earshot.run("search", "--show", "Slow Water", "weir").code());
    var zipped = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(zipped)) {
      out.write(TIDE.getBytes(StandardCharsets.UTF_8));
    }
    earshot.runWith(new ByteArrayInputStream(zipped.toByteArray()), "index", "-");
    finds("tide");
    earshot.runWith("The mill turns.\n", "index", "--as", "notes", "-");
    finds("mill");
  }

  @Test
  void whatIsWrongIsToldByLine() {
    var told = pipe(TIDE + "{\"title\":\n").err();
    assertTrue(told.contains("warning: standard input:2: "), told);
    var known = earshot.run("index", corpus.toString()).err();
    assertTrue(!known.contains("standard input"), known);
  }

  @Test
  void aProgramThatFailedTakesNothingOut() {
    pipe(TIDE);
    var nothing = pipe("");
    assertEquals(2, nothing.code());
    assertEquals(
        "earshot: nothing was piped in; what the index has from standard input stays\n",
        nothing.err());
    finds("tide");
  }

  @Test
  void whatHasAnEndIsNotWatchedAndATerminalIsNoPipe() {
    earshot.fails("--watch follows files; what is piped in has an end", "index", "--watch", "-");
    earshot
        .onTerminal(Map.of())
        .fails(
            "standard input is a terminal; pipe something into it, as in: earshot export | earshot --index OTHER index -",
            "index",
            "-");
  }

  private Cli.Result pipe(String text) {
    return earshot.runWith(text, "index", "-");
  }

  private void finds(String word) {
    assertEquals(0, earshot.run("search", word).code(), word);
  }

  private void misses(String word) {
    assertEquals(1, earshot.run("search", word).code(), word);
  }
}
