package dev.earshot.engine;

import java.util.List;
import java.util.Optional;

/// Episodes that were found.
///
/// @param episodes in the order of their best highlights
/// @param total how many there are altogether
/// @param complete how many of these have a highlight with all that is asked
/// @param next where to continue; empty when there is nothing more
public record FoundEpisodes(
    List<FoundEpisode> episodes, long total, long complete, Optional<Place> next) {
  public FoundEpisodes {
    episodes = List.copyOf(episodes);
  }

  /// An episode that was found.
  ///
  /// @param best its best highlights, best first; at least one
  /// @param count how many of it there are altogether
  /// @param complete how many of these have all that is asked
  public record FoundEpisode(List<Candidate> best, long count, long complete) {
    public FoundEpisode {
      best = List.copyOf(best);
    }
  }
}
