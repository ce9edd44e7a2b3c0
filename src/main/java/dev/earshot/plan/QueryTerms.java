package dev.earshot.plan;

import dev.earshot.analysis.Analysis;
import dev.earshot.analysis.Analysis.Token;
import dev.earshot.analysis.SearchField;
import dev.earshot.query.Clause;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The terms of one query in one language, bounded in number, each with the words it was typed as.
///
/// Which words are searched is decided by the [TermBudget]; how many of all tokens, here. So one of
/// these is passed to all that takes words from the query.
final class QueryTerms {
  /// Lucene 10.6 keeps the places of at most twelve terms of one part of an interval, and fails at
  /// the thirteenth.
  private static final int LONGEST_RUN = 12;

  private final Analysis analysis;
  private final TermBudget budget;
  private final Map<String, String> typed = new HashMap<>();
  private int tokens;

  QueryTerms(Analysis analysis, TermBudget budget) {
    this.analysis = analysis;
    this.budget = budget;
  }

  /// A term at its place in a text.
  ///
  /// @param form as it was typed here, without case and accents
  /// @param typed the words that it was first typed as
  record QueryTerm(String term, String form, int position, boolean stopWord, String typed) {
    QueryTerm movedBy(int positions) {
      return new QueryTerm(term, form, position + positions, stopWord, typed);
    }
  }

  /// The terms of plain words, those left out that the query has too many for.
  List<QueryTerm> of(String text) {
    return terms(text, token -> budget.has(analysis.language(), token.term()));
  }

  private List<QueryTerm> all(String text) {
    return terms(text, token -> true);
  }

  private List<QueryTerm> terms(String text, Predicate<Token> wanted) {
    var forms = new HashMap<Integer, String>();
    for (var word : analysis.words(text)) forms.put(word.from(), word.term());
    return analysis.stems(text).stream()
        .filter(wanted)
        .filter(token -> tokens++ < budget.tokens())
        .map(token -> term(token, forms.getOrDefault(token.from(), token.term()), text))
        .toList();
  }

  private QueryTerm term(Token token, String form, String text) {
    typed.putIfAbsent(token.term(), text.substring(token.from(), token.to()));
    return new QueryTerm(
        token.term(), form, token.position(), token.stopWord(), typed(token.term()));
  }

  private String typed(String term) {
    return typed.getOrDefault(term, term);
  }

  /// The terms of a text in just its order; empty where it has none.
  Optional<Part.Phrase> phrase(SearchField field, String text) {
    var found = all(text);
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

  /// Words that begin like this; empty where it has no letters, as every word begins with nothing.
  Optional<Part.StartsWith> beginning(Clause.Prefix prefix) {
    var start = analysis.oneWord(prefix.text());
    return start.isEmpty()
        ? Optional.empty()
        : Optional.of(new Part.StartsWith(SearchField.VOCABULARY, start));
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
    return all(text).stream().map(QueryTerm::term).limit(LONGEST_RUN).toList();
  }
}
