package dev.earshot.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.engine.Candidate;
import dev.earshot.engine.Deadline;
import dev.earshot.engine.Engine;
import dev.earshot.engine.Place;
import dev.earshot.engine.Request.Order;
import dev.earshot.engine.Snapshot;
import dev.earshot.query.Query;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sixty passages that score the same, e0 to e59 in the order of their ids.
class RetrieveTest {
  @TempDir private static Path folder;
  private static final AtomicInteger searches = new AtomicInteger();
  private static Engine engine;
  private static Snapshot at;

  @BeforeAll
  static void index() {
    BeforeCalls counting =
        (method, deadline) -> {
          if (method.equals("retrieve")) searches.incrementAndGet();
        };
    engine = counting.in(Harbour.in(folder));
    at = engine.snapshot(Deadline.never());
  }

  @AfterAll
  static void close() {
    at.close();
    engine.close();
  }

  private static Retrieve harbour(Order order) {
    searches.set(0);
    var lookup = Lookup.of(at, Harbour.RECIPE, Harbour.ANALYSIS, SearchRequest.of("harbour"));
    return new Retrieve(at, lookup.plan(Query.read("harbour").clause()), order);
  }

  private static List<String> inSlices(Stage stage, int limit, Optional<Place> after) {
    var ids = new ArrayList<String>();
    for (var next = after; ; ) {
      var found = stage.slice(limit, next);
      ids.addAll(found.candidates().stream().map(Candidate::id).toList());
      if (found.next().isEmpty()) return ids;
      next = found.next();
    }
  }

  @Test
  void slicesAreTheWholeInItsOrder() {
    for (var order : Order.values()) {
      var whole = inSlices(harbour(order), 100, Optional.empty());
      assertEquals(60, whole.size());
      for (int limit : List.of(1, 7, 20, 59, 60))
        assertEquals(whole, inSlices(harbour(order), limit, Optional.empty()));
    }
  }

  @Test
  void goingOnTakesFewSearches() {
    inSlices(harbour(Order.RELEVANCE), 2, Optional.empty());
    assertEquals(6, searches.get(), "2, 4, 8, 16, 32 and 64 of 60");
  }

  @Test
  void asManyAsWereFoundBeforeTakeNone() {
    var stage = harbour(Order.RELEVANCE);
    stage.slice(40, Optional.empty());
    stage.slice(20, Optional.empty());
    assertEquals(1, searches.get());
  }

  @Test
  void whoeverComesBackGoesOnAtAnyPlace() {
    var whole = harbour(Order.RELEVANCE).slice(60, Optional.empty()).candidates();
    for (int at : List.of(0, 9, 30, 58)) {
      var place = Optional.of(whole.get(at).place());
      var rest = whole.subList(at + 1, 60).stream().map(Candidate::id).toList();
      assertEquals(rest, inSlices(harbour(Order.RELEVANCE), 5, place));
      var begun = harbour(Order.RELEVANCE);
      begun.slice(10, Optional.empty());
      assertEquals(rest, inSlices(begun, 5, place));
    }
  }
}
