package dev.earshot.engine;

import java.util.List;
import java.util.Optional;

/// What an engine found.
///
/// @param hits those that were chosen
/// @param total how many there are altogether, or a lower bound
/// @param exact whether the total is exact
/// @param next where to continue; empty when there is nothing more
/// @param fingerprint of the commit that was searched
public record Answer(
    List<Hit> hits, long total, boolean exact, Optional<Request.Place> next, String fingerprint) {
  public Answer {
    hits = List.copyOf(hits);
  }
}
