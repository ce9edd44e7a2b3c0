package dev.earshot.search;

import dev.earshot.passage.Passage;
import dev.earshot.query.Clause;
import java.util.List;

/// The best passages for a query that none answers, without what stands in the way of it.
///
/// @param reason what nobody has, a sentence without a full stop
/// @param without what was left out of the query or asked in another way, as the query was read
/// @param interpretation what was asked in its place
/// @param passages best first, at least one
public record Instead(
    String reason, List<Clause> without, Clause interpretation, List<Passage> passages) {
  public Instead {
    without = List.copyOf(without);
    passages = List.copyOf(passages);
  }
}
