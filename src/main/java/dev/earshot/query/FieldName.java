package dev.earshot.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The fields a query may name, as in `show:superdatascience`; any other word before a colon is
/// text.
public enum FieldName {
  /// `topic` or `quote`.
  KIND,
  SHOW,
  /// The episode's id or number.
  EPISODE,
  GUEST,
  SPEAKER,
  /// The title of the topic or of the episode.
  TITLE,
  TAG,
  /// Published on that day or later; a year or month means its first day.
  SINCE,
  /// Published on that day or earlier; a year or month means its last day.
  UNTIL;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<FieldName> of(String word) {
    return Arrays.stream(values()).filter(field -> field.word().equalsIgnoreCase(word)).findFirst();
  }
}
