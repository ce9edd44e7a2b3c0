package dev.earshot.engine;

import java.util.Comparator;

/// A place in the order of all highlights that a query finds: just after the one with this value
/// and id.
///
/// @param value its score, or for an order by date its day counted from 1970
public record Place(double value, String id) {
  /// By relevance: the greatest score first, equal ones in order of their ids.
  public static final Comparator<Place> BEST_FIRST =
      (a, b) -> {
        int byValue = Double.compare(b.value, a.value);
        return byValue != 0 ? byValue : a.id.compareTo(b.id);
      };
}
