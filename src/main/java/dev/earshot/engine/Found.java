package dev.earshot.engine;

import java.util.List;
import java.util.Optional;

/// Highlights that were found, in an order.
///
/// @param next where to continue; empty when there is nothing more
/// @param total how many there are altogether
public record Found(List<Candidate> candidates, Optional<Place> next, Total total) {
  public Found {
    candidates = List.copyOf(candidates);
  }

  /// How many there are.
  ///
  /// @param exact whether that is all; else there are at least so many
  public record Total(long value, boolean exact) {}
}
