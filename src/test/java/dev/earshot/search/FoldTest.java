package dev.earshot.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.Seed;
import dev.earshot.engine.Candidate;
import dev.earshot.engine.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Passages are told as `episode` and number, best first: `a1 a2 b1`.
class FoldTest {
  @Test
  void theBestOfAnEpisodeLeaveRoomForOthers() {
    gives("a1 a2 a3 b1 a4 b2 c1", 5, "a1 a2 b1 b2 c1");
  }

  @Test
  void nothingIsLostAndAPageIsFull() {
    gives("a1 a2 a3 b1 a4 a5 b2 c1", 8, "a1 a2 b1 b2 c1 a3 a4 a5");
    gives("a1 a2 a3", 3, "a1 a2 a3");
  }

  @Test
  void beyondTheWindowTheOrderIsAsItWas() {
    var ids = new ArrayList<String>();
    for (int i = 1; i <= Fold.WINDOW; i++) ids.add("a" + i);
    ids.addAll(List.of("b1", "b2", "b3"));
    assertEquals(ids, ids(ids, ids.size()));
  }

  @Test
  void pageByPageIsTheSameAsAtOnce() {
    long seed = Seed.any();
    var random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      var ids = some(random);
      var whole = ids(ids, 10_000);
      var paged = paged(ids, 1 + random.nextInt(20));
      assertEquals(whole, paged, () -> "seed " + seed);
      assertEquals(new HashSet<>(ids), new HashSet<>(whole), () -> "seed " + seed);
    }
  }

  /// Mostly of few episodes, and sometimes more than the window has.
  private static List<String> some(Random random) {
    int size = random.nextInt(random.nextBoolean() ? 40 : 2 * Fold.WINDOW);
    int episodes = 1 + random.nextInt(8);
    var counts = new HashMap<String, Integer>();
    var ids = new ArrayList<String>();
    for (int i = 0; i < size; i++) {
      var episode = "episode-" + random.nextInt(episodes) + "~";
      ids.add(episode + counts.merge(episode, 1, Integer::sum));
    }
    return ids;
  }

  private static List<String> paged(List<String> ids, int size) {
    var paged = new ArrayList<String>();
    Optional<Place> after = Optional.empty();
    do {
      var page = fold(ids).slice(size, after);
      page.candidates().forEach(candidate -> paged.add(candidate.id()));
      after = page.next();
    } while (after.isPresent());
    return paged;
  }

  private static void gives(String ranked, int limit, String expected) {
    var ids = Stream.of(ranked.split(" ", -1)).map(id -> id.replaceFirst("(?=\\d)", "~")).toList();
    assertEquals(expected, String.join(" ", ids(ids, limit)).replace("~", ""));
  }

  private static List<String> ids(List<String> ids, int limit) {
    return fold(ids).slice(limit, Optional.empty()).candidates().stream()
        .map(Candidate::id)
        .toList();
  }

  private static Fold fold(List<String> ids) {
    var candidates = new ArrayList<Candidate>();
    for (var id : ids) {
      int score = 10_000 - candidates.size();
      candidates.add(new Candidate(candidates.size(), id, score, score));
    }
    return new Fold(new GivenOrder(candidates), 2);
  }
}
