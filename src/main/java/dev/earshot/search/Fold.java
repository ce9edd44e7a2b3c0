package dev.earshot.search;

import dev.earshot.engine.Candidate;
import dev.earshot.engine.Found;
import dev.earshot.engine.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lets an episode that speaks of nothing else leave room for others: its best passages keep their
/// places, the rest are folded beneath them. They come in further rounds, each with so many of
/// every episode, so that nothing is lost and a page is full as long as there is more.
///
/// Only the first so many candidates, the window, take part; those after it keep the order of the
/// stage before. In which round a candidate comes depends only on those before it, so that one
/// order holds for all pages.
final class Fold implements Stage {
  /// Many pages of a search that many episodes answer.
  static final int WINDOW = 300;

  /// How many times as many are looked at as are wanted, or as before.
  private static final int LOOKS = 2;

  private final Stage before;
  private final int most;
  private final Map<String, Integer> numbers = new HashMap<>();

  /// Folds what the stage before finds, which must be in the order by relevance.
  ///
  /// @param most how many passages of an episode a round has, at least 1
  Fold(Stage before, int most) {
    this.before = before;
    this.most = most;
  }

  @Override
  public Found slice(int limit, Optional<Place> after) {
    for (int look = LOOKS * limit; look < WINDOW; look *= LOOKS) {
      var first = before.slice(look, Optional.empty());
      if (first.next().isEmpty()) break;
      // Where more is to come, only the first round is sure.
      var rest = after(arranged(first.candidates()).getFirst(), after);
      if (rest.isPresent() && rest.get().size() > limit) return full(rest.get(), limit);
    }
    return inWindow(before.slice(WINDOW, Optional.empty()), limit, after);
  }

  private Found inWindow(Found window, int limit, Optional<Place> after) {
    var rounds = arranged(window.candidates());
    var all = rounds.stream().flatMap(List::stream).toList();
    var rest = after(all, after).orElseGet(() -> notBefore(rounds, after.orElseThrow()));
    if (rest.size() > limit) return full(rest, limit);
    if (window.next().isEmpty()) return new Found(rest, Optional.empty());
    if (rest.size() == limit) return new Found(rest, Optional.of(rest.getLast().place()));
    var last = window.candidates().getLast().place();
    var from = after.filter(place -> Place.BEST_FIRST.compare(place, last) > 0).orElse(last);
    var beyond = before.slice(limit - rest.size(), Optional.of(from));
    var both = new ArrayList<>(rest);
    both.addAll(beyond.candidates());
    return new Found(both, beyond.next());
  }

  private static Found full(List<Candidate> rest, int limit) {
    return new Found(rest.subList(0, limit), Optional.of(rest.get(limit - 1).place()));
  }

  /// The candidates round by round; always at least one round, which may be empty.
  private List<List<Candidate>> arranged(List<Candidate> candidates) {
    var rounds = new ArrayList<List<Candidate>>();
    rounds.add(new ArrayList<>());
    var counts = new HashMap<String, Integer>();
    for (var candidate : candidates) {
      int number = counts.merge(candidate.episode(), 1, Integer::sum);
      numbers.put(candidate.id(), number);
      int round = (number - 1) / most;
      while (rounds.size() <= round) rounds.add(new ArrayList<>());
      rounds.get(round).add(candidate);
    }
    return rounds;
  }

  /// What comes after a place; empty if the place is not among these.
  private static Optional<List<Candidate>> after(
      List<Candidate> candidates, Optional<Place> after) {
    if (after.isEmpty()) return Optional.of(candidates);
    for (int i = 0; i < candidates.size(); i++)
      if (candidates.get(i).place().equals(after.get()))
        return Optional.of(candidates.subList(i + 1, candidates.size()));
    return Optional.empty();
  }

  /// After a place that is no candidate's any more, as the index has changed: taken for one of the
  /// first round. Beyond the window nothing is left of it.
  private static List<Candidate> notBefore(List<List<Candidate>> rounds, Place after) {
    return rounds.stream()
        .flatMap(List::stream)
        .filter(candidate -> Place.BEST_FIRST.compare(candidate.place(), after) > 0)
        .toList();
  }

  /// Which of its episode's passages a candidate is in the order of this list, counted from 1; 0 if
  /// it came after the window.
  int numberInEpisode(Candidate candidate) {
    return numbers.getOrDefault(candidate.id(), 0);
  }
}
