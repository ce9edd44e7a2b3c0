package dev.earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.engine.Request.Order;
import dev.earshot.search.EpisodeGroup;
import dev.earshot.search.SearchRequest;
import dev.earshot.search.SearchRequest.Grouping;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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
                .mapToObj(i -> dated(i, Indexed.episode("Episode " + i, quotes(i))))
                .toArray(String[]::new));
  }

  /// Some share a day, some have none.
  private static String dated(int i, String episode) {
    return i % 5 == 0
        ? episode
        : episode.replaceFirst("\\{", "{\"published\":\"2024-03-1" + i % 7 + "\",");
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
  void episodesComeInAnyOrder() {
    for (var order : List.of(Order.NEWEST, Order.OLDEST)) {
      var whole = days(earshot.search(request(100).order(order)).groups());
      Comparator<String> dates =
          order == Order.NEWEST
              ? Comparator.reverseOrder()
              : Comparator.comparing(day -> day.isEmpty() ? "9999" : day);
      assertEquals(whole.stream().sorted(dates).toList(), whole, order.toString());
      var paged = new ArrayList<String>();
      for (int page = 1; page <= 7; page++)
        paged.addAll(days(earshot.search(request(4).order(order).page(page)).groups()));
      assertEquals(whole, paged, order.toString());
    }
  }

  @Test
  void aPageBeyondTheLastIsEmptyAndSaysSo() {
    var beyond = earshot.search(request(4).page(8));
    assertEquals(List.of(), beyond.groups());
    assertEquals(25, beyond.total());
    assertEquals(List.of("the answer ends before page 8"), beyond.warnings());
  }

  private static List<String> days(List<EpisodeGroup> groups) {
    return groups.stream()
        .map(group -> group.passages().getFirst().episode().published())
        .map(day -> day.map(LocalDate::toString).orElse(""))
        .toList();
  }

  private static SearchRequest request(int limit) {
    return SearchRequest.of("kelp").limit(limit).grouping(Grouping.EPISODES);
  }

  private static List<String> titles(List<EpisodeGroup> groups) {
    return groups.stream().map(group -> group.passages().getFirst().episode().title()).toList();
  }
}
