package dev.earshot.search;

import dev.earshot.passage.Passage;
import java.util.List;

/// An episode that answers a query.
///
/// @param passages its best, best first; at least one
/// @param matches how many it has altogether
public record EpisodeGroup(List<Passage> passages, Matches matches) {
  public EpisodeGroup {
    passages = List.copyOf(passages);
  }
}
