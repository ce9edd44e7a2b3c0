package dev.earshot.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/// Joins two lists so that what stands in both comes once. Lists of a transcript's length are
/// usual, so only things that share a key are compared.
///
/// @param keys things that share none of their keys are surely not the same
/// @param same whether two things that share a key are one
/// @param joined makes one of two that are the same, the one of the first list first
record Union<T>(Function<T, List<String>> keys, BiPredicate<T, T> same, BinaryOperator<T> joined) {
  /// Everything of the first list in its order, then what only the second has in its own.
  List<T> of(List<T> ones, List<T> others) {
    if (ones.isEmpty() || others.isEmpty()) return ones.isEmpty() ? others : ones;
    var all = new ArrayList<>(ones);
    var places = places(ones);
    for (var other : others) {
      int at = place(other, places, ones);
      if (at < 0) all.add(other);
      else all.set(at, joined.apply(all.get(at), other));
    }
    return all;
  }

  private Map<String, List<Integer>> places(List<T> things) {
    var places = new HashMap<String, List<Integer>>();
    for (int i = 0; i < things.size(); i++)
      for (var key : keys.apply(things.get(i)))
        places.computeIfAbsent(key, k -> new ArrayList<>(1)).add(i);
    return places;
  }

  private int place(T other, Map<String, List<Integer>> places, List<T> ones) {
    return keys.apply(other).stream()
        .flatMap(key -> places.getOrDefault(key, List.of()).stream())
        .filter(at -> same.test(ones.get(at), other))
        .findFirst()
        .orElse(-1);
  }
}
