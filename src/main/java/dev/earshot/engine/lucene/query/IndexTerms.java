package dev.earshot.engine.lucene.query;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;

/// What an index knows of its terms: all that scores depend on beside the texts themselves. For one
/// thread.
public interface IndexTerms {
  /// The query for a term.
  TermQuery query(Term term) throws IOException;

  /// How often a term stands in the index; empty where it does not.
  Optional<TermStatistics> statistics(Term term) throws IOException;

  /// How many texts a field has, and how long they are; empty where it has none.
  Optional<CollectionStatistics> statistics(String field) throws IOException;

  /// How scores are made of these.
  Similarity similarity();
}
