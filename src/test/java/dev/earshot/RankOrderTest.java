package dev.earshot;

import static dev.earshot.Indexed.episode;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.passage.Passage;
import dev.earshot.search.SearchRequest;
import dev.earshot.search.SearchRequest.Repeats;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What comes before what.
@ExtendWith(Indexed.ForTests.class)
class RankOrderTest {

  @Test
  void aPassageWithAllWordsComesBeforeOneThatRepeatsTheRarest(Indexed indexed) {
    var earshot =
        indexed.episodes(
            episode("One", "copper copper copper copper", "nothing to see"),
            episode("Two", "a long walk that goes by a mill, a kettle, some old copper and so on"),
            episode("Three", "the kettle sings", "the kettle again", "one more kettle"));
    assertEquals("Two", earshot.search("copper kettle").passages().getFirst().episode().title());
  }

  @Test
  void aPassageAmongOthersThatAnswerComesBeforeALoneOne(Indexed indexed) {
    var earshot =
        indexed.episodes(
            episode("Alone", "the weather was fine", "all about kelp here", "nobody came"),
            episode("Among", "eating kelp at sea", "all about kelp here", "we dried kelp then"));
    assertEquals("Among", earshot.search("about kelp").passages().getFirst().episode().title());
  }

  @Test
  void neighboursDoNotReachIntoAnotherEpisode(Indexed indexed) {
    var earshot =
        indexed.episodes(
            episode("First", "all about kelp here"),
            episode("Second", "all about kelp here"),
            episode("Third", "all about kelp here"));
    assertEquals(
        1, earshot.search("kelp").passages().stream().map(Passage::score).distinct().count());
  }

  @Test
  void topicsWithoutAnyWordWereHits(Indexed indexed) {
    var earshot =
        indexed.episodes(
            "{\"title\":\"On kelp\",\"topics\":[{\"start\":0,\"quotes\":[{\"text\":\"Look there.\"}]}]}");
    var texts = earshot.search("kelp").passages().stream().map(p -> p.excerpt().text()).toList();
    assertEquals(List.of("Look there."), texts);
  }

  @Slow
  @Test
  void pagesOfAnySizeGoOnInOneOrder(Indexed indexed) {
    long seed = Seed.any();
    var random = new Random(seed);
    var words = List.of("kelp", "rope", "tide", "lamp", "salt");
    var earshot =
        indexed.episodes(
            IntStream.range(0, 30)
                .mapToObj(i ->
                    episode(
                        "Episode " + i,
                        random
                            .ints(20, 0, 25)
                            .mapToObj(n -> words.get(n % 5) + " and " + words.get(n / 5))
                            .toArray(String[]::new)))
                .toArray(String[]::new));
    var all =
        earshot
            .search(SearchRequest.of("kelp rope").repeats(Repeats.SHOWN).limit(1_000))
            .passages()
            .stream()
            .map(Passage::id)
            .toList();
    for (int size : new int[] {7, 99, 100, 101})
      assertEquals(
          all,
          paged(earshot, SearchRequest.of("kelp rope").repeats(Repeats.SHOWN).limit(size)),
          "seed " + seed + ", " + size);
  }

  private static List<String> paged(Earshot earshot, SearchRequest request) {
    var ids = new ArrayList<String>();
    var next = Optional.of(request);
    while (next.isPresent()) {
      var page = earshot.search(next.get());
      page.passages().forEach(passage -> ids.add(passage.id()));
      next = page.next().map(request::after);
    }
    return ids;
  }
}
