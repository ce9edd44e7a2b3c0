package dev.earshot.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.Seed;
import dev.earshot.engine.Candidate;
import dev.earshot.engine.Place;
import dev.earshot.engine.Standing;
import dev.earshot.meaning.Similarities.Alike;
import dev.earshot.plan.Recipe;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Candidates of whole tiers of 50 points, each with a similarity that its number tells.
class MeaningBoostTest {
  private static final Recipe EQUAL = recipe("meaning = 0.5");

  private static Recipe recipe(String lines) {
    try {
      return Recipe.read(new StringReader("name = test\n" + lines));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Candidate candidate(int document, double score) {
    return new Candidate(document, String.format(Locale.ROOT, "d%03d", document), score, score);
  }

  private static List<Standing> standings(List<Candidate> candidates) {
    return candidates.stream()
        .map(one -> new Standing(0, 0, (one.score() - one.saidBoost()) % 50, false))
        .toList();
  }

  private static MeaningBoost boost(
      Recipe recipe, boolean named, List<Opinion> opinions, List<Candidate> candidates) {
    return new MeaningBoost(
        recipe,
        named,
        new GivenOrder(candidates),
        window -> opinions.subList(0, Math.min(window.size(), opinions.size())),
        MeaningBoostTest::standings);
  }

  /// Of passages that have nothing to do with each other.
  private static List<Opinion> opinions(List<Double> similarities) {
    return similarities.stream().map(similarity -> new Opinion(similarity, List.of())).toList();
  }

  private static List<Integer> order(
      Recipe recipe, List<Double> similarities, Candidate... candidates) {
    return orderBy(recipe, opinions(similarities), candidates);
  }

  private static List<Integer> orderBy(
      Recipe recipe, List<Opinion> opinions, Candidate... candidates) {
    return boost(recipe, false, opinions, List.of(candidates))
        .slice(100, Optional.empty())
        .candidates()
        .stream()
        .map(Candidate::document)
        .toList();
  }

  @Test
  void bothOpinionsCountByTheirWeight() {
    var three = new Candidate[] {candidate(1, 10), candidate(2, 8), candidate(3, 2)};
    assertEquals(List.of(2, 1, 3), order(EQUAL, List.of(.1, .9, .2), three));
    assertEquals(List.of(1, 2, 3), order(recipe("meaning = 0.1"), List.of(.1, .9, .9), three));
    assertEquals(List.of(1, 2, 3), order(recipe("meaning = 0"), List.of(.1, .9, .9), three));
  }

  @Test
  void ofHigherTierStaysFirst() {
    assertEquals(
        List.of(2, 1, 4, 3),
        order(
            EQUAL,
            List.of(-.5, .0, -.4, 1.),
            candidate(1, 57),
            candidate(2, 56),
            candidate(3, 5),
            candidate(4, 1)));
  }

  /// Where so much is added that it would reach the next tier, that is lifted.
  @Test
  void noBoostReachesTheNextTier() {
    var found =
        boost(
                recipe("meaning = 0.9"),
                false,
                opinions(List.of(-1., 0., 1.)),
                List.of(candidate(1, 51), candidate(2, 49), candidate(3, 1)))
            .slice(10, Optional.empty())
            .candidates();
    assertEquals(1, found.getFirst().document());
    for (var one : found)
      assertEquals(
          one.score(), one.meaningBoost() + List.of(51, 49, 1).get(one.document() - 1), 1e-3);
  }

  @Test
  void whatWasNotComparedFollowsInItsOrder() {
    assertEquals(
        List.of(2, 1, 3, 4),
        order(
            recipe("meaning = 0.6"),
            List.of(0., 1.),
            candidate(1, 10),
            candidate(2, 9),
            candidate(3, 8),
            candidate(4, 7)));
    assertEquals(List.of(1, 2), order(EQUAL, List.of(), candidate(1, 10), candidate(2, 9)));
  }

  @Test
  void ofWhatItDoesNotKnowItThinksAsTheWordsDo() {
    var nan = Double.NaN;
    var three = new Candidate[] {candidate(1, 10), candidate(2, 9), candidate(3, 2)};
    assertEquals(List.of(1, 2, 3), order(EQUAL, List.of(nan, nan, nan), three));
    assertEquals(List.of(1, 2, 3), order(EQUAL, List.of(nan, .9, .3), three));
  }

  @Test
  void whatMeansTheSameAsAGoodAnswerIsABetterOne() {
    var like1 = new Opinion(.5, List.of(new Alike(0, .9)));
    var like2 = new Opinion(.5, List.of(new Alike(1, .9)));
    var opinions = List.of(like2, like1, like2, like1);
    var four =
        new Candidate[] {candidate(1, 20), candidate(2, 11), candidate(3, 10), candidate(4, 9)};
    assertEquals(List.of(1, 2, 4, 3), orderBy(recipe("meaning = 0"), opinions, four));
    assertEquals(
        List.of(1, 2, 3, 4), orderBy(recipe("meaning = 0\nmeaning.alike = 0"), opinions, four));
  }

  /// The nearer they are the more they count.
  @Test
  void ofSeveralThatMeanTheSameTheMeanCounts() {
    var nearTheFirst = new Opinion(.5, List.of(new Alike(0, .8), new Alike(3, .2)));
    var nearTheLast = new Opinion(.5, List.of(new Alike(3, .8), new Alike(0, .2)));
    var alone = new Opinion(.5, List.of());
    assertEquals(
        List.of(1, 3, 2, 4),
        orderBy(
            recipe("meaning = 0"),
            List.of(alone, nearTheLast, nearTheFirst, alone),
            candidate(1, 20),
            candidate(2, 10.1),
            candidate(3, 10),
            candidate(4, 5)));
  }

  @Test
  void whatMeansTheSameAsWhatIsOfAHigherTierStaysBelowIt() {
    var like1 = new Opinion(.5, List.of(new Alike(0, 1)));
    assertEquals(
        List.of(1, 2, 4, 3),
        orderBy(
            EQUAL,
            List.of(
                like1,
                new Opinion(.5, List.of(new Alike(2, 1))),
                new Opinion(.5, List.of()),
                like1),
            candidate(1, 58),
            candidate(2, 51),
            candidate(3, 2),
            candidate(4, 1)));
  }

  @Test
  void whereSomebodyIsNamedOnlyWhatIsInATierMoves() {
    var some = List.of(candidate(1, 58), candidate(2, 57), candidate(3, 9), candidate(4, 8));
    var found =
        boost(recipe("meaning = 0.6"), true, opinions(List.of(0., 1., 0., 1.)), some)
            .slice(10, Optional.empty())
            .candidates();
    assertEquals(List.of(2, 1, 3, 4), found.stream().map(Candidate::document).toList());
  }

  @Test
  void tiersThatAreWeighedArePartOfHowWellItFits() {
    var weighed = recipe("tiers = weighed\nmeaning = 0.9");
    assertEquals(
        List.of(2, 1), order(weighed, List.of(0., 1.), candidate(1, 51), candidate(2, 49)));
  }

  @Test
  void levelsAndPagesHoldForAnyOpinion() {
    long seed = Seed.any();
    var random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      int size = 1 + random.nextInt(30);
      var candidates = new ArrayList<Candidate>();
      for (int i = 0; i < size; i++) {
        var plain = candidate(i, 50 * random.nextInt(3) + (float) (49 * random.nextDouble()));
        candidates.add(random.nextInt(4) == 0 ? plain.saying(50) : plain);
      }
      candidates.sort(Candidate.BEST_FIRST);
      var before = candidates.stream().map(MeaningBoostTest::level).toList();
      int compared = random.nextInt(size + 1);
      var opinions =
          IntStream.range(0, compared).mapToObj(i -> anyOpinion(random, compared)).toList();
      var rule =
          recipe(
              "meaning = 0.%s%nmeaning.window = %s"
                  .formatted(1 + random.nextInt(9), 1 + random.nextInt(40)));
      var whole = boost(rule, false, opinions, candidates).slice(size, Optional.empty());
      var byId = new java.util.HashMap<String, Integer>();
      for (int i = 0; i < size; i++) byId.put(candidates.get(i).id(), before.get(i));
      assertEquals(
          before,
          whole.candidates().stream().map(one -> byId.get(one.id())).toList(),
          "seed " + seed);
      var pages = new ArrayList<Candidate>();
      Optional<Place> after = Optional.empty();
      do {
        var page = boost(rule, false, opinions, candidates).slice(1 + random.nextInt(7), after);
        pages.addAll(page.candidates());
        after = page.next();
      } while (after.isPresent());
      assertEquals(whole.candidates(), pages, "seed " + seed);
      assertTrue(whole.next().isEmpty());
    }
  }

  private static Opinion anyOpinion(Random random, int compared) {
    if (random.nextInt(9) == 0) return Opinion.NONE;
    var alike =
        random
            .ints(random.nextInt(6), 0, compared)
            .mapToObj(place -> new Alike(place, 1 - random.nextDouble()))
            .toList();
    return new Opinion(random.nextDouble() * 2 - 1, alike);
  }

  private static int level(Candidate candidate) {
    return (int) (candidate.score() / 50);
  }
}
