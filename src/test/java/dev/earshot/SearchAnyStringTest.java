package dev.earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.episode.Episode;
import dev.earshot.episode.Related;
import dev.earshot.episode.Topic;
import dev.earshot.search.SearchRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Whatever is typed or pasted has an answer.
@ExtendWith(Indexed.ForTests.class)
class SearchAnyStringTest {
  private static final int STRINGS = 2_000;
  private static final List<String> PIECES =
      List.of(
          "chip",
          "chips",
          "acelerator",
          "A.I.",
          "C++",
          "low-rank",
          "10,000",
          "training",
          "the",
          "chi*",
          "*",
          "AND",
          "OR",
          "NOT",
          "NEAR/3",
          "kind:topic",
          "kind:x",
          "since:2024",
          "until:2024-99",
          "guest:ron",
          "speaker:\"",
          "show:",
          "tag:…",
          "title:.",
          "episode:691",
          "\"",
          "“",
          "(",
          ")",
          "-",
          "+",
          "--",
          "—",
          "'",
          ".",
          "½",
          "ﬁ",
          "東京",
          "潮",
          "🎙️",
          "\u0301",
          "\u200b",
          "\u0000",
          "\ud83c",
          "\udfff",
          "x".repeat(400));

  private static Earshot earshot;

  @BeforeAll
  static void index(Indexed indexed) {
    earshot = indexed.sources(Indexed.CORPUS);
  }

  @Slow
  @Test
  void randomStringsAreAnswered() {
    long seed = Seed.any();
    var random = new Random(seed);
    for (int i = 0; i < STRINGS; i++) answers(random(random), "seed " + seed + ": ");
  }

  @Test
  void pastedTitlesAreAnswered() {
    var titles = new ArrayList<String>();
    earshot.forEachEpisode(episode -> titles.addAll(titles(episode)));
    assertTrue(titles.size() > 20, () -> "" + titles);
    titles.forEach(title -> answers(title, ""));
  }

  private static List<String> titles(Episode episode) {
    var related = episode.related().stream().map(Related::title);
    var topics = episode.topics().stream().map(Topic::title).flatMap(Optional::stream);
    return Stream.concat(Stream.of(episode.title()), Stream.concat(topics, related)).toList();
  }

  private void answers(String typed, String message) {
    try {
      var results = earshot.search(SearchRequest.of(typed).neighbours(1));
      assertEquals(typed, results.query());
      assertEquals(typed, earshot.verify(typed).text());
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError(message + typed, e);
    }
  }

  private static String random(Random random) {
    return IntStream.range(0, random.nextInt(12))
        .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
        .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
  }
}
