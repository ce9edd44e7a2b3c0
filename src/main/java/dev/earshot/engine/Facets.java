package dev.earshot.engine;

import java.util.List;

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

  /// The most values that are told of one facet.
  public static final int MOST = 100;

  public Facets {
    kinds = List.copyOf(kinds);
    years = List.copyOf(years);
    months = List.copyOf(months);
  }

  /// A value and how many of the highlights have it.
  public record Count(String value, long count) {}

  /// The most frequent values; equally frequent ones by name.
  ///
  /// @param first at most [#MOST]
  /// @param distinct how many there are altogether
  public record Values(List<Count> first, int distinct) {
    public Values {
      first = List.copyOf(first);
    }
  }
}
