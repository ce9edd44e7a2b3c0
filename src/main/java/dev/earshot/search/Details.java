package dev.earshot.search;

import dev.earshot.query.InvalidInputException;
import dev.earshot.search.SearchRequest.Detail;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/// What is told beside the passages.
///
/// @param neighbours how many passages to bring on either side of each
/// @param onDemand what else
public record Details(int neighbours, Set<Detail> onDemand) {
  static final Details NONE = new Details(0, Set.of());

  /// @throws InvalidInputException if the number of neighbours is negative or above
  ///   [SearchRequest#MAX_NEIGHBOURS]
  public Details {
    Objects.requireNonNull(onDemand, "onDemand");
    onDemand = Set.copyOf(onDemand);
    SearchRequest.checkNeighbours(neighbours);
  }

  Details neighbours(int other) {
    return new Details(other, onDemand);
  }

  /// Whether it was asked for.
  public boolean contains(Detail detail) {
    Objects.requireNonNull(detail, "detail");
    return onDemand.contains(detail);
  }

  Details with(Detail another) {
    var all = new HashSet<>(onDemand);
    all.add(another);
    return new Details(neighbours, all);
  }
}
