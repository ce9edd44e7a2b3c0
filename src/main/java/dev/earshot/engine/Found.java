package dev.earshot.engine;

import java.util.List;
import java.util.Optional;

/// Highlights that were found, in an order.
///
/// @param next where to continue; empty when there is nothing more
public record Found(List<Candidate> candidates, Optional<Place> next) {
  public Found {
    candidates = List.copyOf(candidates);
  }

  /// A part of an order that ends with its last candidate.
  ///
  /// @param more whether there are others behind it; false where there is no candidate
  public static Found upToLast(List<Candidate> candidates, boolean more) {
    return new Found(
        candidates, more ? Optional.of(candidates.getLast().place()) : Optional.empty());
  }
}
