package dev.earshot.query;

import dev.earshot.notation.Days;
import dev.earshot.notation.SpokenDate;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

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

  /// The value as the index knows it; empty if it can be no value of this field.
  public Optional<String> accept(String value) {
    return switch (this) {
      case KIND -> kind(value.toLowerCase(Locale.ROOT));
      case SINCE -> day(value, Days::first);
      case UNTIL -> day(value, Days::last);
      case SHOW, EPISODE, GUEST, SPEAKER, TITLE, TAG -> Optional.of(value);
    };
  }

  /// The end of the sentence which says that a value was not accepted.
  public String expects() {
    return switch (this) {
      case KIND -> "a kind is topic or quote";
      case SINCE, UNTIL ->
          "a date is a real day, month or year: 2024-03-05, 2024-03, 2024, March 2024 or last year";
      case SHOW, EPISODE, GUEST, SPEAKER, TITLE, TAG -> "any value will do";
    };
  }

  /// What is said in relation to today becomes a day, so that it means the same tomorrow.
  private static Optional<String> day(String value, Function<Days, LocalDate> end) {
    if (Days.of(value).isPresent()) return Optional.of(value);
    return SpokenDate.read(value, LocalDate.now(ZoneId.systemDefault()))
        .map(end)
        .map(LocalDate::toString);
  }

  private static Optional<String> kind(String value) {
    return switch (value) {
      case "topic", "topics" -> Optional.of("topic");
      case "quote", "quotes" -> Optional.of("quote");
      default -> Optional.empty();
    };
  }
}
