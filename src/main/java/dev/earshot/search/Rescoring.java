package dev.earshot.search;

import dev.earshot.engine.Candidate;
import dev.earshot.engine.Found;
import dev.earshot.engine.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A stage that raises scores by what takes a closer look at candidates, in the order by relevance.
///
/// Only the first so many, the window, are looked at. Scores only rise, so that all of the window
/// stay before those after it, and one order by score and id holds for all pages.
abstract class Rescoring implements Stage {
  private final Stage before;
  private final int window;

  Rescoring(Stage before, int window) {
    this.before = before;
    this.window = window;
  }

  /// The candidates of the window with their scores raised, in any order.
  abstract List<Candidate> raised(List<Candidate> candidates);

  @Override
  public Found slice(int limit, Optional<Place> after) {
    int looked = after.isEmpty() ? Math.max(limit, window) : window;
    var first = before.slice(looked, Optional.empty());
    var rest = ordered(first.candidates()).stream().filter(c -> isAfter(c, after)).toList();
    if (rest.size() > limit) return slice(rest.subList(0, limit), true);
    if (first.next().isEmpty() || rest.size() == limit)
      return slice(rest, first.next().isPresent());
    return followed(rest, beyond(limit - rest.size(), first, after));
  }

  private List<Candidate> ordered(List<Candidate> candidates) {
    int end = Math.min(candidates.size(), window);
    var ordered = new ArrayList<>(raised(candidates.subList(0, end)));
    ordered.sort(Comparator.comparing(Candidate::place, Place.BEST_FIRST));
    ordered.addAll(candidates.subList(end, candidates.size()));
    return ordered;
  }

  private static Found slice(List<Candidate> candidates, boolean more) {
    var next = more ? Optional.of(candidates.getLast().place()) : Optional.<Place>empty();
    return new Found(candidates, next);
  }

  private static boolean isAfter(Candidate candidate, Optional<Place> after) {
    return after.isEmpty() || Place.BEST_FIRST.compare(candidate.place(), after.get()) > 0;
  }

  /// Where the window is not enough.
  private Found beyond(int limit, Found window, Optional<Place> after) {
    var last = window.candidates().getLast().place();
    var from = after.filter(place -> Place.BEST_FIRST.compare(place, last) > 0).orElse(last);
    return before.slice(limit, Optional.of(from));
  }

  private static Found followed(List<Candidate> first, Found rest) {
    var all = new ArrayList<>(first);
    all.addAll(rest.candidates());
    return new Found(all, rest.next());
  }
}
