package dev.earshot.engine.lucene.hits;

import dev.earshot.analysis.SearchField;
import dev.earshot.engine.Candidate;
import dev.earshot.engine.Found;
import dev.earshot.engine.Place;
import dev.earshot.engine.Request.Order;
import dev.earshot.engine.lucene.store.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The best documents of a query, ordered by score or day and then by id, which does not depend on
/// where they stand in the index. For one thread.
public final class TopHits {
  private static final SortField BY_ID = new SortField(Schema.ID, SortField.Type.STRING);

  /// Short passages often score the same: half of 200 queries had others like their hundredth among
  /// 100,000 quotes, 30 at most, and all but one of them no more than 20.
  private static final int EQUAL_SCORES = 32;

  private final IndexSearcher searcher;
  private final Highlights highlights;

  public TopHits(IndexSearcher searcher, Highlights highlights) {
    this.searcher = searcher;
    this.highlights = highlights;
  }

  /// Lucene may pass over what scores too little, so nothing is counted on the way.
  public Found find(Query query, Order order, int limit, Optional<Place> after) throws IOException {
    if (order == Order.RELEVANCE && after.isEmpty()) {
      var best = best(query, limit);
      if (best.isPresent()) return best.get();
    }
    return sorted(query, order, limit, after);
  }

  /// The best by score alone, which takes half of the time, as no id must be read but of those that
  /// are found. Of those whose scores equal the last's, their ids decide who belongs to the best,
  /// so all of them must be among what was asked for; empty where they are not.
  private Optional<Found> best(Query query, int limit) throws IOException {
    int asked = limit + 1 + EQUAL_SCORES;
    var top =
        RankedSearch.of(searcher, query, asked, new TopScoreDocCollectorManager(asked, 0))
            .scoreDocs;
    int end = top.length;
    if (end > limit) {
      float last = top[limit - 1].score;
      if (end == asked && top[end - 1].score == last) return Optional.empty();
      while (top[end - 1].score < last) end--;
    }
    var best = new ArrayList<>(List.of(top).subList(0, end));
    // What an index has of its documents is read forwards.
    best.sort((a, b) -> Integer.compare(a.doc, b.doc));
    var found = new ArrayList<Candidate>();
    for (var hit : best)
      found.add(new Candidate(hit.doc, highlights.id(hit.doc), hit.score, hit.score));
    found.sort(Candidate.BEST_FIRST);
    return Optional.of(Found.upToLast(found.subList(0, Math.min(limit, end)), top.length > limit));
  }

  private Found sorted(Query query, Order order, int limit, Optional<Place> after)
      throws IOException {
    var sort = new Sort(first(order), BY_ID);
    var manager = new TopFieldCollectorManager(sort, limit + 1, start(order, after), 0);
    boolean byScore = order == Order.RELEVANCE;
    var top =
        byScore
            ? RankedSearch.of(searcher, query, limit + 1, manager)
            : searcher.search(query, manager);
    if (!byScore) TopFieldCollector.populateScores(top.scoreDocs, searcher, query);
    var found = new ArrayList<Candidate>();
    for (int i = 0; i < Math.min(limit, top.scoreDocs.length); i++)
      found.add(candidate((FieldDoc) top.scoreDocs[i], byScore));
    if (after.isPresent()) requireBehind(after.get(), found);
    return Found.upToLast(found, top.scoreDocs.length > limit);
  }

  /// Of files that are damaged, a page may begin where the one before did, and whoever reads page
  /// by page would never come to an end.
  ///
  /// @param found in their order, the values as Lucene has ordered them
  private static void requireBehind(Place after, List<Candidate> found) throws IOException {
    var last = after;
    for (var one : found) {
      var place = one.place();
      if (place.value() == last.value()
          && new BytesRef(place.id()).compareTo(new BytesRef(last.id())) <= 0)
        throw new CorruptIndexException("it does not come after " + last.id(), place.id());
      last = place;
    }
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
    return LongField.newSortField(SearchField.PUBLISHED.key(), reverse, selector, missing);
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

  private static Candidate candidate(FieldDoc doc, boolean byScore) {
    double value = ((Number) doc.fields[0]).doubleValue();
    var id = ((BytesRef) doc.fields[1]).utf8ToString();
    return new Candidate(doc.doc, id, byScore ? value : doc.score, value);
  }
}
