package dev.earshot.eval;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// How good a ranking is for one topic, from 0 to 1, by trec_eval's definitions: what is not judged
/// is not relevant, a grade is a gain as it stands.
public enum Metric implements Measure {
  /// Gains discounted by log2(rank + 1), against the best order of all judged documents
  /// (trec_eval's `ndcg_cut_10`).
  NDCG("nDCG@10") {
    @Override
    double of(JudgedRanking ranking) {
      return discounted(ranking.gains(TOP)) / discounted(ranking.ideal());
    }
  },
  /// The mean precision at the relevant documents (`map`).
  MAP("MAP") {
    @Override
    double of(JudgedRanking ranking) {
      var gains = ranking.gains(Integer.MAX_VALUE);
      double sum = 0;
      int found = 0;
      for (int i = 0; i < gains.size(); i++) if (gains.get(i) > 0) sum += ++found / (i + 1.0);
      return sum / ranking.ideal().size();
    }
  },
  /// One over the rank of the first relevant document; 0 when none is among the first ten
  /// (trec_eval's `recip_rank` looks further down).
  MRR("MRR@10") {
    @Override
    double of(JudgedRanking ranking) {
      var gains = ranking.gains(TOP);
      return IntStream.range(0, gains.size())
          .filter(i -> gains.get(i) > 0)
          .mapToDouble(i -> 1.0 / (i + 1))
          .findFirst()
          .orElse(0);
    }
  },
  /// The share of the relevant documents among the first hundred (`recall_100`).
  RECALL("Recall@100") {
    @Override
    double of(JudgedRanking ranking) {
      return (double) ranking.relevant(PAGE) / ranking.ideal().size();
    }
  },
  /// Whether one of the first ten is relevant (`success_10`).
  SUCCESS("Success@10") {
    @Override
    double of(JudgedRanking ranking) {
      return Math.min(1, ranking.relevant(TOP));
    }
  },
  /// The share of the first ten that somebody has judged: where it is low, the others say little.
  JUDGED("judged@10") {
    @Override
    double of(JudgedRanking ranking) {
      return (double) ranking.judged(TOP) / TOP;
    }
  };

  private static final int TOP = 10;
  private static final int PAGE = 100;

  private final String title;

  Metric(String title) {
    this.title = title;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String key() {
    return title.toLowerCase(Locale.ROOT);
  }

  @Override
  public double most() {
    return 1;
  }

  @Override
  public boolean reaches(double value, double goal) {
    return value >= goal;
  }

  /// @param ranking of a topic that has relevant documents
  abstract double of(JudgedRanking ranking);

  private static double discounted(List<Integer> gains) {
    double sum = 0;
    for (int i = 0; i < Math.min(TOP, gains.size()); i++)
      sum += gains.get(i) / (Math.log(i + 2) / Math.log(2));
    return sum;
  }
}
