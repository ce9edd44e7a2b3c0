package dev.earshot.engine;

import dev.earshot.query.Clause;
import java.util.Optional;

/// A question to an engine.
///
/// @param limit how many hits at most
/// @param after continue behind this place
/// @param neighbours how many highlights on either side each hit brings
/// @param reasons whether each hit says what its score is made of
/// @param deadline when to stop looking and answer with what was found so far
public record Request(
    Clause clause,
    Order order,
    int limit,
    Optional<Place> after,
    int neighbours,
    boolean reasons,
    Deadline deadline) {

  /// @throws IllegalArgumentException if a number is negative, or the limit 0
  public Request {
    if (limit < 1) throw new IllegalArgumentException("a limit of " + limit + "; at least 1");
    if (neighbours < 0) throw new IllegalArgumentException(neighbours + " neighbours; at least 0");
  }

  /// Asks for the best hits by themselves.
  public static Request best(Clause clause, int limit) {
    return new Request(
        clause, Order.RELEVANCE, limit, Optional.empty(), 0, false, Deadline.never());
  }

  /// The same, behind a place of its order.
  public Request behind(Place place, int otherLimit) {
    return new Request(
        clause, order, otherLimit, Optional.of(place), neighbours, reasons, deadline);
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
