package dev.earshot.engine;

import java.util.Locale;

/// What somebody may be about to type.
///
/// @param text as it is written in the sources; a phrase or word in lower case
public record Suggestion(String text, Kind kind) {
  /// What is completed, the likeliest to be meant first.
  public enum Kind {
    SHOW,
    GUEST,
    HOST,
    SPEAKER,
    /// Words that an episode says again and again.
    PHRASE,
    /// The title of an episode.
    EPISODE,
    /// The title of a topic.
    TOPIC,
    /// The last word of what was typed, completed by one that the index has.
    WORD;

    /// As records write it: `guest`.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it names a person.
    public boolean isPerson() {
      return this == GUEST || this == HOST || this == SPEAKER;
    }
  }
}
