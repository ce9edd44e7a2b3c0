package dev.earshot;

import static dev.earshot.ManyLanguages.ideographs;
import static dev.earshot.ManyLanguages.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pasted paragraphs against an index that has texts in every language, each of which reads them.
class LongQueriesTest {
  @TempDir static Path folder;
  private static Earshot earshot;

  @BeforeAll
  static void index() throws IOException {
    Files.write(
        Files.createDirectories(folder.resolve("corpus")).resolve("a.jsonl"),
        ManyLanguages.episodes());
    earshot = Earshot.open(folder.resolve("index"));
    earshot.index(folder.resolve("corpus"));
  }

  @AfterAll
  static void close() {
    earshot.close();
  }

  @Test
  void wordsThatEveryLanguageHas() {
    var results = earshot.search(words(100, 600));
    assertTrue(results.total() > 0);
    var warning =
        "the query has more words than can be searched: the \\d+ most frequent ones were left out";
    assertTrue(results.warnings().getLast().matches(warning), () -> results.warnings().toString());
  }

  @Test
  void wordsThatNobodySaid() {
    var unknown = IntStream.range(0, 400).mapToObj(i -> "zq" + i + "k").toList();
    assertEquals(0, earshot.search(String.join(" ", unknown)).total());
  }

  @Test
  void ideographsInPairs() {
    assertTrue(earshot.search(ideographs(400)).total() > 0);
  }

  @Test
  void placesOfLongRunsNearEachOther() {
    assertTrue(earshot.search(ideographs(20) + " NEAR/3 rarede").warnings().size() < 5);
    assertEquals(1, earshot.search("rarede NEAR/90 " + ideographs(20)).total());
  }

  @Test
  void phrasesVerificationsAndRelations() {
    assertTrue(earshot.search('"' + words(0, 600) + '"').total() > 0);
    earshot.verify(words(0, 600));
    var id = earshot.search("rarede").passages().getFirst().id();
    assertTrue(earshot.related(id, 10).isPresent());
  }
}
