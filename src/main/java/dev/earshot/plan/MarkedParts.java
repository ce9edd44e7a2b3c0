package dev.earshot.plan;

import dev.earshot.analysis.Analysis;
import dev.earshot.analysis.Analysis.Token;
import dev.earshot.analysis.Hyphens;
import dev.earshot.analysis.SearchField;
import dev.earshot.query.Clause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What is shown to have matched of a query: its content words (the stop words only where there are
/// no others), its phrases whole, and the beginnings of words.
///
/// That is less than what scores: a text in which each `the` is marked is hard to read. Excluded
/// words and conditions on fields are nothing that a text could show. For one query in one
/// language.
final class MarkedParts {
  private final Analysis analysis;
  private final TermBudget budget;
  private final Forms wanted;
  private final QueryTerms terms;
  private final Set<Part> marked = new LinkedHashSet<>();
  private final List<Part> beginnings = new ArrayList<>();
  private final List<Part> stopWords = new ArrayList<>();

  private final Map<String, Set<String>> forms = new HashMap<>();

  MarkedParts(Analysis analysis, TermBudget budget, Forms wanted) {
    this.analysis = analysis;
    this.budget = budget;
    this.wanted = wanted;
    this.terms = new QueryTerms(analysis, budget);
  }

  List<Part> of(Clause clause) {
    collect(clause);
    if (marked.isEmpty()) marked.addAll(stopWords);
    return Stream.concat(marked.stream().limit(budget.marked()), beginnings.stream()).toList();
  }

  private void collect(Clause clause) {
    switch (clause) {
      case Clause.Wanted c -> c.clauses().forEach(this::collect);
      case Clause.And c -> c.clauses().forEach(this::collect);
      case Clause.Or c -> c.clauses().forEach(this::collect);
      case Clause.Required c -> collect(c.clause());
      case Clause.Word c -> words(c.text());
      case Clause.Corrected c ->
          Stream.of(c.meant(), c.alsoAsTyped() ? c.typed() : "").forEach(this::words);
      case Clause.Name c -> phrase(c.name());
      case Clause.Widened c -> {
        words(c.text());
        c.others().forEach(this::phrase);
      }
      case Clause.Prefix c -> terms.beginning(c).ifPresent(beginnings::add);
      case Clause.Phrase c -> asTyped(c.text());
      case Clause.Near c -> terms.near(c).ifPresent(marked::add);
      case Clause.Not c -> {}
      case Clause.Lucene c -> marked.add(new Part.Syntax(c.text()));
      case Clause.Field c -> {}
    }
  }

  /// Of the stems that stand in what was collected, the forms that alone are marked.
  Map<String, Set<String>> forms() {
    return forms;
  }

  private void words(String text) {
    if (wanted == Forms.TYPED) keepForms(text);
    for (var token : analysis.stems(text)) (token.stopWord() ? stopWords : marked).add(term(token));
    var inOne = Hyphens.inOne(text);
    if (!inOne.equals(text)) phrase(inOne);
  }

  /// A plain word beside a phrase has all its forms marked.
  private void asTyped(String text) {
    keepForms(text);
    phrase(text);
    phrase(Hyphens.inOne(text));
  }

  private void keepForms(String text) {
    for (var word : analysis.folded(text))
      forms.computeIfAbsent(word.stem(), stem -> new HashSet<>()).add(word.folded());
  }

  private static Part term(Token token) {
    return new Part.Term(SearchField.TEXT, token.term(), token.term());
  }

  private void phrase(String text) {
    terms.phrase(SearchField.TEXT, text).ifPresent(marked::add);
  }
}
