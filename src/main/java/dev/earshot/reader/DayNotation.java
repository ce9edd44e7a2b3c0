package dev.earshot.reader;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Days as people write them beside an episode: `2023-11-26`, with a time behind it, `2023/11/26`,
/// `Nov 26, 2023`, `26 November 2023`, or milliseconds since 1970.
final class DayNotation {
  private static final Pattern ISO = Pattern.compile("(\\d{4})[-/](\\d{2})[-/](\\d{2})(?:\\D.*)?");
  private static final Pattern MILLIS = Pattern.compile("\\d{12,13}");
  private static final List<DateTimeFormatter> WORDS =
      List.of(
          words("MMM d, uuuu"), words("MMMM d, uuuu"), words("d MMM uuuu"), words("d MMMM uuuu"));

  private DayNotation() {}

  static Optional<LocalDate> read(String typed) {
    String text = typed.strip();
    var iso = ISO.matcher(text);
    try {
      if (iso.matches())
        return Optional.of(LocalDate.parse(iso.group(1) + "-" + iso.group(2) + "-" + iso.group(3)));
      if (MILLIS.matcher(text).matches())
        return Optional.of(
            Instant.ofEpochMilli(Long.parseLong(text)).atZone(ZoneOffset.UTC).toLocalDate());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
    return WORDS.stream().map(words -> read(text, words)).flatMap(Optional::stream).findFirst();
  }

  private static Optional<LocalDate> read(String text, DateTimeFormatter words) {
    try {
      return Optional.of(LocalDate.parse(text, words));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static DateTimeFormatter words(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }
}
