package dev.earshot.engine;

import dev.earshot.episode.Highlight;
import dev.earshot.query.Clause;
import java.util.Optional;

/// A question to an engine.
///
/// @param limit how many chosen hits at most
/// @param choice which hits count
/// @param after continue behind this place
/// @param neighbours how many highlights on either side each hit brings
/// @param reasons whether each hit says what its score is made of
/// @param deadline when to stop looking and answer with what was found so far
public record Request(
    Clause clause,
    Order order,
    int limit,
    Choice choice,
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
        clause, Order.RELEVANCE, limit, Choice.ALL, Optional.empty(), 0, false, Deadline.never());
  }

  /// The same, but only hits that somebody chooses.
  public Request choosing(Choice other) {
    return new Request(clause, order, limit, other, after, neighbours, reasons, deadline);
  }

  /// Decides, best first, which hits fill the limit. An engine offers some three times as many as
  /// are wanted, so that an answer may come out short.
  public interface Choice {
    /// Every hit counts.
    Choice ALL = (id, highlight) -> true;

    boolean takes(String id, Highlight highlight);
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
