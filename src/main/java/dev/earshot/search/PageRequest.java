package dev.earshot.search;

import dev.earshot.query.InvalidInputException;
import java.time.Duration;
import java.util.Optional;

/// Which part of a list is wanted, and how long looking for it may take.
///
/// @param limit how many passages or episodes at most
/// @param after continue after this cursor, which an earlier answer gave as its `next`
/// @param timeLimit when to answer with what was found so far; empty for no limit
public record PageRequest(int limit, Optional<String> after, Optional<Duration> timeLimit) {
  static final PageRequest FIRST_TEN = new PageRequest(10, Optional.empty(), Optional.empty());

  /// @throws InvalidInputException if the limit is below 1 or above [SearchRequest#MAX_LIMIT]
  public PageRequest {
    if (limit < 1 || limit > SearchRequest.MAX_LIMIT)
      throw new InvalidInputException(
          "a limit of " + limit + "; expected 1 to " + SearchRequest.MAX_LIMIT);
  }

  PageRequest limit(int other) {
    return new PageRequest(other, after, timeLimit);
  }

  PageRequest after(String cursor) {
    return new PageRequest(limit, Optional.of(cursor), timeLimit);
  }

  PageRequest timeLimit(Duration other) {
    return new PageRequest(limit, after, Optional.of(other));
  }
}
