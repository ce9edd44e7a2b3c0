package dev.earshot.engine.lucene.query;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;

/// The terms of an index that is here.
///
/// A plan has the same term in several places: by itself, in phrases, in tiers, and among the
/// content words that must match. Lucene would look it up in each segment for each of them, which
/// is felt in queries of many words; here that is done once. Good for the searcher that it was made
/// for.
final class SearcherTerms implements IndexTerms {
  private final IndexSearcher searcher;
  private final Map<Term, TermStates> states = new HashMap<>();
  private final Map<String, Optional<CollectionStatistics>> fields = new HashMap<>();

  SearcherTerms(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  @Override
  public TermQuery query(Term term) throws IOException {
    return new TermQuery(term, states(term));
  }

  @Override
  public Optional<TermStatistics> statistics(Term term) throws IOException {
    var found = states(term);
    if (found.docFreq() == 0) return Optional.empty();
    return Optional.of(searcher.termStatistics(term, found.docFreq(), found.totalTermFreq()));
  }

  @Override
  public Optional<CollectionStatistics> statistics(String field) throws IOException {
    var known = fields.get(field);
    if (known != null) return known;
    var found = Optional.ofNullable(searcher.collectionStatistics(field));
    fields.put(field, found);
    return found;
  }

  @Override
  public Similarity similarity() {
    return searcher.getSimilarity();
  }

  private TermStates states(Term term) throws IOException {
    var known = states.get(term);
    if (known != null) return known;
    var found = TermStates.build(searcher, term, true);
    states.put(term, found);
    return found;
  }
}
