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
}
