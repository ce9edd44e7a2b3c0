package dev.earshot.search;

import dev.earshot.analysis.Analysis;
import dev.earshot.engine.Candidate;
import dev.earshot.engine.Found;
import dev.earshot.engine.Hit;
import dev.earshot.engine.Request.Order;
import dev.earshot.engine.Snapshot;
import dev.earshot.engine.Snapshot.Surroundings;
import dev.earshot.plan.Forms;
import dev.earshot.plan.Plan;
import dev.earshot.plan.Planner;
import dev.earshot.plan.Recipe;
import dev.earshot.query.Clause;
import dev.earshot.search.SearchRequest.Spelling;
import java.util.List;
import java.util.Optional;

/// Asks one snapshot by one recipe: what the use cases have in common. A clause goes through the
/// same planner and the same stages whoever asks, so that a related episode, a verified quote and a
/// search are found by one order. For one thread.
final class Lookup {
  private final Snapshot at;
  private final Recipe recipe;
  private final Planner planner;

  Lookup(Snapshot at, Recipe recipe, Analysis analysis) {
    this(at, recipe, new Planner(recipe, analysis.remembering()));
  }

  private Lookup(Snapshot at, Recipe recipe, Planner planner) {
    this.at = at;
    this.recipe = recipe;
    this.planner = planner;
  }

  /// For one request, by the forms of words that it wants.
  static Lookup of(Snapshot at, Recipe recipe, Analysis analysis, SearchRequest request) {
    var forms = request.spelling() == Spelling.LITERAL ? Forms.TYPED : Forms.ALL;
    return new Lookup(at, recipe, new Planner(recipe, analysis.remembering(), forms));
  }

  Snapshot at() {
    return at;
  }

  Plan plan(Clause clause) {
    return planner.plan(clause, at.languages(), at::frequency);
  }

  /// The order of all that a plan finds.
  Stage ranked(Plan plan, Order order) {
    var retrieve = new Retrieve(at, plan, order);
    if (order != Order.RELEVANCE) return retrieve;
    var asSaid =
        AsSaid.after(retrieve, recipe.asSaid(), plan, candidates -> at.runs(plan, candidates));
    return new NeighbourBoost(
        recipe.neighbourBoost(),
        recipe.guest(),
        asSaid,
        candidates -> at.standings(plan, candidates));
  }

  /// The same order, on which a model gives a second opinion.
  Stage ranked(Plan plan, SecondOpinion opinion) {
    return new MeaningBoost(
        recipe,
        opinion.isOfName(),
        ranked(plan, Order.RELEVANCE),
        opinion::of,
        candidates -> at.standings(plan, candidates));
  }

  /// The best hits by themselves.
  List<Hit> best(Clause clause, int limit) {
    var plan = plan(clause);
    return at.hits(plan, best(plan, limit).candidates(), Surroundings.NONE);
  }

  /// How many highlights a clause finds.
  long count(Clause clause) {
    return at.count(plan(clause));
  }

  private Found best(Plan plan, int limit) {
    return ranked(plan, Order.RELEVANCE).slice(limit, Optional.empty());
  }

  /// The names and scores of candidates.
  static List<Ranked> ranking(List<Candidate> candidates) {
    return candidates.stream().map(c -> new Ranked(c.id(), c.score())).toList();
  }
}
