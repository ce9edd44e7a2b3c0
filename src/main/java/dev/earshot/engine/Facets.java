package dev.earshot.engine;

import dev.earshot.query.FieldName;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How the highlights that a query matches spread over what is known of them. Each is counted once
/// a value; those without a value are not counted.
///
/// @param years in their order, and as the year of our era
/// @param months of publication in their order, as `2024-03`; those without a highlight are left
///   out
public record Facets(
    List<Count> kinds,
    Values shows,
    Values guests,
    Values speakers,
    Values tags,
    List<Count> years,
    List<Count> months) {

  /// The most values that are told of one facet, unless more are asked for.
  public static final int MOST = 100;

  public Facets {
    kinds = List.copyOf(kinds);
    years = List.copyOf(years);
    months = List.copyOf(months);
  }

  /// The values of a field; empty where the field is none that is counted by.
  public Optional<Values> of(FieldName field) {
    return switch (field) {
      case KIND -> Optional.of(new Values(kinds, kinds.size()));
      case SHOW -> Optional.of(shows);
      case GUEST -> Optional.of(guests);
      case SPEAKER -> Optional.of(speakers);
      case TAG -> Optional.of(tags);
      case EPISODE, HOST, TITLE, SINCE, UNTIL -> Optional.empty();
    };
  }

  /// The months from the first to the last, with those between that have nothing.
  public List<Count> everyMonth() {
    if (months.isEmpty()) return List.of();
    var known = months.stream().collect(Collectors.toMap(Count::value, Count::count));
    var first = YearMonth.parse(months.getFirst().value());
    var last = YearMonth.parse(months.getLast().value());
    return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
        .map(month -> new Count(month.toString(), known.getOrDefault(month.toString(), 0L)))
        .toList();
  }

  /// A value and how many of the highlights have it.
  public record Count(String value, long count) {}

  /// The most frequent values; equally frequent ones by name.
  ///
  /// @param first at most [#MOST], unless more were asked for
  /// @param distinct how many there are altogether
  public record Values(List<Count> first, int distinct) {
    public Values {
      first = List.copyOf(first);
    }
  }
}
