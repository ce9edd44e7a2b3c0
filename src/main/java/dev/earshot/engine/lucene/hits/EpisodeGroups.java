package dev.earshot.engine.lucene.hits;

import dev.earshot.engine.Request.Order;
import dev.earshot.engine.lucene.store.BlockReader;
import dev.earshot.engine.lucene.store.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// Gathers the documents that match, episode by episode.
///
/// Lucene offers them in their order, in which those of an episode stand together: an episode is
/// complete as soon as a document of another comes, or the segment ends. So one pass is enough, and
/// of each episode no more than its best documents are kept in memory.
final class EpisodeGroups extends SimpleCollector {
  private static final Comparator<Scored> BEST_FIRST =
      Comparator.comparingDouble((Scored scored) -> -scored.score()).thenComparingInt(Scored::doc);

  private final Order order;
  private final int inside;
  private final Weight complete;
  private final List<Group> groups = new ArrayList<>();
  private final List<Scored> best = new ArrayList<>();
  private long count;
  private long completeCount;
  private DocIdSetIterator completeDocs = DocIdSetIterator.empty();
  private int episode = -1;
  private @Nullable LeafReaderContext leaf;
  private @Nullable Scorable scorer;
  private NumericDocValues toEpisode = DocValues.emptyNumeric();
  private NumericDocValues published = DocValues.emptyNumeric();

  private EpisodeGroups(Weight complete, Order order, int inside) {
    this.complete = complete;
    this.order = order;
    this.inside = inside;
  }

  /// @param doc its number in the segment
  record Scored(int doc, double score) {}

  /// An episode.
  ///
  /// @param value what it is ordered by: the score of its best document, or its day, counted from
  ///   1970; where it has none, what comes last
  /// @param best its best documents, best first
  /// @param count how many of it match altogether
  /// @param complete how many of these have all that is asked
  record Group(LeafReaderContext leaf, double value, List<Scored> best, long count, long complete) {
    /// The id of its best document, which orders episodes of equal value.
    String id() throws IOException {
      return new BlockReader(leaf.reader()).id(best.getFirst().doc());
    }
  }

  /// All episodes that match, in no order, each with at most `inside` documents.
  ///
  /// @param complete finds what of it has all that is asked
  static List<Group> of(
      IndexSearcher searcher, Query query, Query complete, Order order, int inside)
      throws IOException {
    var weight = searcher.createWeight(searcher.rewrite(complete), ScoreMode.COMPLETE_NO_SCORES, 1);
    return searcher.search(
        query,
        new CollectorManager<EpisodeGroups, List<Group>>() {
          @Override
          public EpisodeGroups newCollector() {
            return new EpisodeGroups(weight, order, inside);
          }

          @Override
          public List<Group> reduce(Collection<EpisodeGroups> all) {
            return all.stream().flatMap(one -> one.groups.stream()).toList();
          }
        });
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE;
  }

  @Override
  public void setScorer(Scorable scorer) {
    this.scorer = scorer;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext next) throws IOException {
    leaf = next;
    episode = -1;
    var scorer = complete.scorer(next);
    completeDocs = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
    toEpisode = DocValues.getNumeric(next.reader(), Schema.TO_EPISODE);
    published = DocValues.getNumeric(next.reader(), Schema.EPISODE_DAY);
  }

  /// Keeps the best in a list that is sorted whenever it is one too long: it holds a few at most.
  @Override
  public void collect(int doc) throws IOException {
    int block = toEpisode.advanceExact(doc) ? doc + (int) toEpisode.longValue() : doc;
    if (block != episode) {
      finish();
      episode = block;
    }
    count++;
    if (completeDocs.docID() < doc) completeDocs.advance(doc);
    if (completeDocs.docID() == doc) completeCount++;
    best.add(new Scored(doc, Objects.requireNonNull(scorer).score()));
    if (best.size() > inside) {
      best.sort(BEST_FIRST);
      best.removeLast();
    }
  }

  /// Completes an episode; Lucene calls it at the end of each segment as well.
  @Override
  public void finish() throws IOException {
    if (count == 0) return;
    best.sort(BEST_FIRST);
    groups.add(
        new Group(Objects.requireNonNull(leaf), value(), List.copyOf(best), count, completeCount));
    best.clear();
    count = 0;
    completeCount = 0;
  }

  private double value() throws IOException {
    if (order == Order.RELEVANCE) return best.getFirst().score();
    if (published.advanceExact(episode)) return published.longValue();
    return order == Order.NEWEST ? -Double.MAX_VALUE : Double.MAX_VALUE;
  }
}
