package dev.earshot.engine;

import java.util.List;
import java.util.Optional;

/// Episodes that were found.
///
/// @param episodes in the order of their best highlights
/// @param total how many there are altogether
/// @param next where to continue; empty when there is nothing more
public record FoundEpisodes(List<FoundEpisode> episodes, long total, Optional<Place> next) {
  public FoundEpisodes {
    episodes = List.copyOf(episodes);
  }

  /// An episode that was found.
  ///
  /// @param best its best highlights, best first; at least one
  /// @param count how many of it there are altogether
  public record FoundEpisode(List<Candidate> best, long count) {
    public FoundEpisode {
      best = List.copyOf(best);
    }
  }
}
