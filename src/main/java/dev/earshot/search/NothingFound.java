package dev.earshot.search;

import dev.earshot.notation.Echo;
import dev.earshot.notation.Thousands;
import dev.earshot.query.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Tells why nothing was found, and what to leave out to find something.
///
/// An empty answer leaves a person guessing; so each part of the query is asked for by itself, in
/// the same snapshot. The first thing that explains the answer is said, as there is no use in
/// looking for words where a filter passes nothing.
final class NothingFound {
  /// Each costs a search.
  private static final int MOST_PARTS = 8;

  private final Lookup lookup;

  NothingFound(Lookup lookup) {
    this.lookup = lookup;
  }

  /// A sentence for each filter that nothing passes, or one for all of them together; where
  /// something passes them, the words that no passage has; where each part is found by itself, one
  /// without which something would be found.
  List<String> reasons(Clause asked) {
    if (asked.parts().findAny().isEmpty()) return List.of("there is no word in it to look for");
    var filters = idleFilters(asked);
    if (!filters.isEmpty()) return filters;
    var parts = parts(asked).distinct().limit(MOST_PARTS).toList();
    var unknown =
        parts.stream()
            .filter(part -> !(part instanceof Clause.Field) && matchesNothing(List.of(part)))
            .map(part -> "no passage has " + named(part))
            .toList();
    return unknown.isEmpty() ? withoutOne(asked).stream().toList() : unknown;
  }

  private List<String> idleFilters(Clause asked) {
    var filters = parts(asked).filter(part -> part instanceof Clause.Field).distinct().toList();
    var idle = filters.stream().filter(filter -> matchesNothing(List.of(filter))).toList();
    if (!idle.isEmpty())
      return idle.stream().map(filter -> "nothing matches " + Echo.of(filter.toString())).toList();
    return filters.size() > 1 && matchesNothing(filters)
        ? List.of("nothing matches all filters together")
        : List.of();
  }

  /// What a passage must have, or may.
  private static Stream<Clause> parts(Clause clause) {
    return switch (clause) {
      case Clause.Wanted(var clauses) -> clauses.stream().flatMap(NothingFound::parts);
      case Clause.And(var clauses) -> clauses.stream().flatMap(NothingFound::parts);
      case Clause.Required(var required) -> parts(required);
      case Clause.Or c -> Stream.of();
      case Clause.Not c -> Stream.of();
      case Clause.Lucene c -> Stream.of();
      case Clause.Field c -> Stream.of(c);
      case Clause.Word c -> Stream.of(c);
      case Clause.Corrected c -> Stream.of(c);
      case Clause.Name c -> Stream.of(c);
      case Clause.Widened c -> Stream.of(c);
      case Clause.Prefix c -> Stream.of(c);
      case Clause.Phrase c -> Stream.of(c);
      case Clause.Near c -> Stream.of(c);
    };
  }

  private static String named(Clause part) {
    var text = part instanceof Clause.Phrase phrase ? phrase.text() : part.toString();
    return '"' + Echo.of(text) + '"';
  }

  /// The condition whose loss finds most.
  private Optional<String> withoutOne(Clause asked) {
    if (!(asked instanceof Clause.Wanted(var clauses)) || clauses.size() > MOST_PARTS)
      return Optional.empty();
    var best = Optional.<String>empty();
    long most = 0;
    for (var dropped : clauses) {
      var rest = new ArrayList<>(clauses);
      rest.remove(dropped);
      if (!asksForWords(rest)) continue;
      long count = count(rest);
      if (count <= most) continue;
      most = count;
      best = Optional.of(without(dropped, count));
    }
    return best;
  }

  /// Filters and exclusions alone find whatever there is.
  private static boolean asksForWords(List<Clause> clauses) {
    return parts(new Clause.Wanted(clauses)).anyMatch(part -> !(part instanceof Clause.Field));
  }

  private static String without(Clause dropped, long count) {
    return "nothing has all of it; without "
        + Echo.of(dropped.toString())
        + " there "
        + (count == 1 ? "is 1 passage" : "are " + Thousands.of(count) + " passages");
  }

  private boolean matchesNothing(List<Clause> clauses) {
    return count(clauses) == 0;
  }

  private long count(List<Clause> clauses) {
    return lookup.count(new Clause.Wanted(clauses));
  }
}
