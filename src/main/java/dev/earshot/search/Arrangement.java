package dev.earshot.search;

import dev.earshot.engine.Request.Order;
import dev.earshot.search.SearchRequest.Crowding;
import dev.earshot.search.SearchRequest.Grouping;
import dev.earshot.search.SearchRequest.Repeats;
import java.util.Objects;

/// How the passages that answer are arranged into a list.
///
/// @param grouping whether the list, and with it the limit, the ranks and the total, is of passages
///   or of episodes
/// @param repeats what becomes of passages that say nearly the same as one before them in the list
/// @param crowding what becomes of more than a few passages of one episode
public record Arrangement(Order order, Grouping grouping, Repeats repeats, Crowding crowding) {
  public Arrangement {
    Objects.requireNonNull(order, "order");
    Objects.requireNonNull(grouping, "grouping");
    Objects.requireNonNull(repeats, "repeats");
    Objects.requireNonNull(crowding, "crowding");
  }

  static final Arrangement USUAL =
      new Arrangement(Order.RELEVANCE, Grouping.PASSAGES, Repeats.COLLAPSED, Crowding.FOLDED);

  /// Everything that matches, best first, nothing left out.
  static final Arrangement PLAIN =
      new Arrangement(Order.RELEVANCE, Grouping.PASSAGES, Repeats.SHOWN, Crowding.SHOWN);

  Arrangement order(Order other) {
    return new Arrangement(other, grouping, repeats, crowding);
  }

  Arrangement grouping(Grouping other) {
    return new Arrangement(order, other, repeats, crowding);
  }

  Arrangement repeats(Repeats other) {
    return new Arrangement(order, grouping, other, crowding);
  }

  Arrangement crowding(Crowding other) {
    return new Arrangement(order, grouping, repeats, other);
  }
}
