package dev.earshot.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.engine.Candidate;
import dev.earshot.engine.Found;
import dev.earshot.engine.Place;
import dev.earshot.engine.Standing;
import dev.earshot.plan.Recipe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Passages in one episode of the index, each at the place that its document number says.
class NeighbourBoostTest {
  private static Recipe.NeighbourBoost rule(int window) {
    return new Recipe.NeighbourBoost(.5, 2, window);
  }

  private static Candidate candidate(int document, double score) {
    return new Candidate(document, "d" + document, score, score);
  }

  private static NeighbourBoost boost(int window, Candidate... candidates) {
    Stage retrieve = (limit, after) -> slice(List.of(candidates), limit, after);
    return new NeighbourBoost(
        rule(window),
        .25,
        retrieve,
        some -> some.stream().map(NeighbourBoostTest::standing).toList());
  }

  /// Ten documents are an episode; from the ninth episode on guests speak.
  private static Standing standing(Candidate candidate) {
    return new Standing(
        candidate.document() / 10,
        candidate.document(),
        candidate.score(),
        candidate.document() >= 90);
  }

  private static Found slice(List<Candidate> all, int limit, Optional<Place> after) {
    var rest =
        all.stream()
            .filter(c -> after.isEmpty() || Place.BEST_FIRST.compare(c.place(), after.get()) > 0)
            .toList();
    var page = rest.subList(0, Math.min(limit, rest.size()));
    var next = rest.size() > limit ? Optional.of(page.getLast().place()) : Optional.<Place>empty();
    return new Found(page, next);
  }

  private static List<String> shown(Found found) {
    return found.candidates().stream().map(c -> c.id() + "=" + c.score()).toList();
  }

  @Test
  void aNeighbourGivesLessTheFartherItIs() {
    var found = boost(10, candidate(3, 4), candidate(1, 2)).slice(10, Optional.empty());
    assertEquals(List.of("d3=4.5", "d1=3.0"), shown(found));
    var beside = boost(10, candidate(3, 4), candidate(2, 2)).slice(10, Optional.empty());
    assertEquals(List.of("d3=5.0", "d2=4.0"), shown(beside));
  }

  @Test
  void whatIsOutOfReachOrInAnotherEpisodeGivesNothing() {
    var found =
        boost(10, candidate(9, 4), candidate(10, 3), candidate(6, 2)).slice(10, Optional.empty());
    assertEquals(List.of("d9=4.0", "d10=3.0", "d6=2.0"), shown(found));
  }

  @Test
  void whatAGuestSaysGetsAShareOfItsOwnScore() {
    var found = boost(10, candidate(5, 5), candidate(95, 4.5)).slice(10, Optional.empty());
    assertEquals(List.of("d95=5.625", "d5=5.0"), shown(found));
  }

  @Test
  void onlyTheWindowTakesPart() {
    var found =
        boost(2, candidate(5, 4), candidate(20, 3), candidate(6, 2)).slice(10, Optional.empty());
    assertEquals(List.of("d5=4.0", "d20=3.0", "d6=2.0"), shown(found));
  }

  @Test
  void manyNeighboursMakeTheBetterAnswer() {
    var found =
        boost(10, candidate(20, 5), candidate(1, 4), candidate(2, 4), candidate(3, 4))
            .slice(1, Optional.empty());
    assertEquals(List.of("d2=8.0"), shown(found));
  }

  @Test
  void pagesOfAnySizeGiveTheSameOrder() {
    var candidates =
        IntStream.range(0, 40)
            .mapToObj(i -> candidate((i * 7) % 40, 100 - i))
            .toArray(Candidate[]::new);
    for (int window : List.of(1, 5, 13, 40, 100)) {
      var whole = shown(boost(window, candidates).slice(40, Optional.empty()));
      for (int size = 1; size <= 41; size++) assertEquals(whole, pages(window, size, candidates));
    }
  }

  private static List<String> pages(int window, int size, Candidate... candidates) {
    var all = new ArrayList<String>();
    var after = Optional.<Place>empty();
    do {
      var page = boost(window, candidates).slice(size, after);
      all.addAll(shown(page));
      after = page.next();
    } while (after.isPresent());
    return all;
  }
}
