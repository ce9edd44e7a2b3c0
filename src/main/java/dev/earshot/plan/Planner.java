package dev.earshot.plan;

import dev.earshot.analysis.Analysis;
import dev.earshot.analysis.Language;
import dev.earshot.query.Clause;
import java.util.List;

/// Makes plans of what was typed by a recipe's numbers. Looks into no index, so that every engine
/// executes the same plan. Thread-safe.
public final class Planner {
  private final Recipe recipe;
  private final Analysis analysis;

  public Planner(Recipe recipe, Analysis analysis) {
    this.recipe = recipe;
    this.analysis = analysis;
  }

  /// The plan for a query as it was understood.
  ///
  /// @param languages those that the index has texts in, at least one
  public Plan plan(Clause clause, List<Language> languages) {
    return new Plan(languages.stream().map(language -> in(language, clause)).toList());
  }

  private Plan.InLanguage in(Language language, Clause clause) {
    var words = analysis.in(language);
    return new Plan.InLanguage(
        language, new ClausePlanner(recipe, words).plan(clause), new MarkedParts(words).of(clause));
  }
}
