package dev.earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.earshot.engine.Request.Order;
import dev.earshot.query.InvalidInputException;
import dev.earshot.search.EpisodeGroup;
import dev.earshot.search.SearchRequest;
import dev.earshot.search.SearchRequest.Grouping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Answers that are lists of episodes.
@ExtendWith(Indexed.ForTests.class)
class GroupingTest {
  private static Earshot earshot;

  /// Episode i has i quotes about kelp; all but the first are alike.
  @BeforeAll
  static void index(Indexed indexed) {
    earshot =
        indexed.episodes(
            IntStream.rangeClosed(1, 25)
                .mapToObj(i -> Indexed.episode("Episode " + i, quotes(i)))
                .toArray(String[]::new));
  }

  private static String[] quotes(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> "some kelp, number " + i + (i == 2 ? " kelp kelp" : ""))
        .toArray(String[]::new);
  }

  @Test
  void anEpisodeComesOnceWithItsBestPassages() {
    var results = earshot.search(request(3));
    assertEquals(25, results.total());
    assertEquals(3, results.groups().size());
    var best = results.groups().getFirst();
    assertEquals("some kelp, number 2 kelp kelp", best.passages().getFirst().excerpt().text());
    assertEquals(Math.min(3, best.matches().value()), best.passages().size());
    assertEquals(
        results.groups().stream().mapToInt(group -> group.passages().size()).sum(),
        results.passages().size());
  }

  @Test
  void theCountIsOfAllThatMatch() {
    var counts =
        earshot.search(request(100)).groups().stream()
            .map(group -> group.matches().value())
            .sorted()
            .toList();
    assertEquals(IntStream.rangeClosed(1, 25).mapToObj(i -> (long) i).toList(), counts);
  }

  @Test
  void pagesHoldEachEpisodeOnceAndInOneOrder() {
    var whole = titles(earshot.search(request(100)).groups());
    var paged = new ArrayList<String>();
    for (var next = Optional.of(request(4)); next.isPresent(); ) {
      var page = earshot.search(next.get());
      assertEquals(paged.size() + 1, page.firstRank());
      paged.addAll(titles(page.groups()));
      next = page.next().map(request(4)::after);
    }
    assertEquals(whole, paged);
  }

  @Test
  void passagesHaveNoGroups() {
    assertEquals(List.of(), earshot.search("kelp").groups());
  }

  @Test
  void episodesAreOrderedByRelevanceAlone() {
    assertThrows(InvalidInputException.class, () -> request(3).order(Order.NEWEST));
  }

  private static SearchRequest request(int limit) {
    return SearchRequest.of("kelp").limit(limit).grouping(Grouping.EPISODES);
  }

  private static List<String> titles(List<EpisodeGroup> groups) {
    return groups.stream().map(group -> group.passages().getFirst().episode().title()).toList();
  }
}
