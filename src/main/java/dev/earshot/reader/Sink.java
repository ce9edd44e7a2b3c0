package dev.earshot.reader;

import dev.earshot.episode.Episode;

/// Takes what a reader finds, in the order of the source.
public interface Sink {
  void episode(Episode episode);

  void warning(Warning warning);
}
