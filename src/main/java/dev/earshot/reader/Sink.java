package dev.earshot.reader;

import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance;

/// Takes what a reader finds, in the order of the source.
public interface Sink {
  /// Takes an episode.
  ///
  /// @param provenance what the source knows of where the episode comes from
  void episode(Episode episode, Provenance provenance);

  void warning(Warning warning);

  /// So many more bytes of the source, as it lies on disk, were read.
  default void passed(long bytes) {}
}
