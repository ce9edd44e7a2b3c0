package dev.earshot.engine;

import dev.earshot.query.Clause;
import java.util.Optional;

/// A question to an engine.
///
/// @param limit how many hits at most
/// @param after continue behind this place
/// @param neighbours how many highlights on either side each hit brings
public record Request(
    Clause clause, Order order, int limit, Optional<Place> after, int neighbours) {

  /// @throws IllegalArgumentException if a number is negative, or the limit 0
  public Request {
    if (limit < 1) throw new IllegalArgumentException("a limit of " + limit + "; at least 1");
    if (neighbours < 0) throw new IllegalArgumentException(neighbours + " neighbours; at least 0");
  }

  /// What comes first.
  public enum Order {
    RELEVANCE,
    NEWEST,
    OLDEST
  }

  /// A place in the order of all hits: just behind the hit with this value and id.
  ///
  /// @param value its score, or for an order by date its day counted from 1970
  public record Place(double value, String id) {}
}
