package dev.earshot.eval;

/// Something that a goal can be set for.
public sealed interface Measure permits Metric, ListingMetric {
  /// As people write it.
  String title();

  /// As goals and records name it: `ndcg@10`.
  String key();

  /// The greatest value there is; the least is 0.
  double most();

  /// Whether a value is as good as a goal asks for.
  boolean reaches(double value, double goal);
}
