package dev.earshot.plan;

import dev.earshot.analysis.Analysis;
import dev.earshot.analysis.Analysis.Token;
import dev.earshot.analysis.SearchField;
import dev.earshot.query.Clause;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The terms of one query in one language, bounded in number, each with the words it was typed as.
final class QueryTerms {
  /// Engines take some thousand clauses. A term makes at most three, and one more in each tier that
  /// has it: what is typed or pasted beyond these numbers is not searched.
  private static final int MAX_TOKENS = 300;

  private static final int MAX_TERMS = 120;

  private final Analysis analysis;
  private final Map<String, String> typed = new HashMap<>();
  private int tokens;

  QueryTerms(Analysis analysis) {
    this.analysis = analysis;
  }

  /// A term at its place in a text.
  ///
  /// @param typed the words that it was first typed as
  record QueryTerm(String term, int position, boolean stopWord, String typed) {
    QueryTerm movedBy(int positions) {
      return new QueryTerm(term, position + positions, stopWord, typed);
    }
  }

  List<QueryTerm> of(String text) {
    return analysis.stems(text).stream()
        .filter(token -> fits(token, text))
        .map(token ->
            new QueryTerm(token.term(), token.position(), token.stopWord(), typed(token.term())))
        .toList();
  }

  private boolean fits(Token token, String text) {
    boolean known = typed.containsKey(token.term());
    if (tokens == MAX_TOKENS || (!known && typed.size() == MAX_TERMS)) return false;
    tokens++;
    typed.putIfAbsent(token.term(), text.substring(token.from(), token.to()));
    return true;
  }

  private String typed(String term) {
    return typed.getOrDefault(term, term);
  }

  /// The terms of a text in just its order; empty where it has none.
  Optional<Part.Phrase> phrase(SearchField field, String text) {
    var found = of(text);
    return found.isEmpty() ? Optional.empty() : Optional.of(phrase(field, found));
  }

  /// Terms with the gaps that they have in the query; at least one.
  static Part.Phrase phrase(SearchField field, List<QueryTerm> terms) {
    int first = terms.getFirst().position();
    return new Part.Phrase(
        field,
        terms.stream().map(term -> new Part.Placed(term.term(), term.position() - first)).toList(),
        terms.stream().map(QueryTerm::typed).collect(Collectors.joining(" ")));
  }

  /// Empty where none of the words is one.
  Optional<Part.Near> near(Clause.Near near) {
    var runs = near.clauses().stream().map(this::run).filter(run -> !run.isEmpty()).toList();
    return runs.isEmpty()
        ? Optional.empty()
        : Optional.of(new Part.Near(SearchField.TEXT, runs, near.distance(), near.toString()));
  }

  private List<String> run(Clause clause) {
    var text = clause instanceof Clause.Phrase phrase ? phrase.text() : clause.toString();
    return of(text).stream().map(QueryTerm::term).toList();
  }
}
