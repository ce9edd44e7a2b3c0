package dev.earshot.reader;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Days as feeds write them: `Fri, 09 Oct 2020 04:30:38 GMT` with all that is left out or added by
/// hand, or `2020-10-09T04:30:38Z`. The day is that of the feed's own time zone.
final class FeedDate {
  private static final Pattern MAIL =
      Pattern.compile(
          "(?:\\p{L}+\\.?,?\\s+)?(\\d{1,2})[\\s-]+(\\p{L}{3})\\p{L}*\\.?[\\s-]+(\\d{4}|\\d{2})\\b.*");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ].*)?");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private FeedDate() {}

  static Optional<LocalDate> read(String typed) {
    String text = typed.strip();
    var mail = MAIL.matcher(text);
    if (mail.matches())
      return day(year(mail.group(3)), month(mail.group(2)), Integer.parseInt(mail.group(1)));
    var iso = ISO.matcher(text);
    return iso.matches()
        ? day(
            Integer.parseInt(iso.group(1)),
            Integer.parseInt(iso.group(2)),
            Integer.parseInt(iso.group(3)))
        : Optional.empty();
  }

  /// Two digits are a year since 1970.
  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    return digits.length() == 4 ? year : year + (year < 70 ? 2000 : 1900);
  }

  private static int month(String name) {
    return MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
