package dev.earshot.engine;

import java.util.List;
import java.util.Optional;

/// What an engine found, episode by episode.
///
/// @param groups in the order of their best hits
/// @param total how many episodes there are altogether
/// @param next where to continue; empty when there is nothing more
/// @param fingerprint of the commit that was searched
public record Groups(
    List<Group> groups, long total, Optional<Request.Place> next, String fingerprint) {
  public Groups {
    groups = List.copyOf(groups);
  }

  /// An episode that answers.
  ///
  /// @param hits its best, best first; at least one
  /// @param count how many it has altogether
  public record Group(List<Hit> hits, long count) {
    public Group {
      hits = List.copyOf(hits);
    }
  }
}
