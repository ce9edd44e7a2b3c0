package dev.earshot.engine.lucene.query;

import dev.earshot.analysis.Language;
import dev.earshot.analysis.SearchField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermStatistics;

/// The terms of a plan in an index, in one language. What is known of a term also tells how much it
/// can score. For one thread.
final class KnownTerms {
  private final IndexTerms terms;
  private final Language language;

  KnownTerms(IndexTerms terms, Language language) {
    this.terms = terms;
    this.language = language;
  }

  TermQuery query(SearchField field, String term) {
    try {
      return terms.query(term(field, term));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether no document has a term.
  boolean isAbsent(SearchField field, String term) {
    try {
      return terms.statistics(term(field, term)).isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The greatest score that terms can have together, one of them or several as a phrase; 0 where
  /// one is not there.
  double greatestScore(SearchField field, List<String> terms) {
    try {
      var statistics = new ArrayList<TermStatistics>();
      for (var term : terms) {
        var found = this.terms.statistics(term(field, term));
        if (found.isEmpty()) return 0;
        statistics.add(found.get());
      }
      var all = this.terms.statistics(field.key(language));
      return all.isEmpty() ? 0 : greatestScore(all.get(), statistics);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// By BM25 and divergence from randomness alike, scores rise with the frequency of a term and
  /// fall with the length of a text, and have a limit: that of the shortest text which repeats the
  /// term without end. Where no text repeats any term, as in fields without frequencies, it is the
  /// score of the shortest text that has it once.
  private double greatestScore(CollectionStatistics all, List<TermStatistics> found) {
    boolean repeats = all.sumTotalTermFreq() > all.sumDocFreq();
    return terms
        .similarity()
        .scorer(1, all, found.toArray(TermStatistics[]::new))
        .score(repeats ? Float.MAX_VALUE : 1, 1);
  }

  private Term term(SearchField field, String term) {
    return Translator.term(field.key(language), term);
  }
}
