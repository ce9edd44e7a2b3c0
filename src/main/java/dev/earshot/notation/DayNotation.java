package dev.earshot.notation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/// Days as people and feeds write them beside an episode: `2023-11-26`, with a time after it,
/// `2023/11/26`, `2023年11月26日`, `20231126`, `26.11.2023`, `Nov 26, 2023`, `26 November 2023`, `Sun,
/// 26 Nov 2023 04:30:38 GMT` with all that is left out or added by hand, or milliseconds since
/// 1970. The day is that of the time zone written there, so that an episode is not a day older for
/// whoever lives west of it.
///
/// `11/26/2023` is not read: nobody can tell it from a British date.
public final class DayNotation {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})(?:[-/.]|[年년]\\s?)(\\d{1,2})(?:[-/.]|[月월]\\s?)(\\d{1,2})(?:\\D.*)?");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?:\\p{L}+\\.?,?\\s+)?(\\d{1,2})(?:\\.|st|nd|rd|th|er)?[\\s-]+(?:de\\s+)?(\\p{L}{3,})\\.?"
              + "[\\s-]+(?:de\\s+)?(\\d{4}|\\d{2})\\b.*");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(\\p{L}{3,})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})");
  private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)");
  private static final Pattern POINTS =
      Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})");
  private static final Pattern MILLIS = Pattern.compile("\\d{12,13}");

  private DayNotation() {}

  public static Optional<LocalDate> read(String typed) {
    String text = typed.strip();
    try {
      return day(text);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> day(String text) {
    var iso = YEAR_FIRST.matcher(text);
    if (iso.matches()) return Optional.of(day(iso.group(1), number(iso.group(2)), iso.group(3)));
    var compact = COMPACT.matcher(text);
    if (compact.matches())
      return Optional.of(day(compact.group(1), number(compact.group(2)), compact.group(3)));
    var points = POINTS.matcher(text);
    if (points.matches())
      return Optional.of(day(points.group(3), number(points.group(2)), points.group(1)));
    var mail = DAY_FIRST.matcher(text);
    if (mail.matches()) return day(mail.group(3), mail.group(2), mail.group(1));
    var words = MONTH_FIRST.matcher(text);
    if (words.matches()) return day(words.group(3), words.group(1), words.group(2));
    return MILLIS.matcher(text).matches()
        ? Optional.of(dayOf(Long.parseLong(text)))
        : Optional.empty();
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    return Months.inAnyLanguage(month).map(named -> day(year, named.getValue(), day));
  }

  private static LocalDate day(String year, int month, String day) {
    return LocalDate.of(year(year), month, number(day));
  }

  /// Two digits are a year since 1970.
  private static int year(String digits) {
    int year = number(digits);
    return digits.length() == 4 ? year : year + (year < 70 ? 2000 : 1900);
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static LocalDate dayOf(long millis) {
    return Instant.ofEpochMilli(millis).atZone(ZoneOffset.UTC).toLocalDate();
  }
}
