package dev.earshot.engine.lucene.hits;

import dev.earshot.engine.lucene.store.Schema;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/// The episodes in which a query finds something, in the order of an index.
///
/// Lucene offers matching documents in their order. The episode's own document is the last of its
/// block, so every document up to it belongs to the same episode, and nothing is looked up for it.
final class MatchingEpisodes {
  private int[] firsts = new int[64];
  private int[] episodes = new int[64];
  private int size;

  private MatchingEpisodes() {}

  static MatchingEpisodes of(IndexSearcher searcher, Query query) throws IOException {
    var found = new MatchingEpisodes();
    return searcher.search(
        query,
        new CollectorManager<Gathering, MatchingEpisodes>() {
          // The searcher has no threads of its own, so there is one collector.
          @Override
          public Gathering newCollector() {
            return new Gathering(found);
          }

          @Override
          public MatchingEpisodes reduce(Collection<Gathering> all) {
            return found;
          }
        });
  }

  int size() {
    return size;
  }

  /// The document of an episode, in the whole index.
  int episode(int number) {
    return episodes[number];
  }

  /// The first document of it that matches.
  int first(int number) {
    return firsts[number];
  }

  /// Which of them a document belongs to that matches.
  int numberOf(int document) {
    int at = Arrays.binarySearch(episodes, 0, size, document);
    return at >= 0 ? at : -at - 1;
  }

  private void add(int first, int episode) {
    if (size == firsts.length) {
      firsts = Arrays.copyOf(firsts, 2 * size);
      episodes = Arrays.copyOf(episodes, 2 * size);
    }
    firsts[size] = first;
    episodes[size++] = episode;
  }

  private static final class Gathering extends SimpleCollector {
    private final MatchingEpisodes found;
    private NumericDocValues toEpisode = DocValues.emptyNumeric();
    private int base;
    private int episode;

    Gathering(MatchingEpisodes found) {
      this.found = found;
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
      toEpisode = DocValues.getNumeric(leaf.reader(), Schema.TO_EPISODE);
      base = leaf.docBase;
      episode = -1;
    }

    @Override
    public void collect(int document) throws IOException {
      if (document <= episode) return;
      episode = document;
      if (toEpisode.advanceExact(document)) episode += (int) toEpisode.longValue();
      found.add(base + document, base + episode);
    }
  }
}
