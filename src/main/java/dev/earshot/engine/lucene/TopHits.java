package dev.earshot.engine.lucene;

import dev.earshot.engine.Request;
import dev.earshot.engine.Request.Order;
import dev.earshot.engine.Request.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
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

  /// How many equal scores are looked through without sorting all.
  private static final int TIES = 64;

  private static final SortField BY_ID = new SortField(Schema.ID, SortField.Type.STRING);

  /// @param doc its number in the segment
  /// @param value what it was ordered by: its score, or its day
  record Found(LeafReaderContext leaf, int doc, String id, double score, double value) {}

  static TopHits find(IndexSearcher searcher, Query query, Request request) throws IOException {
    boolean byPlace = request.order() == Order.RELEVANCE && request.after().isEmpty();
    if (!byPlace) return sorted(searcher, query, request);
    // Lucene alone is fastest, but it orders equal scores by place. That matters where the limit
    // cuts
    // between them: then a few more are looked at, and in the worst case all are sorted.
    for (int more : List.of(1, TIES)) {
      int depth = request.limit() + more;
      var top = searcher.search(query, new TopScoreDocCollectorManager(depth, COUNTED));
      if (!endsInTie(top, request.limit(), depth)) return of(searcher, top, request);
    }
    return sorted(searcher, query, request);
  }

  private static boolean endsInTie(TopDocs top, int limit, int depth) {
    var docs = top.scoreDocs;
    return docs.length == depth && docs[depth - 1].score == docs[limit - 1].score;
  }

  private static TopHits sorted(IndexSearcher searcher, Query query, Request request)
      throws IOException {
    var sort = new Sort(first(request.order()), BY_ID);
    var manager = new TopFieldCollectorManager(sort, request.limit() + 1, start(request), COUNTED);
    var top = searcher.search(query, manager);
    TopFieldCollector.populateScores(top.scoreDocs, searcher, query);
    return of(searcher, top, request);
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

  private static @Nullable FieldDoc start(Request request) {
    return request.after().map(place -> start(request.order(), place)).orElse(null);
  }

  private static FieldDoc start(Order order, Place after) {
    Object value =
        order == Order.RELEVANCE ? (Object) (float) after.value() : (Object) (long) after.value();
    return new FieldDoc(
        Integer.MAX_VALUE, Float.NaN, new Object[] {value, new BytesRef(after.id())});
  }

  private static TopHits of(IndexSearcher searcher, TopDocs top, Request request)
      throws IOException {
    int limit = request.limit();
    var found = new ArrayList<Found>();
    for (var doc : top.scoreDocs)
      if (found.size() < limit || doc.score == found.getLast().score())
        found.add(found(searcher, doc));
    if (request.order() == Order.RELEVANCE)
      found.sort(Comparator.comparingDouble(Found::score).reversed().thenComparing(Found::id));
    var best = found.subList(0, Math.min(limit, found.size()));
    return new TopHits(best, top.scoreDocs.length > limit, top.totalHits);
  }

  /// Where to continue; empty when nothing comes behind.
  Optional<Place> next() {
    return more
        ? Optional.of(new Place(found.getLast().value(), found.getLast().id()))
        : Optional.empty();
  }

  private static Found found(IndexSearcher searcher, ScoreDoc doc) throws IOException {
    double value =
        doc instanceof FieldDoc sorted ? ((Number) sorted.fields[0]).doubleValue() : doc.score;
    var leaf =
        searcher.getLeafContexts().get(ReaderUtil.subIndex(doc.doc, searcher.getLeafContexts()));
    return new Found(
        leaf,
        doc.doc - leaf.docBase,
        new BlockReader(leaf.reader()).id(doc.doc - leaf.docBase),
        doc.score,
        value);
  }
}
