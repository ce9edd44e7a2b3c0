package dev.earshot;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.engine.QuerySyntaxException;
import dev.earshot.search.SearchRequest;
import dev.earshot.search.SearchRequest.Detail;
import dev.earshot.search.SearchRequest.Grouping;
import dev.earshot.search.SearchRequest.Syntax;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/// Questions that cost much are answered in bounded time, whoever asks them.
@ExtendWith(Indexed.ForTests.class)
@Timeout(120)
class ExpensiveQuestionsTest {
  /// Longer than any takes on this index, and shorter than the worst took before.
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Duration NONE = Duration.ofNanos(1);
  private static Earshot earshot;

  @BeforeAll
  static void index(Indexed indexed) {
    var random = new Random(1);
    earshot =
        indexed.episodes(
            IntStream.range(0, 40)
                .mapToObj(episode -> Indexed.episode("Talk " + episode, quotes(random)))
                .toArray(String[]::new));
  }

  private static String[] quotes(Random random) {
    return IntStream.range(0, 20)
        .mapToObj(
            quote -> random.ints(30, 0, 2_000).mapToObj(word -> "w" + word).collect(joining(" ")))
        .toArray(String[]::new);
  }

  private static List<String> questions() {
    var words = IntStream.range(0, 10_000).mapToObj(i -> "w" + i).collect(joining(" "));
    return List.of(
        "w*",
        "a* b* c* d* e* w* w1* w2*",
        words.replace(" ", "* "),
        words,
        "\"" + words + "\"",
        "the NEAR/100 w1 ".repeat(500),
        "(".repeat(5_000) + "w1" + ")".repeat(5_000),
        "(w1 OR ".repeat(1_000) + "w2" + ")".repeat(1_000),
        "w1 OR w2 ".repeat(3_000),
        "-w1 ".repeat(3_000),
        "\"w1 w*\" ".repeat(500),
        "guest:w* show:w* ".repeat(500),
        "zw1 xw4 qqw ".repeat(400),
        "w".repeat(20_000),
        "a-b-c-d-e-f-g-h-".repeat(1_000),
        "a.b.c.d.".repeat(2_000),
        "\u6f22\u5b57".repeat(5_000),
        "http://a.b/c ".repeat(1_000));
  }

  @Test
  void everyMethodAnswersSomeOfThem() {
    answer(questions().subList(0, 2));
  }

  @Slow
  @Test
  void everyMethodAnswersThem() {
    answer(questions());
  }

  private static void answer(List<String> questions) {
    for (var question : questions) {
      var request = SearchRequest.of(question).timeLimit(PATIENCE);
      earshot.search(request);
      earshot.search(request.with(Detail.FACETS));
      earshot.search(request.with(Detail.REASONS));
      earshot.search(request.grouping(Grouping.EPISODES));
      earshot.verify(question);
      earshot.suggest(question, Earshot.MAX_SUGGESTIONS);
    }
  }

  @Test
  void reasonsWereGivenLongAfterTheTimeWasOver() {
    for (var question : List.of("w1", "w*", "w1 w2 OR w3")) {
      var all = SearchRequest.of(question).with(Detail.REASONS);
      assertTrue(earshot.search(all).passages().stream().noneMatch(p -> p.reasons().isEmpty()));
      var late = earshot.search(all.timeLimit(NONE));
      assertTrue(late.partial());
      assertTrue(late.passages().stream().allMatch(p -> p.reasons().isEmpty()));
    }
  }

  @Test
  void patternsInLucenesSyntaxAreNotMany() {
    for (var pattern : List.of("w1~2 ", "w1?2* ", "/w[1-9]+/ ")) {
      var refused = assertThrows(QuerySyntaxException.class, () -> lucene(pattern.repeat(51)));
      var told = String.valueOf(refused.getMessage());
      assertTrue(
          told.contains("more than 50 wildcards, regular expressions and fuzzy words"), told);
    }
    lucene("w1~2 ".repeat(50));
  }

  @Test
  void whatIsTooComplexInLucenesSyntaxIsRefused() {
    var refused =
        Stream.of("/(.{1,100}){1,100}/", "*w", "w1 OR ".repeat(2_000) + "w2", "(".repeat(200))
            .map(query -> assertThrows(QuerySyntaxException.class, () -> lucene(query)));
    assertEquals(4, refused.toList().size());
  }

  private static void lucene(String query) {
    earshot.search(SearchRequest.of(query).syntax(Syntax.LUCENE).timeLimit(PATIENCE));
  }
}
