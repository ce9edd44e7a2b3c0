package dev.earshot.passage;

import dev.earshot.episode.Highlight;
import dev.earshot.episode.Quote;
import dev.earshot.episode.Topic;
import java.util.Locale;

/// What a passage is.
public enum Kind {
  TOPIC,
  QUOTE;

  public static Kind of(Highlight highlight) {
    return switch (highlight) {
      case Topic topic -> TOPIC;
      case Quote quote -> QUOTE;
    };
  }

  /// As people and records write it: `topic`, `quote`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
