package dev.earshot.engine.lucene.query;

import dev.earshot.analysis.Language;
import dev.earshot.analysis.SearchField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermStatistics;

/// The terms of a plan in an index, in one language.
///
/// A plan has the same term in several places: by itself, in phrases, in tiers, and among the
/// content words that must match. Lucene would look it up in each segment for each of them, which
/// is felt in queries of many words; here that is done once. What is known of a term also tells how
/// much it can score. Good for the searcher that it was made for. For one thread.
final class KnownTerms {
  private final IndexSearcher searcher;
  private final Language language;
  private final Map<Term, TermStates> states = new HashMap<>();
  private final Map<String, Optional<CollectionStatistics>> fields = new HashMap<>();

  KnownTerms(IndexSearcher searcher, Language language) {
    this.searcher = searcher;
    this.language = language;
  }

  TermQuery query(SearchField field, String term) {
    var known = term(field, term);
    return new TermQuery(known, states(known));
  }

  /// How many documents have a term.
  int count(SearchField field, String term) {
    return states(term(field, term)).docFreq();
  }

  /// The greatest score that terms can have together, one of them or several as a phrase; 0 where
  /// one is not there.
  double greatestScore(SearchField field, List<String> terms) {
    try {
      var statistics = new ArrayList<TermStatistics>();
      for (var term : terms) {
        var known = term(field, term);
        var found = states(known);
        if (found.docFreq() == 0) return 0;
        statistics.add(searcher.termStatistics(known, found.docFreq(), found.totalTermFreq()));
      }
      var all = statistics(field.key(language));
      return all.isEmpty() ? 0 : greatestScore(all.get(), statistics);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// By BM25 and divergence from randomness alike, scores rise with the frequency of a term and
  /// fall with the length of a text, and have a limit: that of the shortest text which repeats the
  /// term without end. Where no text repeats any term, as in fields without frequencies, it is the
  /// score of the shortest text that has it once.
  private double greatestScore(CollectionStatistics all, List<TermStatistics> terms) {
    boolean repeats = all.sumTotalTermFreq() > all.sumDocFreq();
    return searcher
        .getSimilarity()
        .scorer(1, all, terms.toArray(TermStatistics[]::new))
        .score(repeats ? Float.MAX_VALUE : 1, 1);
  }

  private Optional<CollectionStatistics> statistics(String key) throws IOException {
    var known = fields.get(key);
    if (known != null) return known;
    var found = Optional.ofNullable(searcher.collectionStatistics(key));
    fields.put(key, found);
    return found;
  }

  private Term term(SearchField field, String term) {
    return Translator.term(field.key(language), term);
  }

  private TermStates states(Term term) {
    return states.computeIfAbsent(term, this::lookUp);
  }

  private TermStates lookUp(Term term) {
    try {
      return TermStates.build(searcher, term, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
