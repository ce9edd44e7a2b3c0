package dev.earshot.eval;

import java.util.Arrays;
import java.util.Optional;

/// Two rankers on the same topics, by one metric.
///
/// @param won topics for which the first was better
/// @param tied topics for which both were as good
/// @param lost topics for which the baseline was better
/// @param p how likely such a difference is if both are equally good
public record Comparison(
    Metric metric, double value, double baseline, long won, long tied, long lost, double p) {
  /// Sums of the same values in another order differ by less, metrics by much more.
  private static final double ROUNDING = 1e-9;

  static Comparison of(Metric metric, Evaluation ranker, Evaluation baseline) {
    var differences =
        ranker.topics().entrySet().stream()
            .mapToDouble(
                topic -> topic.getValue().of(metric) - of(baseline, topic.getKey(), metric))
            .toArray();
    long tied = Arrays.stream(differences).filter(Comparison::isTie).count();
    long won = Arrays.stream(differences).filter(d -> d > 0 && !isTie(d)).count();
    return new Comparison(
        metric,
        ranker.mean().of(metric),
        baseline.mean().of(metric),
        won,
        tied,
        differences.length - won - tied,
        PairedRandomisation.p(differences));
  }

  private static double of(Evaluation evaluation, String topic, Metric metric) {
    return Optional.ofNullable(evaluation.topics().get(topic)).orElseThrow().of(metric);
  }

  static boolean isTie(double difference) {
    return Math.abs(difference) < ROUNDING;
  }

  public double difference() {
    return value - baseline;
  }
}
