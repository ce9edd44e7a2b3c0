package dev.earshot.reader;

import dev.earshot.episode.Episode;

/// Takes what a reader finds, in the order of the source.
public interface Sink {
  void episode(Episode episode);

  void warning(Warning warning);

  /// So many more bytes of the source, as it lies on disk, were read.
  default void passed(long bytes) {}
}
