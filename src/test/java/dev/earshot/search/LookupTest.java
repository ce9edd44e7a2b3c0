package dev.earshot.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.engine.Engine;
import dev.earshot.engine.Request.Order;
import dev.earshot.query.Clause;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookupTest {
  @TempDir static Path folder;

  private static Engine engine;

  @BeforeAll
  static void index() {
    engine = Harbour.in(folder);
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  @Test
  void hitsAndTotalsAreOfOneSnapshot() {
    try (var at = engine.snapshot()) {
      var lookup = new Lookup(at, Harbour.RECIPE, Harbour.ANALYSIS);
      var harbour = new Clause.Wanted(List.of(new Clause.Word("harbour")));
      assertEquals(60, lookup.count(harbour));
      assertEquals(3, lookup.best(harbour, 3).size());
      assertEquals(0, lookup.count(new Clause.Wanted(List.of())));
    }
  }

  @Test
  void aPagedOrderIsTheWholeOrder() {
    try (var at = engine.snapshot()) {
      var lookup = new Lookup(at, Harbour.RECIPE, Harbour.ANALYSIS);
      var plan = lookup.plan(new Clause.Wanted(List.of(new Clause.Word("night"))));
      var ranked = lookup.ranked(plan, Order.RELEVANCE);
      var first = ranked.slice(45, Optional.empty());
      var second = ranked.slice(45, first.next());
      assertEquals(15, second.candidates().size());
      assertEquals(Optional.empty(), second.next());
    }
  }
}
