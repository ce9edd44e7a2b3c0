package dev.earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.passage.Passage;
import dev.earshot.search.SearchRequest;
import dev.earshot.search.SearchRequest.Crowding;
import dev.earshot.search.SearchRequest.Detail;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Who remembers how something was said finds just that first.
@ExtendWith(Indexed.ForTests.class)
class AsSaidTest {
  private static Earshot earshot;

  @BeforeAll
  static void index(Indexed indexed) {
    earshot =
        indexed.quotes(
            "kelp tide rope, kelp tide rope, and the boat of kelp under the rope of the tide",
            "so we tied the kelp to a rope when the tide was low, and went home",
            "a rope of kelp is a low rope, tide or no tide, when we tied the boat",
            "the news reached the valley at noon",
            "we bought a new saw, a new wheel and a new rope",
            "typescript has generics, and nobody reads them",
            "typescript, typescript and its generators and more generators");
  }

  @Test
  void theLongestRunComesFirst() {
    first("kelp to a rope when the tide", "so we tied the kelp");
  }

  @Test
  void oneWordMayBeMissingOrAnother() {
    first("kelp to a rope when tide", "so we tied the kelp");
    first("kelp to the rope when the tide", "so we tied the kelp");
    first("kelp to a long rope when the tide", "so we tied the kelp");
  }

  @Test
  void theFormThatWasTypedComesFirst() {
    first("news", "the news reached");
    first("new", "we bought a new saw");
    first("typescript generics", "typescript has generics");
  }

  @Test
  void inQuotationMarksNoOtherFormCounts() {
    assertEquals(1, earshot.search("\"news\"").total());
    assertEquals(1, earshot.search("\"new\"").total());
    assertEquals(0, earshot.search("\"the new\"").total());
    assertEquals(1, earshot.search("\"The News\"").total());
  }

  @Test
  void reasonsAddUpToTheScore() {
    var request = SearchRequest.of("kelp to a rope when tide").with(Detail.REASONS);
    for (var passage : earshot.search(request.crowding(Crowding.SHOWN)).passages()) {
      double sum = passage.reasons().stream().mapToDouble(reason -> reason.score()).sum();
      assertEquals(passage.score(), sum, 1e-3, passage.excerpt()::text);
    }
  }

  @Test
  void pagesAreOneOrder() {
    var request = SearchRequest.of("kelp to a rope when tide").crowding(Crowding.SHOWN);
    var whole = ids(earshot.search(request).passages());
    var first = earshot.search(request.limit(1));
    var second = earshot.search(request.limit(5).after(first.next().orElseThrow()));
    assertEquals(whole.subList(1, whole.size()), ids(second.passages()));
  }

  private static List<String> ids(List<Passage> passages) {
    return passages.stream().map(Passage::id).toList();
  }

  private static void first(String query, String beginning) {
    var text = earshot.search(query).passages().getFirst().excerpt().text();
    assertEquals(beginning, text.substring(0, Math.min(text.length(), beginning.length())), query);
  }
}
