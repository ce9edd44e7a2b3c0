package dev.earshot.engine;

import dev.earshot.engine.Facets.Count;
import dev.earshot.engine.Facets.Values;
import dev.earshot.episode.Episode;
import java.util.List;

/// What there is in an index at a glance.
///
/// @param shows by their episodes
/// @param guests by the episodes that they are in
/// @param speakers by their quotes
/// @param years with their episodes, in their order
/// @param newest episodes, the newest first; those without a date are none of them
public record Overview(
    Statistics.Counts counts,
    Values shows,
    Values guests,
    Values speakers,
    List<Count> years,
    List<Head> newest) {

  public Overview {
    years = List.copyOf(years);
    newest = List.copyOf(newest);
  }

  /// One of the newest episodes.
  ///
  /// @param episode without highlights
  public record Head(String id, Episode episode) {}
}
