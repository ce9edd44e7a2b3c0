package dev.earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.engine.Deadline;
import dev.earshot.engine.TimeOverException;
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
  void aStreamEndsWithItsTime() {
    var chip = SearchRequest.of("chip").limit(1);
    assertTrue(earshot.stream(chip).count() > 1);
    assertTrue(earshot.stream(chip, Deadline.in(Duration.ZERO)).count() <= 1);
    var cancelled = Deadline.in(Duration.ofDays(1));
    assertEquals(1, earshot.stream(chip, cancelled).peek(first -> cancelled.cancel()).count());
  }

  @Test
  void whatIsCancelledSaysSo() {
    var cancelled = Deadline.in(Duration.ofDays(1));
    cancelled.cancel();
    var end =
        assertThrows(
            TimeOverException.class, () -> earshot.verify("chips are designed", cancelled));
    assertEquals("it was cancelled before all was looked at", end.getMessage());
    assertThrows(IllegalStateException.class, Deadline.never()::cancel);
  }

  @Test
  void enoughTimeChangesNothing() {
    var limited = earshot.search(SearchRequest.of("chip").timeLimit(Duration.ofHours(1)));
    assertFalse(limited.partial());
    assertEquals(earshot.search("chip").passages(), limited.passages());
  }
}
