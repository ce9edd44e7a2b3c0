package dev.earshot.plan;

import dev.earshot.analysis.Language;

/// Tells how frequent words are in an index.
public interface Frequencies {
  /// How many highlights in a language have a stem in their text or heading.
  int of(Language language, String stem);
}
