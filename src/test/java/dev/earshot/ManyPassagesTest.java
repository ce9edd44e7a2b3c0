package dev.earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.engine.Request.Order;
import dev.earshot.search.SearchRequest;
import dev.earshot.search.SearchResults;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A strong word that stands in more passages than anybody counts.
@ExtendWith(Indexed.ForTests.class)
class ManyPassagesTest {
  private static final int STRONG = 1_200;
  private static final int WEAK = 300;

  private static Earshot earshot;

  @BeforeAll
  static void index(Indexed indexed) {
    earshot =
        indexed.quotes(
            IntStream.range(0, STRONG + WEAK)
                .mapToObj(i -> (i < STRONG ? "the solar panel " : "all of the same ") + i)
                .toArray(String[]::new));
  }

  @Test
  void passagesOfWeakWordsAloneWereHitsWhereSomebodyLookedFarEnough() {
    for (var query : new String[] {"the solar", "the sol*"})
      for (var order : Order.values()) {
        var all = SearchRequest.of(query).limit(SearchRequest.MAX_LIMIT).order(order);
        assertEquals(STRONG, earshot.search(all).passages().size(), query + " " + order);
      }
  }

  @Test
  void pagesHoldEachPassageOnce() {
    var seen = new HashSet<String>();
    var page = page(SearchRequest.of("the solar").limit(100), seen);
    for (var next = page.next(); next.isPresent(); next = page.next())
      page = page(SearchRequest.of("the solar").limit(100).after(next.get()), seen);
    assertEquals(STRONG, seen.size());
    assertEquals(Optional.empty(), page.next());
  }

  private static SearchResults page(SearchRequest request, Set<String> seen) {
    var page = earshot.search(request);
    for (var passage : page.passages()) assertTrue(seen.add(passage.id()), passage.id());
    return page;
  }
}
