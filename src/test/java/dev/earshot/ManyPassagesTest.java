package dev.earshot;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.engine.Request.Order;
import dev.earshot.search.SearchRequest;
import dev.earshot.search.SearchResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A strong word that stands in more passages than anybody counts.
class ManyPassagesTest {
  private static final int STRONG = 1_200;
  private static final int WEAK = 300;

  @TempDir static Path folder;
  private static Earshot earshot;

  @BeforeAll
  static void index() throws IOException {
    var quotes =
        IntStream.range(0, STRONG + WEAK)
            .mapToObj(i -> (i < STRONG ? "the solar panel " : "all of the same ") + i)
            .map(text -> "{\"text\":\"" + text + "\"}")
            .collect(joining(","));
    Files.writeString(
        folder.resolve("power.jsonl"), "{\"title\":\"Power\",\"quotes\":[" + quotes + "]}");
    earshot = Earshot.open(folder.resolve("index"));
    earshot.index(folder);
  }

  @AfterAll
  static void close() {
    earshot.close();
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
