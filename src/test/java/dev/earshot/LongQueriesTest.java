package dev.earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pasted paragraphs against an index that has texts in every language, each of which reads them.
class LongQueriesTest {
  private static final List<String> LANGUAGES =
      List.of("en", "cs", "da", "nl", "fi", "fr", "de", "hu", "it", "no", "pt", "ru", "es", "sv");

  @TempDir static Path folder;
  private static Earshot earshot;

  @BeforeAll
  static void index() throws IOException {
    var lines = new ArrayList<String>();
    for (var language : LANGUAGES)
      lines.add(
          ("{\"title\":\"In %s\",\"language\":\"%s\",\"quotes\":"
                  + "[{\"text\":\"%s\"},{\"text\":\"%s\"},{\"text\":\"%s\"}]}")
              .formatted(
                  language,
                  language,
                  words(0, 700),
                  words(0, 700) + " again",
                  "rare" + language + " " + ideographs(80)));
    Files.write(Files.createDirectories(folder.resolve("corpus")).resolve("a.jsonl"), lines);
    earshot = Earshot.open(folder.resolve("index"));
    earshot.index(folder.resolve("corpus"));
  }

  @AfterAll
  static void close() {
    earshot.close();
  }

  /// Words that every language of the index has.
  private static String words(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> "wor" + i + "x")
        .collect(Collectors.joining(" "));
  }

  private static String ideographs(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Character.toString(0x4e00 + 7 * i))
        .collect(Collectors.joining());
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

  @Test
  void anyParagraphIsSearched() {
    long seed = Long.getLong("earshot.seed", System.nanoTime());
    var random = new Random(seed);
    for (int round = 0; round < 100; round++) {
      var paragraph = paragraph(random);
      try {
        earshot.search(paragraph);
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed + ", round " + round + ": " + paragraph, e);
      }
    }
  }

  private static String paragraph(Random random) {
    int words = random.nextInt(900);
    var text = new StringBuilder();
    for (int i = 0; i < words; i++)
      text.append(
          switch (random.nextInt(8)) {
            case 0 -> "the ";
            case 1 -> ideographs(1 + random.nextInt(30)) + " ";
            case 2 -> "zq" + random.nextInt(1_000) + "k ";
            case 3 -> random.nextBoolean() ? "\"" : ", ";
            case 4 -> random.nextInt(10) == 0 ? " OR " : "NEAR/3 ";
            default -> "wor" + random.nextInt(700) + "x ";
          });
    return text.toString();
  }
}
