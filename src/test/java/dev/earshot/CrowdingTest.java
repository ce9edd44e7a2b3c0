package dev.earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.engine.Request.Order;
import dev.earshot.passage.Passage;
import dev.earshot.query.FieldName;
import dev.earshot.search.SearchRequest;
import dev.earshot.search.SearchRequest.Crowding;
import dev.earshot.search.SearchResults;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// One episode speaks of nothing but kelp, two others mention it.
@ExtendWith(Indexed.ForTests.class)
class CrowdingTest {
  private static Earshot earshot;

  @BeforeAll
  static void index(Indexed indexed) {
    var kelp =
        IntStream.rangeClosed(1, 9).mapToObj(i -> "kelp kelp, number " + i + " of all the farms");
    earshot =
        indexed.episodes(
            Indexed.episode("Kelp", kelp.toArray(String[]::new)),
            Indexed.episode("Rope", "a rope that was made of kelp and of patience for a boat"),
            Indexed.episode("Soap", "soap is burnt kelp, more or less, and it smells of the sea"));
  }

  @Test
  void twoOfAnEpisodeLeaveRoomForOthers() {
    finds(kelp(4), "Kelp", "Kelp and 7 more", "Rope", "Soap");
  }

  @Test
  void theOthersFollowWhereNothingElseDoes() {
    finds(kelp(5), "Kelp", "Kelp", "Rope", "Soap", "Kelp and 6 more");
    assertEquals(11, earshot.search(kelp(11)).passages().size());
  }

  @Test
  void everyPassageIsListedWhereItsScorePutsItOnDemand() {
    finds(kelp(3).crowding(Crowding.SHOWN), "Kelp", "Kelp", "Kelp");
  }

  @Test
  void withinAnEpisodeNothingIsFolded() {
    finds(kelp(3).filter(FieldName.EPISODE, "kelp"), "Kelp", "Kelp", "Kelp");
    finds(SearchRequest.of("kelp episode:kelp").limit(3), "Kelp", "Kelp", "Kelp");
  }

  @Test
  void byDateNothingIsFolded() {
    assertEquals(
        List.of(0L),
        earshot.search(kelp(11).order(Order.NEWEST)).passages().stream()
            .map(Passage::moreInEpisode)
            .distinct()
            .toList());
  }

  @Test
  void pagesGoOnWhereTheLastOneEnded() {
    var whole = ids(earshot.search(kelp(11)));
    var first = earshot.search(kelp(3));
    var second = earshot.search(kelp(8).after(first.next().orElseThrow()));
    assertEquals(whole.subList(3, 11), ids(second));
    assertEquals(4, second.firstRank());
  }

  private static SearchRequest kelp(int limit) {
    return SearchRequest.of("kelp").limit(limit);
  }

  private static void finds(SearchRequest request, String... expected) {
    assertEquals(
        List.of(expected),
        earshot.search(request).passages().stream().map(CrowdingTest::told).toList());
  }

  private static String told(Passage passage) {
    long more = passage.moreInEpisode();
    return passage.episode().title() + (more == 0 ? "" : " and " + more + " more");
  }

  private static List<String> ids(SearchResults results) {
    return results.passages().stream().map(Passage::id).toList();
  }
}
