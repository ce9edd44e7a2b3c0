package dev.earshot.reader.page;

import dev.earshot.reader.page.CitedDigits.Look;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Digits that count on from 1: the longest such series through a page. It is found as one finds a
/// longest rising subsequence: for each number, the best series that ends with it is kept, and the
/// next number goes on from there.
///
/// @param before the digits up to one less; absent for 1
/// @param trust how much they all look like citations
record CountingOn(Optional<CountingOn> before, CitedDigits last, int trust) {

  /// Finds the citations among all digits of a page, in its order: the longest count, and of
  /// equally long ones the one that looks most like citations. A lone 1 proves nothing.
  static List<CitedDigits> through(List<CitedDigits> digits) {
    List<CitedDigits> count =
        new ArrayList<>(longest(digits).map(CountingOn::all).orElse(List.of()));
    // Nothing after it shows that "Llama 3." is more than a name.
    while (!count.isEmpty() && count.getLast().look() != Look.PLAIN) count.removeLast();
    if (count.stream().filter(one -> one.look() == Look.PLAIN).count() < 2) return List.of();
    count.removeIf(one -> one.look() == Look.COUNTED);
    return count;
  }

  private static Optional<CountingOn> longest(List<CitedDigits> digits) {
    var best = new HashMap<Integer, CountingOn>();
    for (var one : digits) reach(one, best).ifPresent(count -> keepBetter(count, best));
    return Optional.ofNullable(best.get(best.size()));
  }

  private static Optional<CountingOn> reach(CitedDigits one, Map<Integer, CountingOn> best) {
    int trust = one.look().trust();
    if (one.value() == 1) return Optional.of(new CountingOn(Optional.empty(), one, trust));
    return Optional.ofNullable(best.get(one.value() - 1))
        .map(before -> new CountingOn(Optional.of(before), one, before.trust + trust));
  }

  private static void keepBetter(CountingOn count, Map<Integer, CountingOn> best) {
    best.merge(count.last.value(), count, (old, now) -> now.trust > old.trust ? now : old);
  }

  private List<CitedDigits> all() {
    var all = new ArrayList<CitedDigits>();
    for (var count = Optional.of(this); count.isPresent(); count = count.get().before)
      all.add(count.get().last);
    Collections.reverse(all);
    return all;
  }
}
