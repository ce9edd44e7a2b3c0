package dev.earshot.query;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

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

  private static final Pattern DATE = Pattern.compile("[1-9][0-9]{3}(-[0-9]{2}){0,2}");

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<FieldName> of(String word) {
    return Arrays.stream(values()).filter(field -> field.word().equalsIgnoreCase(word)).findFirst();
  }

  /// The value as the index knows it; empty if it can be no value of this field.
  Optional<String> accept(String value) {
    return switch (this) {
      case KIND -> kind(value.toLowerCase(Locale.ROOT));
      case SINCE, UNTIL -> Optional.of(value).filter(FieldName::isDate);
      case SHOW, EPISODE, GUEST, SPEAKER, TITLE, TAG -> Optional.of(value);
    };
  }

  /// The end of the sentence which says that a value was not accepted.
  String expects() {
    return switch (this) {
      case KIND -> "a kind is topic or quote";
      case SINCE, UNTIL -> "a date is a real day, month or year: 2024-03-05, 2024-03 or 2024";
      case SHOW, EPISODE, GUEST, SPEAKER, TITLE, TAG -> "any value will do";
    };
  }

  private static Optional<String> kind(String value) {
    return switch (value) {
      case "topic", "topics" -> Optional.of("topic");
      case "quote", "quotes" -> Optional.of("quote");
      default -> Optional.empty();
    };
  }

  private static boolean isDate(String value) {
    return DATE.matcher(value).matches() && isDay(value);
  }

  private static boolean isDay(String value) {
    try {
      LocalDate.parse(value + "-01-01".substring(value.length() - "2024".length()));
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
