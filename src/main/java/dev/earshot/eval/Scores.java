package dev.earshot.eval;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// One value for each metric: of a topic, or the mean over topics.
public record Scores(Map<Metric, Double> values) {
  static Scores of(JudgedRanking ranking) {
    return each(metric -> metric.of(ranking));
  }

  static Scores mean(Collection<Scores> all) {
    return each(metric -> all.stream().mapToDouble(s -> s.of(metric)).average().orElse(0));
  }

  private static Scores each(ToDoubleFunction<Metric> value) {
    var values = new EnumMap<Metric, Double>(Metric.class);
    for (var metric : Metric.values()) values.put(metric, value.applyAsDouble(metric));
    return new Scores(values);
  }

  public double of(Metric metric) {
    return values.getOrDefault(metric, 0.0);
  }
}
