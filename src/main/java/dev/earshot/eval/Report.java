package dev.earshot.eval;

import java.util.List;
import java.util.Optional;

/// What was measured.
///
/// @param settings what was asked for
/// @param index the index that was searched; empty when only runs were read
/// @param latency of the search; empty when a run was measured
/// @param baseline what it was compared with
/// @param comparisons one for each metric; none without a baseline
/// @param warnings what does not fit together, a sentence each
public record Report(
    EvalSettings settings,
    Optional<Searched> index,
    Evaluation evaluation,
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
    return settings.goals().stream().allMatch(goal -> goal.isReached(evaluation.mean()));
  }
}
