package dev.earshot.engine.lucene.hits;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/// Scores all documents of an episode, whose documents follow each other. Each episode is looked at
/// once. For one thread.
final class EpisodeScores {
  private static final Comparator<ScoreDoc> BEST_FIRST =
      Comparator.comparingDouble((ScoreDoc scored) -> -scored.score)
          .thenComparingInt(scored -> scored.doc);

  private final IndexSearcher searcher;
  private final Weight all;
  private final Weight complete;
  private final int inside;
  private final Map<Integer, Scored> known = new HashMap<>();

  /// @param complete finds what of the query's documents has all that is asked
  /// @param inside how many documents of an episode are kept
  EpisodeScores(IndexSearcher searcher, Query query, Query complete, int inside)
      throws IOException {
    this.searcher = searcher;
    this.all =
        searcher.createWeight(searcher.rewrite(RankingShape.of(query)), ScoreMode.COMPLETE, 1);
    this.complete =
        searcher.createWeight(searcher.rewrite(complete), ScoreMode.COMPLETE_NO_SCORES, 1);
    this.inside = inside;
  }

  /// What was found in an episode.
  ///
  /// @param best its best documents, best first, and of equal ones the first first
  /// @param count how many of it match
  /// @param complete how many of these have all that is asked
  record Scored(List<ScoreDoc> best, long count, long complete) {
    String id(Highlights highlights) throws IOException {
      return highlights.id(best.getFirst().doc);
    }
  }

  /// @param first a document that matches, and none of the episode before it does
  /// @param episode the episode's own document
  Scored of(int first, int episode) throws IOException {
    var scored = known.get(episode);
    if (scored == null) {
      scored = look(first, episode);
      known.put(episode, scored);
    }
    return scored;
  }

  private Scored look(int first, int episode) throws IOException {
    var leaf = Leaves.of(searcher, first);
    int end = episode - leaf.docBase;
    var live = leaf.reader().getLiveDocs();
    var best = new ArrayList<ScoreDoc>();
    long completeCount = 0;
    var scorer = Objects.requireNonNull(all.scorer(leaf));
    var matches = scorer.iterator();
    var completeScorer = complete.scorer(leaf);
    var completes = completeScorer == null ? DocIdSetIterator.empty() : completeScorer.iterator();
    for (int doc = matches.advance(first - leaf.docBase); doc <= end; doc = matches.nextDoc()) {
      if (live != null && !live.get(doc)) continue;
      best.add(new ScoreDoc(leaf.docBase + doc, scorer.score()));
      if (completes.docID() < doc) completes.advance(doc);
      if (completes.docID() == doc) completeCount++;
    }
    best.sort(BEST_FIRST);
    int count = best.size();
    return new Scored(best.subList(0, Math.min(inside, count)), count, completeCount);
  }
}
