package dev.earshot.plan;

import dev.earshot.analysis.Analysis;
import dev.earshot.analysis.Language;
import dev.earshot.query.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Makes plans of what was typed by a recipe's numbers. Knows no engine, and of an index only how
/// frequent words are where there are too many. Thread-safe.
public final class Planner {
  /// A whole paragraph need not be followed to its end.
  private static final int MOST_SAID = 30;

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
        language,
        planned.found(),
        planned.complete(),
        said(clause, words),
        new MarkedParts(words, budget).of(clause));
  }

  /// The plain words of a query; what stands between others is no text that somebody said.
  private static List<SaidWord> said(Clause clause, Analysis words) {
    if (!(clause instanceof Clause.Wanted wanted)) return List.of();
    var text = wanted.clauses().stream().map(Planner::text).collect(Collectors.joining(" "));
    var said = new ArrayList<SaidWord>();
    for (var word : words.folded(text))
      if (said.size() < MOST_SAID)
        said.add(new SaidWord(word.stem(), word.folded(), word.stopWord()));
    return said;
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
