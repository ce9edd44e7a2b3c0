package dev.earshot.search;

import dev.earshot.engine.Candidate;
import dev.earshot.engine.Standing;
import dev.earshot.plan.Recipe;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Lets the best passages raise each other's scores where they stand close together in one episode:
/// where much is said of what somebody looks for, each passage is a better answer. A guest's words
/// count a little more than a host's: people listen for the guest.
///
/// Tiers and words said in their order are no part of what a passage gives to its neighbours.
final class NeighbourBoost extends Rescoring {
  private final Recipe.NeighbourBoost rule;
  private final double guest;
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
    super(before, rule.window());
    this.rule = rule;
    this.guest = guest;
    this.standings = standings;
  }

  @Override
  List<Candidate> raised(List<Candidate> window) {
    var standing = standings.apply(window);
    var byPlace = new HashMap<Spot, Standing>();
    for (var one : standing) byPlace.put(new Spot(one.episode(), one.place()), one);
    var boosted = new ArrayList<Candidate>();
    for (int i = 0; i < window.size(); i++)
      boosted.add(boosted(window.get(i), standing.get(i), byPlace));
    return boosted;
  }

  /// Where a passage stands; places are those of one episode.
  private record Spot(long episode, int place) {}

  private Candidate boosted(Candidate candidate, Standing own, Map<Spot, Standing> byPlace) {
    return candidate.boostedBy(boost(own, byPlace), own.byGuest() ? own.relevance() * guest : 0);
  }

  /// A share of what each neighbour scores by itself, divided by how far away it is.
  private double boost(Standing own, Map<Spot, Standing> byPlace) {
    double boost = 0;
    for (int distance = -rule.reach(); distance <= rule.reach(); distance++) {
      var other = byPlace.get(new Spot(own.episode(), own.place() + distance));
      if (distance != 0 && other != null) boost += other.relevance() / Math.abs(distance);
    }
    return boost * rule.weight();
  }
}
