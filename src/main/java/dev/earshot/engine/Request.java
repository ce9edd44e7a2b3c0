package dev.earshot.engine;

import dev.earshot.plan.Plan;
import java.util.Comparator;
import java.util.Optional;

/// What to retrieve.
///
/// @param limit how many highlights at most
/// @param after continue after this place
public record Request(Plan plan, Order order, int limit, Optional<Place> after) {
  /// @throws IllegalArgumentException if the limit is below 1
  public Request {
    if (limit < 1) throw new IllegalArgumentException("a limit of " + limit + "; at least 1");
  }

  /// What comes first.
  public enum Order {
    RELEVANCE,
    NEWEST,
    OLDEST;

    /// Which of two places comes first; equal values in order of their ids.
    public Comparator<Place> places() {
      return switch (this) {
        case RELEVANCE, NEWEST -> Place.BEST_FIRST;
        case OLDEST -> Comparator.comparingDouble(Place::value).thenComparing(Place::id);
      };
    }
  }
}
