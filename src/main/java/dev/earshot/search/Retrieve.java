package dev.earshot.search;

import dev.earshot.engine.Candidate;
import dev.earshot.engine.Found;
import dev.earshot.engine.Place;
import dev.earshot.engine.Request;
import dev.earshot.engine.Request.Order;
import dev.earshot.engine.Snapshot;
import dev.earshot.plan.Plan;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The first stage: what the engine finds, in the engine's order. For one thread.
///
/// A stage behind it that leaves much out goes on and on by a few, and each search costs nearly as
/// much as one for twice as many from the beginning. So that is what it makes, and keeps the rest.
final class Retrieve implements Stage {
  private static final int MOST_KEPT = 1_000;

  private final Snapshot at;
  private final Plan plan;
  private final Order order;
  private final Comparator<Place> places;
  private List<Candidate> first = List.of();
  private boolean isAll;

  Retrieve(Snapshot at, Plan plan, Order order) {
    this.at = at;
    this.plan = plan;
    this.order = order;
    this.places = order.places();
  }

  @Override
  public Found slice(int limit, Optional<Place> after) {
    if (after.isPresent() && isBehindFirst(after.get())) return find(limit, after);
    var rest = rest(after);
    if (rest.size() < limit && !isAll) {
      int wanted = first.size() + limit;
      if (after.isPresent() && wanted > MOST_KEPT) return find(limit, after);
      keep(find(Math.max(wanted, Math.min(2 * first.size(), MOST_KEPT)), Optional.empty()));
      rest = rest(after);
    }
    var slice = rest.subList(0, Math.min(limit, rest.size()));
    boolean isLast = isAll && slice.size() == rest.size();
    return Found.upToLast(slice, !slice.isEmpty() && !isLast);
  }

  private boolean isBehindFirst(Place place) {
    return first.isEmpty() || places.compare(place, first.getLast().place()) > 0;
  }

  private List<Candidate> rest(Optional<Place> after) {
    return first.stream()
        .filter(one -> after.isEmpty() || places.compare(one.place(), after.get()) > 0)
        .toList();
  }

  private void keep(Found found) {
    first = found.candidates();
    isAll = found.next().isEmpty();
  }

  private Found find(int limit, Optional<Place> after) {
    return at.retrieve(new Request(plan, order, limit, after));
  }
}
