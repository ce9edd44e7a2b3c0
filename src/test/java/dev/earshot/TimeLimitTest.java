package dev.earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.search.SearchRequest;
import dev.earshot.search.SearchRequest.Detail;
import dev.earshot.search.SearchRequest.Grouping;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Searches that may take only so long.
@ExtendWith(Indexed.ForTests.class)
class TimeLimitTest {
  private static Earshot earshot;

  @BeforeAll
  static void index(Indexed indexed) {
    earshot = indexed.sources(Indexed.CORPUS);
  }

  @Test
  void whatTheTimeIsNotEnoughForIsSaidToBePartial() {
    var chip = SearchRequest.of("chip").timeLimit(Duration.ZERO);
    for (var request : List.of(chip, chip.grouping(Grouping.EPISODES), chip.with(Detail.FACETS))) {
      var results = earshot.search(request);
      assertTrue(results.partial());
      assertFalse(results.exact());
      assertEquals(
          List.of(
              "the time was over before all was looked at: there may be more and better passages"),
          results.warnings());
    }
  }

  @Test
  void enoughTimeChangesNothing() {
    var limited = earshot.search(SearchRequest.of("chip").timeLimit(Duration.ofHours(1)));
    assertFalse(limited.partial());
    assertEquals(earshot.search("chip").passages(), limited.passages());
  }
}
