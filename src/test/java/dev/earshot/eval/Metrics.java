package dev.earshot.eval;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// How good an order of documents is, by trec_eval's definitions, for one topic and as a mean over
/// topics.
record Metrics(double ndcg10, double map, double mrr10, double recall100) {
  /// @param ranking document ids, best first
  /// @param grades the judged documents; above 0 is relevant
  static Metrics of(List<String> ranking, Map<String, Integer> grades) {
    double dcg = 0;
    double precisions = 0;
    double mrr = 0;
    int found = 0;
    int found100 = 0;
    for (int rank = 1; rank <= Math.min(ranking.size(), 1000); rank++) {
      int grade = Math.max(0, grades.getOrDefault(ranking.get(rank - 1), 0));
      if (grade == 0) continue;
      found++;
      precisions += (double) found / rank;
      if (rank <= 100) found100++;
      if (rank <= 10) dcg += discounted(grade, rank);
      if (rank <= 10 && mrr == 0) mrr = 1.0 / rank;
    }
    double relevant = grades.values().stream().filter(grade -> grade > 0).count();
    return new Metrics(dcg / ideal(grades), precisions / relevant, mrr, found100 / relevant);
  }

  private static double ideal(Map<String, Integer> grades) {
    var best =
        grades.values().stream().filter(g -> g > 0).sorted(Comparator.reverseOrder()).toList();
    double dcg = 0;
    for (int rank = 1; rank <= Math.min(10, best.size()); rank++)
      dcg += discounted(best.get(rank - 1), rank);
    return dcg;
  }

  private static double discounted(int grade, int rank) {
    return grade / (Math.log(rank + 1) / Math.log(2));
  }

  static Metrics mean(List<Metrics> all) {
    return new Metrics(
        all.stream().mapToDouble(Metrics::ndcg10).average().orElse(0),
        all.stream().mapToDouble(Metrics::map).average().orElse(0),
        all.stream().mapToDouble(Metrics::mrr10).average().orElse(0),
        all.stream().mapToDouble(Metrics::recall100).average().orElse(0));
  }

  @Override
  public String toString() {
    return "nDCG@10 %.4f  MAP %.4f  MRR@10 %.4f  R@100 %.4f"
        .formatted(ndcg10, map, mrr10, recall100);
  }
}
