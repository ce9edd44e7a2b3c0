package dev.earshot.search;

import dev.earshot.engine.Candidate;
import dev.earshot.engine.Found;
import dev.earshot.engine.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A stage that raises scores by what takes a closer look at candidates, in the order by relevance.
///
/// Only the first so many, the window, are looked at. Scores only rise, so that all of the window
/// stay before those after it, and one order by score and id holds for all pages. They are looked
/// at once, however many slices are asked for. For one thread.
abstract class Rescoring implements Stage {
  private final Stage before;
  private final int window;
  private int looked;
  private Found first = new Found(List.of(), Optional.empty());
  private List<Candidate> ordered = List.of();

  Rescoring(Stage before, int window) {
    this.before = before;
    this.window = window;
  }

  /// The candidates of the window with their scores raised, in any order.
  abstract List<Candidate> raised(List<Candidate> candidates);

  @Override
  public Found slice(int limit, Optional<Place> after) {
    look(after.isEmpty() ? Math.max(limit, window) : window);
    var rest = ordered.stream().filter(candidate -> isAfter(candidate, after)).toList();
    if (rest.size() > limit) return Found.upToLast(rest.subList(0, limit), true);
    if (first.next().isEmpty() || rest.size() == limit)
      return Found.upToLast(rest, first.next().isPresent());
    return followed(rest, beyond(limit - rest.size(), after));
  }

  private void look(int wanted) {
    if (looked >= wanted) return;
    looked = wanted;
    first = before.slice(wanted, Optional.empty());
    ordered = ordered(first.candidates());
  }

  private List<Candidate> ordered(List<Candidate> candidates) {
    int end = Math.min(candidates.size(), window);
    var ordered = new ArrayList<>(raised(candidates.subList(0, end)));
    ordered.sort(Candidate.BEST_FIRST);
    ordered.addAll(candidates.subList(end, candidates.size()));
    return ordered;
  }

  private static boolean isAfter(Candidate candidate, Optional<Place> after) {
    return after.isEmpty() || Place.BEST_FIRST.compare(candidate.place(), after.get()) > 0;
  }

  /// Where the window is not enough.
  private Found beyond(int limit, Optional<Place> after) {
    var last = first.candidates().getLast().place();
    var from = after.filter(place -> Place.BEST_FIRST.compare(place, last) > 0).orElse(last);
    return before.slice(limit, Optional.of(from));
  }

  private static Found followed(List<Candidate> first, Found rest) {
    var all = new ArrayList<>(first);
    all.addAll(rest.candidates());
    return new Found(all, rest.next());
  }
}
