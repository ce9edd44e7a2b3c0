package dev.earshot.search;

import dev.earshot.engine.Request.Order;
import dev.earshot.search.SearchRequest.Crowding;
import dev.earshot.search.SearchRequest.Grouping;
import dev.earshot.search.SearchRequest.Ranking;
import dev.earshot.search.SearchRequest.Repeats;
import java.util.Objects;

/// How the passages that answer are arranged into a list.
///
/// @param ranking what an order by relevance goes by
/// @param grouping whether the list, and with it the limit, the ranks and the total, is of passages
///   or of episodes
/// @param repeats what becomes of passages that say nearly the same as one before them in the list
/// @param crowding what becomes of more than a few passages of one episode
public record Arrangement(
    Order order, Ranking ranking, Grouping grouping, Repeats repeats, Crowding crowding) {
  public Arrangement {
    Objects.requireNonNull(order, "order");
    Objects.requireNonNull(ranking, "ranking");
    Objects.requireNonNull(grouping, "grouping");
    Objects.requireNonNull(repeats, "repeats");
    Objects.requireNonNull(crowding, "crowding");
  }

  static final Arrangement USUAL =
      new Arrangement(
          Order.RELEVANCE, Ranking.BY_WORDS, Grouping.PASSAGES, Repeats.COLLAPSED, Crowding.FOLDED);

  /// Everything that matches, best first, nothing left out.
  Arrangement plain() {
    return new Arrangement(
        Order.RELEVANCE, ranking, Grouping.PASSAGES, Repeats.SHOWN, Crowding.SHOWN);
  }

  Arrangement order(Order other) {
    return new Arrangement(other, ranking, grouping, repeats, crowding);
  }

  Arrangement ranking(Ranking other) {
    return new Arrangement(order, other, grouping, repeats, crowding);
  }

  Arrangement grouping(Grouping other) {
    return new Arrangement(order, ranking, other, repeats, crowding);
  }

  Arrangement repeats(Repeats other) {
    return new Arrangement(order, ranking, grouping, other, crowding);
  }

  Arrangement crowding(Crowding other) {
    return new Arrangement(order, ranking, grouping, repeats, other);
  }
}
