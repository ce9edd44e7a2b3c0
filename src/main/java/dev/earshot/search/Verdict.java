package dev.earshot.search;

import java.util.Locale;

/// What a text is to the passage that comes nearest to it; the nearest first.
public enum Verdict {
  /// The passage has the same words in the same order.
  EXACT,
  /// It has most of the words in order: a near-duplicate.
  NEAR,
  /// It has about half of the content words or more, in another order or between other words.
  PARAPHRASE,
  /// No passage comes near.
  NONE;

  /// As people and records write it: `exact`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
