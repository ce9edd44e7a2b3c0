package dev.earshot.engine.lucene.hits;

import java.io.IOException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/// A search in the order by score, in which Lucene may pass over what scores too little.
final class RankedSearch {
  /// A condition that so many times as many documents meet as are wanted is met by enough of those
  /// with high scores, so that it need not guide the search.
  private static final int FREQUENT = 16;

  private RankedSearch() {}

  /// Collects at least the best of what a query finds.
  ///
  /// @param wanted how many the collector keeps
  static <C extends Collector, T> T of(
      IndexSearcher searcher, Query query, int wanted, CollectorManager<C, T> manager)
      throws IOException {
    var shape = RankingShape.raised(query);
    if (shape.isEmpty()) return searcher.search(query, manager);
    var condition = searcher.rewrite(new ConstantScoreQuery(shape.get().condition()));
    var weight = searcher.createWeight(condition, ScoreMode.COMPLETE_NO_SCORES, 1);
    return cost(searcher, weight) >= (long) FREQUENT * wanted
        ? searcher.search(
            LazyPhraseQuery.in(shape.get().choice()), new OnCondition<>(manager, weight))
        : searcher.search(LazyPhraseQuery.in(shape.get().query()), manager);
  }

  /// How many documents match, at most.
  private static long cost(IndexSearcher searcher, Weight weight) throws IOException {
    long cost = 0;
    for (var leaf : searcher.getLeafContexts()) {
      var scorers = weight.scorerSupplier(leaf);
      if (scorers != null) cost += scorers.cost();
    }
    return cost;
  }
}
