package dev.earshot.plan;

import dev.earshot.analysis.Analysis;
import dev.earshot.analysis.Language;
import dev.earshot.query.Clause;
import java.util.List;

/// Makes plans of what was typed by a recipe's numbers. Knows no engine, and of an index only how
/// frequent words are where there are too many. Thread-safe.
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
  /// @param frequencies asked only where a query has more words than can be searched
  public Plan plan(Clause clause, List<Language> languages, Frequencies frequencies) {
    var budget = TermBudget.of(clause, languages, analysis, frequencies);
    return new Plan(
        languages.stream().map(language -> in(language, clause, budget)).toList(),
        budget.leftOut());
  }

  private Plan.InLanguage in(Language language, Clause clause, TermBudget budget) {
    var words = analysis.in(language);
    var planned = new ClausePlanner(recipe, words, budget).plan(clause);
    return new Plan.InLanguage(
        language, planned.found(), planned.complete(), new MarkedParts(words, budget).of(clause));
  }
}
