package dev.earshot.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.Earshot;
import dev.earshot.engine.EngineException;
import dev.earshot.engine.Writer;
import dev.earshot.engine.location.Location;
import dev.earshot.episode.Quote;
import dev.earshot.passage.Passage;
import dev.earshot.plan.Recipe;
import dev.earshot.query.InvalidInputException;
import dev.earshot.reader.SourceKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/// An index follows its sources.
class CorpusTest {
  @TempDir Path folder;
  private Path corpus;
  private Earshot earshot;

  @BeforeEach
  void open() throws IOException {
    corpus = Files.createDirectories(folder.resolve("corpus"));
    earshot = Earshot.open(folder.resolve("index"));
  }

  @AfterEach
  void close() {
    earshot.close();
  }

  @Test
  void aSecondRunReadsNothing() throws IOException {
    write("tides/a.jsonl", "{\"title\":\"Tides\",\"quotes\":[{\"text\":\"The moon pulls.\"}]}");
    update("read 1, unchanged 0, skipped 0, damaged 0, removed 0; 1 written, 0 removed");
    var before = earshot.fingerprint();
    update("read 0, unchanged 1, skipped 0, damaged 0, removed 0; 0 written, 0 removed");
    assertEquals(before, earshot.fingerprint());
  }

  @Test
  void aTouchedFileIsNotReadAgain() throws IOException {
    var file = write("a.jsonl", "{\"title\":\"Tides\"}");
    update("read 1, unchanged 0, skipped 0, damaged 0, removed 0; 1 written, 0 removed");
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
    update("read 0, unchanged 1, skipped 0, damaged 0, removed 0; 0 written, 0 removed");
  }

  @Test
  void anEditReplacesJustTheEpisodeThatChanged() throws IOException {
    var lines =
        "{\"title\":\"One\",\"quotes\":[{\"text\":\"first\"}]}\n{\"title\":\"Two\",\"quotes\":[{\"text\":\"second\"}]}\n";
    write("s/a.jsonl", lines);
    update("read 1, unchanged 0, skipped 0, damaged 0, removed 0; 2 written, 0 removed");
    write("s/a.jsonl", lines.replace("second", "third"));
    update("read 1, unchanged 0, skipped 0, damaged 0, removed 0; 1 written, 0 removed");
    finds("second");
    finds("third", "third");
    write("s/a.jsonl", lines.lines().findFirst().orElseThrow());
    update("read 1, unchanged 0, skipped 0, damaged 0, removed 0; 0 written, 1 removed");
    finds("third");
    finds("first", "first");
  }

  @Test
  void aDeletedFileTakesItsEpisodesAlong() throws IOException {
    var file = write("s/a.jsonl", "{\"title\":\"One\",\"quotes\":[{\"text\":\"first\"}]}");
    write("s/b.jsonl", "{\"title\":\"Two\",\"quotes\":[{\"text\":\"second\"}]}");
    index();
    Files.delete(file);
    update("read 0, unchanged 1, skipped 0, damaged 0, removed 1; 0 written, 1 removed");
    finds("first");
    finds("second", "second");
  }

  @Test
  void noPruneKeepsWhatIsGone() throws IOException {
    var file = write("s/a.jsonl", "{\"title\":\"One\",\"quotes\":[{\"text\":\"first\"}]}");
    index();
    Files.delete(file);
    earshot.index(
        new IndexSettings(List.of(corpus), Optional.empty(), Optional.empty(), false),
        settings(false),
        Progress.silent());
    finds("first", "first");
  }

  /// `cd podcast; earshot index .` told nothing of the folder's name.
  @Test
  void whatAFileIsDoesNotDependOnHowItsPlaceIsTyped() throws IOException {
    write(
        "podcast/2031-03-01/script.txt",
        """
        Good morning, and welcome to “Tide Talk”. My name is Bo, and today we look at the weir, where the gate stood open all night.

        Nobody had touched it, says Ida, who keeps it. The eels came in with the flood, and by the morning they were in the kitchen.
        """);
    earshot.index(corpus.resolve("podcast" + "/2031-03-01/..".repeat(5)));
    assertEquals(List.of("Tide Talk"), shows());
  }

  /// It stayed that of the files beside it.
  @Test
  void theShowGoesWithTheFolderThatSaidIt() throws IOException {
    write("a.md", "---\ntitle: Kelp\npodcast_url: https://example.org\n---\n> We grow kelp.\n");
    var captions = write("transcripts/a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nKelp.\n");
    var sea = Files.move(corpus, folder.resolve("sea"));
    earshot.index(sea);
    assertEquals(List.of("sea"), shows());
    Files.delete(sea.resolve(corpus.relativize(captions)));
    earshot.index(sea);
    assertEquals(List.of(), shows());
    earshot.index(
        new IndexSettings(List.of(sea), Optional.of("Sea"), Optional.empty(), true),
        settings(false),
        Progress.silent());
    assertEquals(List.of("Sea"), shows());
    earshot.index(sea.resolve("a.md"));
    assertEquals(List.of("Sea"), shows());
    earshot.index(sea);
    assertEquals(List.of(), shows());
  }

  private List<String> shows() {
    var shows = new ArrayList<String>();
    earshot.forEachEpisode(episode -> episode.show().ifPresent(shows::add));
    return shows;
  }

  @Test
  void aFileIsReadAgainWhenItIsSaidToBeSomethingElse() throws IOException {
    write("s/a.txt", "They bake without a scale.");
    indexAs(Optional.empty());
    finds("scale");
    indexAs(Optional.of(SourceKind.TRANSCRIPT));
    finds("scale", "They bake without a scale.");
    indexAs(Optional.empty());
    finds("scale");
  }

  private void indexAs(Optional<SourceKind> kind) {
    earshot.index(
        new IndexSettings(List.of(corpus), Optional.empty(), kind, true),
        settings(false),
        Progress.silent());
  }

  @Test
  void aMissingPlaceTakesNothingOut() throws IOException {
    write("s/a.jsonl", "{\"title\":\"One\",\"quotes\":[{\"text\":\"first\"}]}");
    index();
    Files.move(corpus, folder.resolve("unplugged"));
    assertThrows(InvalidInputException.class, this::index);
    finds("first", "first");
    var summary = earshot.index(corpus, Files.createDirectories(folder.resolve("plugged")));
    assertTrue(
        summary
            .warnings()
            .getFirst()
            .toString()
            .endsWith("corpus: there is no such file or folder"));
    finds("first", "first");
  }

  @Test
  void aRenamedFolderIsARenamedShow() throws IOException {
    write("old/a.jsonl", "{\"title\":\"One\",\"number\":\"7\",\"quotes\":[{\"text\":\"first\"}]}");
    index();
    assertTrue(earshot.episode("old-7").isPresent());
    Files.move(corpus.resolve("old"), corpus.resolve("new"));
    update("read 1, unchanged 0, skipped 0, damaged 0, removed 1; 1 written, 1 removed");
    assertTrue(earshot.episode("old-7").isEmpty());
    assertEquals("new", earshot.episode("new-7").orElseThrow().episode().show().orElseThrow());
  }

  @Test
  void aMovedCorpusIsKnownByItsContent() throws IOException {
    write("s/a.jsonl", "{\"title\":\"One\",\"quotes\":[{\"text\":\"first\"}]}");
    index();
    var moved = folder.resolve("moved");
    Files.move(corpus, moved);
    assertEquals(1, earshot.index(moved).sources().removed());
    finds("first", "first");
  }

  @Test
  void tabsOfOnePageAreOneEpisode() throws IOException {
    write(
        "sds/691-future.txt",
        page("Design Flexibility", "Flexible chips adapt.", "We must support new operators."));
    write(
        "sds/691-past.txt",
        page("Early Chips", "Early chips were rigid.", "Nobody asked for flexible ones then."));
    var summary = index();
    assertEquals(
        "1 episodes, 2 topics, 2 quotes",
        summary.episodes()
            + " episodes, "
            + summary.topics()
            + " topics, "
            + summary.quotes()
            + " quotes");
    Files.delete(corpus.resolve("sds/691-past.txt"));
    index();
    var left = earshot.episode("sds-691").orElseThrow().episode();
    assertEquals(
        List.of("Design Flexibility"),
        left.topics().stream().map(t -> t.title().orElse("")).toList());
  }

  @Test
  void theOrderInWhichSourcesComeDoesNotMatter() throws IOException {
    write(
        "sds/a.txt",
        page("Design Flexibility", "Flexible chips adapt.", "We must support new operators."));
    index();
    write(
        "sds/b.txt",
        page("Early Chips", "Early chips were rigid.", "Nobody asked for flexible ones then."));
    index();
    try (var fresh = Earshot.open(folder.resolve("fresh"))) {
      fresh.index(corpus);
      assertEquals(fresh.fingerprint(), earshot.fingerprint());
    }
  }

  @Test
  void twoCopiesOfAFileAreOne() throws IOException {
    var line =
        "{\"show\":\"S\",\"number\":\"1\",\"title\":\"One\",\"topics\":[{\"title\":\"T\",\"quotes\":[{\"text\":\"first\",\"start\":1}]}]}";
    write("a.jsonl", line);
    index();
    var before = earshot.fingerprint();
    write("backup/a.jsonl", line);
    index();
    assertEquals(before, earshot.fingerprint());
    finds("first", "first");
  }

  @Test
  void quotesOfOneSourceGoIntoTheChaptersOfAnother() throws IOException {
    var chapters =
        "\"topics\":[{\"title\":\"Early\",\"start\":0},{\"title\":\"Late\",\"start\":60,\"end\":90}]";
    var quotes =
        "\"quotes\":[{\"text\":\"two\",\"start\":60},{\"text\":\"one\",\"start\":59.9},{\"text\":\"after\",\"start\":95},{\"text\":\"sometime\"}]";
    write("s/chapters.jsonl", "{\"number\":\"1\",\"title\":\"One\"," + chapters + "}");
    write("s/words.jsonl", "{\"number\":\"1\",\"title\":\"One\"," + quotes + "}");
    index();
    var merged = earshot.episode("s-1").orElseThrow().episode();
    assertEquals(List.of("one"), texts(merged.topics().getFirst().quotes()));
    assertEquals(List.of("two"), texts(merged.topics().getLast().quotes()));
    assertEquals(List.of("after", "sometime"), texts(merged.quotes()));
  }

  private static List<String> texts(List<Quote> quotes) {
    return quotes.stream().map(Quote::text).toList();
  }

  @Test
  void oneTitleInTwoShowsIsTwoEpisodes() throws IOException {
    write(
        "a.jsonl",
        "{\"show\":\"A\",\"title\":\"One\",\"number\":\"1\"}\n{\"show\":\"B\",\"title\":\"One\"}\n{\"show\":\"A\",\"title\":\"One\",\"number\":\"2\"}");
    assertEquals(3, index().episodes());
    assertEquals(3, index().episodes());
  }

  @Test
  void oneNumberAndTitleInTheFoldersOfThreeShowsIsThreeEpisodes() throws IOException {
    write("a/1.jsonl", "{\"title\":\"Introduction\",\"number\":\"1\"}");
    write("b/1.jsonl", "{\"title\":\"Introduction\",\"number\":\"1\"}");
    write("c/1.jsonl", "{\"show\":\"Cee\",\"title\":\"Introduction\",\"number\":\"1\"}");
    assertEquals(3, index().episodes());
  }

  @Test
  void episodesThatDifferInNumberOrIdAloneStayApart() throws IOException {
    write(
        "a.jsonl",
        "{\"show\":\"A\",\"title\":\"Call\",\"id\":\"x1\"}\n{\"show\":\"A\",\"title\":\"Call\",\"id\":\"x2\"}\n"
            + "{\"show\":\"B\",\"title\":\"Call\",\"published\":\"2024-01-01\"}\n{\"show\":\"B\",\"title\":\"Call\",\"published\":\"2024-02-01\"}");
    assertEquals(4, index().episodes());
    write("a.jsonl", Files.readString(corpus.resolve("a.jsonl")) + "\n");
    update("read 1, unchanged 0, skipped 0, damaged 0, removed 0; 0 written, 0 removed");
  }

  @Test
  void namesOfAnyLengthHarmNothing() throws IOException {
    var endless = "long name ".repeat(10_000);
    for (var key : List.of("title", "id", "show", "number", "guests", "hosts", "url", "audio")) {
      var title = "{\"title\":\"" + (key.equals("title") ? endless : key) + "\"";
      var episode = key.equals("title") ? title : title + ",\"" + key + "\":\"" + endless + "\"";
      write(
          key + ".jsonl",
          episode
              + ",\"topics\":[{\"title\":\""
              + endless
              + "\",\"tags\":[\""
              + endless
              + "\"],\"quotes\":[{\"text\":\"first\",\"speaker\":\""
              + endless
              + "\"}]}]}");
    }
    assertEquals(8, index().episodes());
    assertEquals(8, earshot.search("first").total());
    update("read 0, unchanged 8, skipped 0, damaged 0, removed 0; 0 written, 0 removed");
  }

  @Test
  void damagedSourcesAreCountedAndHarmNothingElse() throws IOException {
    write("good.jsonl", "{\"title\":\"One\",\"quotes\":[{\"text\":\"first\"}]}");
    write("half.jsonl", "{\"title\":\"Two\",\"quotes\":[{\"text\":\"second\"}]}\n{\"title\":\"Thr");
    write("empty.txt", "");
    Files.write(corpus.resolve("binary.txt"), new byte[] {1, 0, 2, 0});
    write("unknown.md", "Just a note to myself.");
    Files.write(
        corpus.resolve("latin.jsonl"),
        "{\"title\":\"Käse\",\"quotes\":[{\"text\":\"Käse\"}]}"
            .getBytes(StandardCharsets.ISO_8859_1));
    var first = index();
    finds("first", "first");
    finds("second", "second");
    finds("käse", "Käse");
    assertEquals(first.warningCount(), index().warningCount());
    for (var file :
        List.of("half.jsonl:2", "empty.txt", "binary.txt", "unknown.md", "latin.jsonl:1"))
      assertTrue(
          first.warnings().stream().anyMatch(warning -> warning.toString().contains(file + ": ")),
          file + " in " + first.warnings());
  }

  @Test
  void aFolderOfOtherFilesIsNeverWrittenInto() throws IOException {
    write("a.jsonl", "{\"title\":\"One\"}");
    var other = Files.createDirectories(folder.resolve("photos"));
    Files.writeString(other.resolve("beach.jpg"), "x");
    try (var wrong = Earshot.open(other)) {
      for (var rebuild : List.of(false, true)) {
        var error =
            assertThrows(
                EngineException.class,
                () -> wrong.index(IndexSettings.of(corpus), settings(rebuild), Progress.silent()));
        assertTrue(error.toString().contains("nothing was written"), error.toString());
      }
    }
    try (var files = Files.list(other)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void aSecondWriterIsToldWhoWrites() throws IOException {
    write("a.jsonl", "{\"title\":\"One\"}");
    try (var held =
        Location.of(folder.resolve("index")).write(Recipe.standard(), settings(false))) {
      var error = assertThrows(EngineException.class, () -> index());
      assertTrue(
          error.toString().contains("process " + ProcessHandle.current().pid()), error.toString());
      assertEquals(List.of(), held.sources());
    }
    assertEquals(1, index().episodes());
  }

  @Test
  void aWriterThatFailsLeavesTheIndexAsItWas() throws IOException {
    write("a.jsonl", "{\"title\":\"One\",\"quotes\":[{\"text\":\"first\"}]}");
    index();
    try (var writer =
        Location.of(folder.resolve("index")).write(Recipe.standard(), settings(true))) {
      assertEquals(List.of(), writer.sources());
    }
    finds("first", "first");
  }

  @Test
  void rebuildingFromNothingKeptTheOldIndex() throws IOException {
    var file = write("s/a.jsonl", "{\"title\":\"One\",\"quotes\":[{\"text\":\"first\"}]}");
    index();
    Files.delete(file);
    earshot.index(
        new IndexSettings(List.of(corpus), Optional.empty(), Optional.empty(), true),
        settings(true),
        Progress.silent());
    assertEquals(0, earshot.counts().episodes());
    finds("first");
  }

  @Test
  void rebuildingGivesTheSameIndex() throws IOException {
    write("s/a.jsonl", "{\"title\":\"One\",\"quotes\":[{\"text\":\"first\"}]}");
    index();
    var before = earshot.fingerprint();
    earshot.index(IndexSettings.of(corpus), settings(true), Progress.silent());
    assertEquals(before, earshot.fingerprint());
    assertFalse(before.isEmpty());
  }

  @Test
  void aDamagedIndexIsSaidSoAndCanBeRebuilt() throws IOException {
    write("a.jsonl", "{\"title\":\"One\",\"quotes\":[{\"text\":\"first\"}]}");
    index();
    try (var commits = Files.newDirectoryStream(folder.resolve("index"), "segments_*")) {
      for (var commit : commits) Files.write(commit, new byte[] {1, 2, 3});
    }
    try (var damaged = Earshot.open(folder.resolve("index"))) {
      for (Executable use :
          List.<Executable>of(() -> damaged.search("first"), () -> damaged.index(corpus)))
        assertTrue(
            assertThrows(EngineException.class, use)
                .toString()
                .contains("\"earshot index --rebuild\" makes it anew"));
      damaged.index(IndexSettings.of(corpus), settings(true), Progress.silent());
    }
    try (var rebuilt = Earshot.open(folder.resolve("index"))) {
      assertEquals(1, rebuilt.search("first").total());
    }
  }

  @Test
  void anIndexOfAnotherSchemaIsRefused() throws IOException {
    write("a.jsonl", "{\"title\":\"One\"}");
    index();
    try (var directory = FSDirectory.open(folder.resolve("index"));
        var writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of("earshot.schema", "999").entrySet());
      writer.commit();
    }
    try (var newer = Earshot.open(folder.resolve("index"))) {
      for (Executable use :
          List.<Executable>of(() -> newer.search("one"), () -> newer.index(corpus)))
        assertTrue(
            assertThrows(EngineException.class, use)
                .toString()
                .contains("was made by a newer earshot; \"earshot index --rebuild\""));
    }
  }

  private static Writer.Settings settings(boolean rebuild) {
    return new Writer.Settings(rebuild, 2, 0);
  }

  private Summary index() {
    return earshot.index(corpus);
  }

  @Test
  void plainWordsBesideTheirCaptionsAreNoTroubleUntilTheCaptionsAreGone() throws IOException {
    var captions =
        write(
            "s/ep 1.vtt", "WEBVTT\n\n00:01.000 --> 00:04.000\nThe moon pulls\nthe sea, always.\n");
    write("s/ep 1.txt", "The moon pulls the sea, always.\n");
    assertEquals(List.of(), index().warnings());
    update("read 0, unchanged 2, skipped 1, damaged 0, removed 0; 0 written, 0 removed");
    write("s/ep 1.vtt", "WEBVTT\n\n00:01.000 --> 00:04.000\nIt is the sun that shines.\n");
    assertEquals(1, index().warnings().size());
    write("s/ep 1.txt", "It is the sun that shines.\n");
    assertEquals(List.of(), index().warnings());
    Files.delete(captions);
    assertEquals(1, index().warnings().size());
  }

  private void update(String expected) {
    var summary = index();
    var sources = summary.sources();
    assertEquals(
        expected,
        "read %s, unchanged %s, skipped %s, damaged %s, removed %s; %s written, %s removed"
            .formatted(
                sources.read(),
                sources.unchanged(),
                sources.skipped(),
                sources.damaged(),
                sources.removed(),
                summary.changes().written(),
                summary.changes().removed()));
  }

  private void finds(String query, String... texts) {
    var found = earshot.search("\"" + query + "\"").passages();
    assertEquals(
        List.of(texts),
        found.stream().map(Passage::excerpt).map(excerpt -> excerpt.text()).toList());
  }

  private Path write(String name, String text) throws IOException {
    var file = corpus.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static String page(String topic, String summary, String quote) {
    return """
    691: Accelerators — with Ron Diamant

    Topics covered
    Popular Clips
    Episode Highlights
    %s
    %s It says a good deal more than a heading would say.
    %s
    ---
    This is where it ends.
    Related Episodes
    """
        .formatted(topic, summary, quote);
  }
}
