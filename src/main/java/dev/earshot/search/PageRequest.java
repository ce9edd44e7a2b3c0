package dev.earshot.search;

import dev.earshot.query.InvalidInputException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/// Which part of a list is wanted, and how long looking for it may take.
///
/// @param limit how many passages or episodes at most
/// @param number which of the pages of so many, counted from 1
/// @param after continue after this cursor, which an earlier answer gave as its `next`
/// @param timeLimit when to answer with what was found so far; empty for no limit
public record PageRequest(
    int limit, int number, Optional<String> after, Optional<Duration> timeLimit) {
  static final PageRequest FIRST_TEN = new PageRequest(10, 1, Optional.empty(), Optional.empty());

  /// @throws InvalidInputException if the limit is below 1, if the page does not lie within the
  ///   first [SearchRequest#MAX_LIMIT], or has both a number and a cursor
  public PageRequest {
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(timeLimit, "timeLimit");
    if (limit < 1 || limit > SearchRequest.MAX_LIMIT)
      throw new InvalidInputException(
          "a limit of " + limit + "; expected 1 to " + SearchRequest.MAX_LIMIT);
    int last = SearchRequest.MAX_LIMIT / limit;
    if (number < 1 || number > last)
      throw new InvalidInputException(
          "page " + number + "; expected 1 to " + last + ", and a cursor leads beyond");
    if (number > 1 && after.isPresent())
      throw new InvalidInputException("a page has a number or follows a cursor, not both");
  }

  PageRequest limit(int other) {
    return new PageRequest(other, number, after, timeLimit);
  }

  PageRequest number(int other) {
    return new PageRequest(limit, other, after, timeLimit);
  }

  PageRequest after(String cursor) {
    return new PageRequest(limit, number, Optional.of(cursor), timeLimit);
  }

  PageRequest timeLimit(Duration other) {
    return new PageRequest(limit, number, after, Optional.of(other));
  }

  /// How many the pages before this number have.
  int skipped() {
    return (number - 1) * limit;
  }
}
