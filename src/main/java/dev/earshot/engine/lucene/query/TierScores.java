package dev.earshot.engine.lucene.query;

import dev.earshot.plan.Part;
import dev.earshot.plan.Plan;
import dev.earshot.plan.Recipe;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// What the tiers of a plan score, so that whatever is in one comes before whatever is not.
///
/// A passage that lacks one content word must not come before one that has them all, however often
/// it repeats the others. No fixed number is enough for that, as a longer query can score more. So
/// a strict tier scores more than all else in the plan can add up to, which [UpperBound] tells,
/// with what neighbours may add to it, and all tiers of lower levels. The greatest number of any
/// language counts, as texts of several languages stand in one order.
///
/// The recipe's number is taken where it is enough: then scores stay the same from query to query
/// and are easy to read.
final class TierScores {
  /// Scores are raised in such steps, so that they seldom change while an index grows: a page that
  /// begins after a score of the page before relies on that.
  private static final double STEP = 50;

  private final List<Plan.InLanguage> plans;
  private final ToDoubleFunction<Plan.InLanguage> bound;
  private final Recipe.NeighbourBoost neighbours;
  private final double guest;
  private final Map<Integer, Double> needed = new HashMap<>();

  /// Scores the tiers of one plan.
  ///
  /// @param plans for each language of the index
  /// @param bound what everything but the tiers of one of these can add up to
  TierScores(List<Plan.InLanguage> plans, ToDoubleFunction<Plan.InLanguage> bound, Recipe recipe) {
    this.plans = plans;
    this.bound = bound;
    this.neighbours = recipe.neighbourBoost();
    this.guest = recipe.guest();
  }

  double of(Part.Tier tier) {
    return switch (tier.tiers()) {
      case WEIGHED -> tier.least();
      case STRICT -> raised(tier.least(), needed(tier.level()));
    };
  }

  private static double raised(double least, double needed) {
    return needed <= least ? least : STEP * Math.ceil(needed / STEP);
  }

  /// What a tier of a level has to exceed.
  private double needed(int level) {
    var known = needed.get(level);
    if (known != null) return known;
    double sum = greatest(bound) * (1 + greatestBoost()) + below(level);
    needed.put(level, sum);
    return sum;
  }

  private double below(int level) {
    return greatest(plan ->
        plan.tiers().stream().filter(tier -> tier.level() < level).mapToDouble(this::of).sum());
  }

  private double greatest(ToDoubleFunction<Plan.InLanguage> number) {
    return plans.stream().mapToDouble(number).max().orElse(0);
  }

  /// What neighbours and being a guest's add at most, as a share of the greatest score: each place
  /// in reach, on either side, has a passage of that score.
  private double greatestBoost() {
    double boost = guest;
    for (int distance = 1; distance <= neighbours.reach(); distance++)
      boost += 2 * neighbours.weight() / distance;
    return boost;
  }
}
