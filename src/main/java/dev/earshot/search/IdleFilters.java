package dev.earshot.search;

import dev.earshot.engine.Engine;
import dev.earshot.engine.Request;
import dev.earshot.query.Clause;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Tells, where nothing was found, whether that is the filters' doing.
final class IdleFilters {
  private final Engine engine;

  IdleFilters(Engine engine) {
    this.engine = engine;
  }

  /// A sentence for each filter that nothing passes, or one for all of them together; none where
  /// something passes all, so that the words are what was not found.
  List<String> of(Clause asked) {
    var filters = filters(asked).distinct().toList();
    var idle = filters.stream().filter(filter -> matchesNothing(List.of(filter))).toList();
    if (!idle.isEmpty())
      return idle.stream().map(filter -> "nothing matches " + Echo.of(filter.toString())).toList();
    return filters.size() > 1 && matchesNothing(filters)
        ? List.of("nothing matches all filters together")
        : List.of();
  }

  private static Stream<Clause> filters(Clause clause) {
    return switch (clause) {
      case Clause.Field filter -> Stream.of(filter);
      case Clause.Wanted(var clauses) -> clauses.stream().flatMap(IdleFilters::filters);
      case Clause.And(var clauses) -> clauses.stream().flatMap(IdleFilters::filters);
      case Clause.Required(var required) -> filters(required);
      case Clause.Or c -> Stream.of();
      case Clause.Not c -> Stream.of();
      case Clause.Word c -> Stream.of();
      case Clause.Corrected c -> Stream.of();
      case Clause.Name c -> Stream.of();
      case Clause.Widened c -> Stream.of();
      case Clause.Prefix c -> Stream.of();
      case Clause.Phrase c -> Stream.of();
      case Clause.Near c -> Stream.of();
      case Clause.Lucene c -> Stream.of();
    };
  }

  private boolean matchesNothing(List<Clause> filters) {
    var all = new Clause.Wanted(filters);
    return engine.rank(new Request(all, Request.Order.RELEVANCE, 1, Optional.empty(), 0)).isEmpty();
  }
}
