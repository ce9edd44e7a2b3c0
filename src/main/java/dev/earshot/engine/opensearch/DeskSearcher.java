package dev.earshot.engine.opensearch;

import dev.earshot.engine.lucene.hits.Highlights;
import dev.earshot.engine.lucene.store.PlanSearcher;
import dev.earshot.engine.opensearch.documents.Desk;
import dev.earshot.engine.opensearch.query.ClusterTerms;
import java.io.IOException;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.jspecify.annotations.Nullable;

/// Searches what lies on a desk as a part of all that the cluster has: words weigh what they weigh
/// there, so scores are those of the cluster.
final class DeskSearcher extends PlanSearcher {
  private final ClusterTerms terms;
  private final Highlights highlights;
  private final Desk desk;

  DeskSearcher(Desk desk, ClusterTerms terms) {
    super(desk.reader(), terms.similarity());
    this.terms = terms;
    this.desk = desk;
    this.highlights = new Highlights(this);
  }

  Desk desk() {
    return desk;
  }

  Highlights highlights() {
    return highlights;
  }

  @Override
  public TermStatistics termStatistics(Term term, int documents, long times) throws IOException {
    var known = terms.statistics(term);
    return known.isPresent() ? known.get() : super.termStatistics(term, documents, times);
  }

  @Override
  public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
    var known = terms.statistics(field);
    return known.isPresent() ? known.get() : super.collectionStatistics(field);
  }
}
