package dev.earshot.engine.lucene;

import dev.earshot.engine.Request.Order;
import dev.earshot.engine.Request.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The best documents of a query, ordered by score or day and then by id, which does not depend on
/// where they stand in the index.
///
/// @param more whether others come behind them
/// @param total counted exactly up to a thousand, a lower bound beyond
record TopHits(List<Found> found, boolean more, TotalHits total) {
  static final int COUNTED = 1_000;

  private static final SortField BY_ID = new SortField(Schema.ID, SortField.Type.STRING);

  /// @param doc its number in the segment
  /// @param value what it was ordered by: its score, or its day
  /// @param lent how much of its score its neighbours lent it
  record Found(
      LeafReaderContext leaf, int doc, String id, double score, double value, double lent) {
    Place place() {
      return new Place(value, id);
    }

    /// A score has the precision of a float, as Lucene's have.
    Found raisedBy(double lent) {
      double raised = (float) (score + lent);
      return new Found(leaf, doc, id, raised, raised, lent);
    }
  }

  /// Sorting by id behind the score costs nothing that can be measured, as long as Lucene may still
  /// pass over what scores less.
  ///
  /// @param after continue behind this place
  static TopHits find(
      IndexSearcher searcher, Query query, Order order, int limit, Optional<Place> after)
      throws IOException {
    var sort = new Sort(first(order), BY_ID);
    var manager = new TopFieldCollectorManager(sort, limit + 1, start(order, after), COUNTED);
    var top = searcher.search(query, manager);
    boolean byScore = order == Order.RELEVANCE;
    if (!byScore) TopFieldCollector.populateScores(top.scoreDocs, searcher, query);
    var found = new ArrayList<Found>();
    for (int i = 0; i < Math.min(limit, top.scoreDocs.length); i++)
      found.add(found(searcher, (FieldDoc) top.scoreDocs[i], byScore));
    return new TopHits(found, top.scoreDocs.length > limit, top.totalHits);
  }

  private static SortField first(Order order) {
    return switch (order) {
      case RELEVANCE -> SortField.FIELD_SCORE;
      case NEWEST -> byDay(true, SortedNumericSelector.Type.MAX, Long.MIN_VALUE);
      case OLDEST -> byDay(false, SortedNumericSelector.Type.MIN, Long.MAX_VALUE);
    };
  }

  /// Highlights without a date come last either way.
  private static SortField byDay(
      boolean reverse, SortedNumericSelector.Type selector, long missing) {
    return LongField.newSortField(Schema.PUBLISHED, reverse, selector, missing);
  }

  private static @Nullable FieldDoc start(Order order, Optional<Place> after) {
    return after.map(place -> start(order, place)).orElse(null);
  }

  private static FieldDoc start(Order order, Place after) {
    Object value =
        order == Order.RELEVANCE ? (Object) (float) after.value() : (Object) (long) after.value();
    return new FieldDoc(
        Integer.MAX_VALUE, Float.NaN, new Object[] {value, new BytesRef(after.id())});
  }

  private static Found found(IndexSearcher searcher, FieldDoc doc, boolean byScore) {
    var leaf =
        searcher.getLeafContexts().get(ReaderUtil.subIndex(doc.doc, searcher.getLeafContexts()));
    double value = ((Number) doc.fields[0]).doubleValue();
    var id = ((BytesRef) doc.fields[1]).utf8ToString();
    return new Found(leaf, doc.doc - leaf.docBase, id, byScore ? value : doc.score, value, 0);
  }
}
