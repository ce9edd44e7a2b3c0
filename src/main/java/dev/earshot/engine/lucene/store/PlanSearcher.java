package dev.earshot.engine.lucene.store;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.similarities.Similarity;

/// Searches one commit, without Lucene's limit on all the clauses of a query together.
///
/// Lucene refuses more than 1,024. A plan bounds its words, but beginnings of words and conditions
/// come on top, once for each language of the index. Raising the limit itself would raise it for
/// the whole JVM, which belongs to whoever embeds the engine.
public class PlanSearcher extends IndexSearcher {
  @SuppressWarnings("this-escape") // Lucene sets fields by it, and nothing else.
  public PlanSearcher(IndexReader reader, Similarity similarity) {
    super(reader);
    setSimilarity(similarity);
    // The default cache is shared by the whole JVM; an embedded engine leaves no traces.
    setQueryCache(null);
  }

  /// As Lucene does it, but without counting clauses in the end.
  @Override
  @SuppressWarnings("ReferenceEquality") // A query that is done gives itself back.
  public Query rewrite(Query original) throws IOException {
    var query = original;
    var rewritten = query.rewrite(this);
    while (rewritten != query) {
      query = rewritten;
      rewritten = query.rewrite(this);
    }
    return query;
  }
}
