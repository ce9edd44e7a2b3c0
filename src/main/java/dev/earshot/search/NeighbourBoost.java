package dev.earshot.search;

import dev.earshot.engine.Candidate;
import dev.earshot.engine.Found;
import dev.earshot.engine.Place;
import dev.earshot.engine.Standing;
import dev.earshot.plan.Recipe;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Lets the best passages raise each other's scores where they stand close together in one episode:
/// where much is said of what somebody looks for, each passage is a better answer. A guest's words
/// count a little more than a host's: people listen for the guest.
///
/// Only the first so many passages, the window, take part. Scores only rise, so that all of the
/// window stay before those after it, and one order by score and id holds for all pages. Tiers are
/// no part of what a passage gives to its neighbours.
final class NeighbourBoost implements Stage {
  private final Recipe.NeighbourBoost rule;
  private final double guest;
  private final Stage before;
  private final Function<List<Candidate>, List<Standing>> standings;

  /// Boosts what the stage before finds.
  ///
  /// @param guest the share of its own score that a guest's passage gets on top
  /// @param standings tells where candidates stand
  NeighbourBoost(
      Recipe.NeighbourBoost rule,
      double guest,
      Stage before,
      Function<List<Candidate>, List<Standing>> standings) {
    this.rule = rule;
    this.guest = guest;
    this.before = before;
    this.standings = standings;
  }

  @Override
  public Found slice(int limit, Optional<Place> after) {
    int looked = after.isEmpty() ? Math.max(limit, rule.window()) : rule.window();
    var first = before.slice(looked, Optional.empty());
    var rest = boosted(first.candidates()).stream().filter(c -> isAfter(c, after)).toList();
    if (rest.size() > limit) return slice(rest.subList(0, limit), true);
    if (first.next().isEmpty() || rest.size() == limit)
      return slice(rest, first.next().isPresent());
    return followed(rest, beyond(limit - rest.size(), first, after));
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

  private List<Candidate> boosted(List<Candidate> candidates) {
    var window = candidates.subList(0, Math.min(candidates.size(), rule.window()));
    var standing = standings.apply(window);
    var byPlace = new HashMap<Integer, Standing>();
    for (var one : standing) byPlace.put(one.place(), one);
    var boosted = new ArrayList<Candidate>(candidates.size());
    for (int i = 0; i < window.size(); i++)
      boosted.add(boosted(window.get(i), standing.get(i), byPlace));
    boosted.sort(Comparator.comparing(Candidate::place, Place.BEST_FIRST));
    boosted.addAll(candidates.subList(window.size(), candidates.size()));
    return boosted;
  }

  private Candidate boosted(Candidate candidate, Standing own, Map<Integer, Standing> byPlace) {
    return candidate.boostedBy(boost(own, byPlace), own.byGuest() ? own.relevance() * guest : 0);
  }

  /// A share of what each neighbour scores by itself, divided by how far away it is.
  private double boost(Standing own, Map<Integer, Standing> byPlace) {
    double boost = 0;
    for (int distance = -rule.reach(); distance <= rule.reach(); distance++) {
      var other = byPlace.get(own.place() + distance);
      if (distance != 0 && other != null && other.episode() == own.episode())
        boost += other.relevance() / Math.abs(distance);
    }
    return boost * rule.weight();
  }
}
