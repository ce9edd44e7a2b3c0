package dev.earshot.engine;

import java.util.SortedMap;

/// What an index holds.
///
/// @param shows episodes by show; those without one under the empty name
/// @param years episodes by year of publication; those without a date under 0
/// @param bytes size on disk
/// @param software what wrote it, for a person
public record Statistics(
    Counts counts,
    SortedMap<String, Long> shows,
    SortedMap<Integer, Long> years,
    long bytes,
    int schema,
    String recipe,
    String software) {

  /// How many there are of each kind.
  ///
  /// @param topics without notes on whole episodes, which are searched like topics
  public record Counts(long episodes, long topics, long quotes, long sources) {}
}
