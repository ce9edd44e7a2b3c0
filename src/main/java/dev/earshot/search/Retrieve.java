package dev.earshot.search;

import dev.earshot.engine.Found;
import dev.earshot.engine.Place;
import dev.earshot.engine.Request;
import dev.earshot.engine.Request.Order;
import dev.earshot.engine.Snapshot;
import dev.earshot.plan.Plan;
import java.util.Optional;

/// The first stage: what the engine finds, in the engine's order.
record Retrieve(Snapshot at, Plan plan, Order order) implements Stage {
  @Override
  public Found slice(int limit, Optional<Place> after) {
    return at.retrieve(new Request(plan, order, limit, after));
  }
}
