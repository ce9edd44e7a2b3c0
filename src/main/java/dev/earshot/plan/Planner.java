package dev.earshot.plan;

import dev.earshot.analysis.Analysis;
import dev.earshot.analysis.Language;
import dev.earshot.query.Clause;
import java.util.List;

/// Makes plans of what was typed by a recipe's numbers. Knows no engine, and of an index only how
/// frequent words are where there are too many. Thread-safe where its analysis is.
public final class Planner {
  /// A whole paragraph need not be followed to its end.
  private static final int MOST_SAID = 30;

  private final Recipe recipe;
  private final Analysis analysis;
  private final Forms forms;

  /// Finds all forms of a word.
  public Planner(Recipe recipe, Analysis analysis) {
    this(recipe, analysis, Forms.ALL);
  }

  public Planner(Recipe recipe, Analysis analysis, Forms forms) {
    this.recipe = recipe;
    this.analysis = analysis;
    this.forms = forms;
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
    var planned = new ClausePlanner(recipe, words, budget, forms).plan(clause);
    var marked = new MarkedParts(words, budget, forms);
    return new Plan.InLanguage(
        language,
        planned.found(),
        planned.complete(),
        said(clause, words),
        marked.of(clause),
        marked.forms());
  }

  /// The plain words of a query; what stands between others is no text that somebody said.
  private static List<SaidWord> said(Clause clause, Analysis words) {
    if (!(clause instanceof Clause.Wanted wanted)) return List.of();
    return wanted.clauses().stream()
        .flatMap(part -> words.stems(text(part)).stream())
        .limit(MOST_SAID)
        .map(word -> new SaidWord(word.term(), word.stopWord()))
        .toList();
  }

  private static String text(Clause clause) {
    return switch (clause) {
      case Clause.Word word -> word.text();
      case Clause.Corrected word -> word.meant();
      case Clause.Widened words -> words.text();
      case Clause.Name name -> name.typed();
      default -> "";
    };
  }
}
