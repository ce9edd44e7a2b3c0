package dev.earshot.eval;

import dev.earshot.passage.Passage;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// One value for each metric of listings: of a query, or over all of them.
public record ListingScores(Map<ListingMetric, Double> values) {
  static ListingScores of(List<List<Passage>> listings) {
    var values = new EnumMap<ListingMetric, Double>(ListingMetric.class);
    for (var metric : ListingMetric.values()) values.put(metric, metric.of(listings));
    return new ListingScores(values);
  }

  public double of(ListingMetric metric) {
    return values.getOrDefault(metric, 0.0);
  }
}
