package dev.earshot.search;

import dev.earshot.engine.Candidate;
import dev.earshot.engine.Standing;
import dev.earshot.plan.Recipe;
import dev.earshot.plan.Recipe.Tiers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Raises the scores of passages that mean what the query does, as a second opinion on the order by
/// words.
///
/// Among passages of the same tier and the same run of words as said, both opinions are spread over
/// the same range and added, the model's with its weight. Then what means nearly the same as others
/// gets a share of what these have, the mean: where much is said of a thing, each passage is a
/// better answer, as [NeighbourBoost] has it of those that stand close together.
///
/// Tiers and runs keep their order: where a boost would lift a passage into the next higher one,
/// all of that is lifted too.
final class MeaningBoost extends Rescoring {
  /// Tiers score whole numbers, as a rule; what floats lose is far less.
  private static final double FINENESS = 8;

  /// As tiers do, what is lifted is so in steps.
  private static final double STEP = 50;

  private final Recipe recipe;
  private final boolean named;
  private final Function<List<Candidate>, List<Opinion>> opinions;
  private final Function<List<Candidate>, List<Standing>> standings;

  /// Boosts what the stage before finds.
  ///
  /// @param named whether the query names a person or show: then what is not of them and does not
  ///   name them, as it is in no tier, keeps its order
  /// @param opinions on the first candidates, as many as were compared
  /// @param standings tells how well candidates fit by themselves
  MeaningBoost(
      Recipe recipe,
      boolean named,
      Stage before,
      Function<List<Candidate>, List<Opinion>> opinions,
      Function<List<Candidate>, List<Standing>> standings) {
    super(before, recipe.meaning().window());
    this.recipe = recipe;
    this.named = named;
    this.opinions = opinions;
    this.standings = standings;
  }

  @Override
  List<Candidate> raised(List<Candidate> window) {
    var meant = opinions.apply(window);
    var compared = scored(window.subList(0, meant.size()));
    int end =
        named ? (int) compared.stream().takeWhile(one -> one.level() > 0).count() : meant.size();
    var raised = raised(compared.subList(0, end), meant.subList(0, end));
    raised.addAll(window.subList(end, window.size()));
    return raised;
  }

  /// A candidate with what its score is made of.
  ///
  /// @param level what tiers and runs gave it
  /// @param relevance what its words did
  private record Scored(Candidate candidate, long level, double relevance) {}

  private List<Scored> scored(List<Candidate> candidates) {
    var scored = new ArrayList<Scored>();
    var standing = standings.apply(candidates);
    for (int i = 0; i < candidates.size(); i++) {
      var candidate = candidates.get(i);
      double relevance = standing.get(i).relevance();
      // Tiers that are weighed are part of how well it fits.
      double level =
          recipe.tiers() == Tiers.STRICT ? candidate.score() - relevance : candidate.saidBoost();
      scored.add(new Scored(candidate, Math.round(level * FINENESS), candidate.score() - level));
    }
    return scored;
  }

  private List<Candidate> raised(List<Scored> compared, List<Opinion> meant) {
    var boosts = boosts(compared, meant);
    var both = new ArrayList<Double>();
    for (int i = 0; i < compared.size(); i++) both.add(compared.get(i).relevance() + boosts.get(i));
    var all = new ArrayList<Double>();
    for (int i = 0; i < compared.size(); i++)
      all.add(boosts.get(i) + recipe.meaning().alike() * ofAlike(i, meant.get(i), both));
    return inLevels(compared, all);
  }

  private List<Double> boosts(List<Scored> compared, List<Opinion> meant) {
    var byWords = Range.of(compared.stream().map(Scored::relevance).toList());
    var byMeaning = Range.of(meant.stream().map(Opinion::similarity).toList());
    // Of both opinions together the words have the rest.
    double range = byWords.width() * recipe.meaning().weight() / (1 - recipe.meaning().weight());
    var boosts = new ArrayList<Double>();
    for (int i = 0; i < compared.size(); i++) {
      // Of what the model does not know it thinks as the words do.
      boosts.add(
          range
              * (meant.get(i).isKnown()
                  ? byMeaning.share(meant.get(i).similarity())
                  : byWords.share(compared.get(i).relevance())));
    }
    return boosts;
  }

  /// The mean of what those have that mean nearly the same, the nearer the more; what it has itself
  /// where there are none, so that it loses nothing by that.
  private static double ofAlike(int own, Opinion opinion, List<Double> scores) {
    double sum = 0;
    double weights = 0;
    for (var other : opinion.alike()) {
      if (other.place() >= scores.size()) continue;
      sum += other.similarity() * scores.get(other.place());
      weights += other.similarity();
    }
    return weights > 0 ? sum / weights : scores.get(own);
  }

  /// From the last to the first: what is of a higher level is lifted where what is below it has
  /// come too near.
  private static List<Candidate> inLevels(List<Scored> compared, List<Double> boosts) {
    var raised = new ArrayList<Candidate>();
    double lift = 0;
    double below = Double.NEGATIVE_INFINITY;
    for (int to = compared.size(); to > 0; ) {
      int from = to - 1;
      while (from > 0 && compared.get(from - 1).level() == compared.get(to - 1).level()) from--;
      double least = Double.POSITIVE_INFINITY;
      for (int i = from; i < to; i++)
        least = Math.min(least, compared.get(i).candidate().score() + boosts.get(i) + lift);
      if (least <= below) lift += STEP * (1 + Math.floor((below - least) / STEP));
      for (int i = from; i < to; i++) {
        raised.add(compared.get(i).candidate().meaning(boosts.get(i) + lift));
        below = Math.max(below, raised.getLast().score());
      }
      to = from;
    }
    return raised;
  }

  private record Range(double least, double greatest) {
    static Range of(List<Double> values) {
      var all =
          values.stream()
              .mapToDouble(value -> value)
              .filter(value -> !Double.isNaN(value))
              .summaryStatistics();
      return new Range(all.getMin(), all.getMax());
    }

    double width() {
      return greatest - least;
    }

    /// From 0 to 1; 0 where there is but one value.
    double share(double value) {
      return width() <= 0 ? 0 : (value - least) / width();
    }
  }
}
