package dev.earshot.engine.lucene.store;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.search.similarities.SimilarityBase;

/// The same scores as another similarity, each computed once.
///
/// Divergence from randomness takes four logarithms and a power for one score, and a search asks
/// for one for every passage that has a word, and for the best of every block. But what it is
/// computed of is how often a word stands in a text, which is seldom more than a few times, and the
/// length of the text, of which an index knows 256. Thread-safe.
final class TabulatedSimilarity extends Similarity {
  private final SimilarityBase computed;

  /// @param computed knows the length of a text by the last byte of its norm, as all of its kind do
  TabulatedSimilarity(SimilarityBase computed) {
    super(computed.getDiscountOverlaps());
    this.computed = computed;
  }

  @Override
  public long computeNorm(FieldInvertState state) {
    return computed.computeNorm(state);
  }

  @Override
  public SimScorer scorer(float boost, CollectionStatistics field, TermStatistics... terms) {
    return new Table(computed.scorer(boost, field, terms));
  }

  @Override
  public String toString() {
    return computed.toString();
  }

  /// The scores of a term by its frequency and the length of the text.
  private static final class Table extends SimScorer {
    private static final int FREQUENCIES = 16;
    private static final int LENGTHS = 256;

    private final SimScorer computed;

    /// 0 where a score is not known yet: threads that write at once write the same.
    private final float[][] scores = new float[FREQUENCIES][];

    Table(SimScorer computed) {
      this.computed = computed;
    }

    @Override
    public float score(float frequency, long norm) {
      int times = (int) frequency;
      if (times != frequency || times >= FREQUENCIES) return computed.score(frequency, norm);
      if (scores[times] == null) scores[times] = new float[LENGTHS];
      var byLength = scores[times];
      int length = (int) norm & (LENGTHS - 1);
      if (byLength[length] == 0) byLength[length] = computed.score(frequency, norm);
      return byLength[length];
    }

    @Override
    public Explanation explain(Explanation frequency, long norm) {
      return computed.explain(frequency, norm);
    }
  }
}
