package dev.earshot.search;

import dev.earshot.query.InvalidInputException;
import java.time.Duration;
import java.util.Optional;

/// Which part of a list is wanted, and how long looking for it may take.
///
/// @param limit how many passages or episodes at most
/// @param after continue after this cursor, which an earlier answer gave as its `next`
/// @param timeLimit when to answer with what was found so far; empty for no limit
public record Page(int limit, Optional<String> after, Optional<Duration> timeLimit) {
  static final Page FIRST_TEN = new Page(10, Optional.empty(), Optional.empty());

  /// @throws InvalidInputException if the limit is below 1 or above [SearchRequest#MAX_LIMIT]
  public Page {
    if (limit < 1 || limit > SearchRequest.MAX_LIMIT)
      throw new InvalidInputException(
          "a limit of " + limit + "; expected 1 to " + SearchRequest.MAX_LIMIT);
  }

  Page limit(int other) {
    return new Page(other, after, timeLimit);
  }

  Page after(String cursor) {
    return new Page(limit, Optional.of(cursor), timeLimit);
  }

  Page timeLimit(Duration other) {
    return new Page(limit, after, Optional.of(other));
  }
}
