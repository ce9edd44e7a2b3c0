package dev.earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.passage.Passage;
import dev.earshot.plan.Reason;
import dev.earshot.search.SearchRequest;
import dev.earshot.search.SearchRequest.Detail;
import dev.earshot.search.SearchRequest.Syntax;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a score is made of.
@ExtendWith(Indexed.ForTests.class)
class ReasonsTest {
  private static Earshot earshot;

  @BeforeAll
  static void index(Indexed indexed) {
    earshot = indexed.sources(Indexed.CORPUS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chip design flexibility",
        "what is the future of the chip",
        "\"chip design\" OR transf* ron",
        "Design Flexibility",
        "chip NEAR/5 design",
        "+chip -training flexib* kind:topic",
        "chpi desing",
        "show:superdatascience",
        "kind:quote OR chip"
      })
  void thePartsOfAScoreAddUpToIt(String query) {
    for (var passage : explained(SearchRequest.of(query))) assertAddsUp(passage, query);
  }

  @Test
  void thePartsAddUpInLucenesSyntaxToo() {
    var query = "all:chip^2 (title:desig* OR flexib~1) +(design training)";
    for (var passage : explained(SearchRequest.of(query).syntax(Syntax.LUCENE)))
      assertAddsUp(passage, query);
  }

  @Test
  void wordsAreNamedAsTyped() {
    var best = explained(SearchRequest.of("Flexible chips")).getFirst();
    var words = best.reasons().stream().map(Reason::words).toList();
    assertTrue(words.containsAll(List.of("Flexible", "chips")), words.toString());
  }

  @Test
  void nobodyHearsReasonsWhoDidNotAsk() {
    for (var passage : earshot.search("chip").passages())
      assertEquals(List.of(), passage.reasons());
  }

  private static List<Passage> explained(SearchRequest request) {
    var passages = earshot.search(request.limit(50).with(Detail.REASONS)).passages();
    assertFalse(passages.isEmpty(), request.query());
    return passages;
  }

  private static void assertAddsUp(Passage passage, String query) {
    double sum = passage.reasons().stream().mapToDouble(Reason::score).sum();
    assertEquals(passage.score(), sum, 1e-4, query + ": " + passage.reasons());
  }
}
