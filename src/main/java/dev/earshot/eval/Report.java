package dev.earshot.eval;

import java.util.List;
import java.util.Optional;

/// What was measured.
///
/// @param settings what was asked for
/// @param index the index that was searched; empty when only runs were read
/// @param evaluation of no topics where nobody judged
/// @param shown the first ten passages as people see them; empty when a run was measured
/// @param plain the same in the plain order, nothing left out; empty when a run was measured
/// @param latency of the search; empty when a run was measured
/// @param baseline what it was compared with
/// @param comparisons one for each metric; none without a baseline
/// @param warnings what does not fit together, a sentence each
public record Report(
    EvalSettings settings,
    Optional<Searched> index,
    Evaluation evaluation,
    Optional<Listings> shown,
    Optional<Listings> plain,
    Optional<Latency> latency,
    Optional<Evaluation> baseline,
    List<Comparison> comparisons,
    List<String> warnings) {

  /// An index that was searched.
  ///
  /// @param documents how many documents it was made of; 0 for one that was there before
  public record Searched(String location, long documents, String fingerprint) {}

  public Report {
    comparisons = List.copyOf(comparisons);
    warnings = List.copyOf(warnings);
  }

  public boolean reachesAllGoals() {
    return settings.goals().stream().allMatch(goal -> goal.isReached(value(goal.measure())));
  }

  /// What a goal is compared with.
  double value(Measure measure) {
    return switch (measure) {
      case Metric metric -> evaluation.mean().of(metric);
      case ListingMetric metric -> shown.orElseThrow().all().of(metric);
    };
  }
}
