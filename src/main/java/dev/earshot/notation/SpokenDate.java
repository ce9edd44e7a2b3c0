package dev.earshot.notation;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Dates as people say and write them in English: `last year`, `3 weeks ago`, `March 2024`, `5
/// March 2024`, `March 5, 2024`, `5.3.2024`, `2024/03/05`. Any capitals.
public final class SpokenDate {
  private static final Pattern RELATIVE = Pattern.compile("(this|last) (day|week|month|year)");
  private static final Pattern AGO = Pattern.compile("(\\d{1,4}) (day|week|month|year)s? ago");
  private static final Pattern LATELY = Pattern.compile("last (\\d{1,4}) (day|week|month|year)s?");
  private static final Pattern MONTH = Pattern.compile("(\\p{L}+)\\.? (\\d{4})");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)? (\\p{L}+)\\.?,? (\\d{4})");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(\\p{L}+)\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");
  private static final Pattern DOTS = Pattern.compile("(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4})");
  private static final Pattern SLASHES = Pattern.compile("(\\d{4})/(\\d{1,2})(?:/(\\d{1,2}))?");

  private final String text;
  private final LocalDate today;

  private SpokenDate(String text, LocalDate today) {
    this.text = text;
    this.today = today;
  }

  /// The days that are meant; empty if there are none such.
  public static Optional<Days> read(String date, LocalDate today) {
    var text = date.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    try {
      return new SpokenDate(text, today).read();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<Days> read() {
    if (text.equals("today")) return Optional.of(Days.day(today));
    if (text.equals("yesterday")) return Optional.of(Days.day(today.minusDays(1)));
    return match(RELATIVE)
        .map(m -> around(today.minus(m.group(1).equals("last") ? 1 : 0, unit(m, 2)), unit(m, 2)))
        .or(() -> match(AGO).map(m -> around(today.minus(number(m, 1), unit(m, 2)), unit(m, 2))))
        .or(() -> match(LATELY).map(m -> new Days(today.minus(number(m, 1), unit(m, 2)), today)))
        .or(this::written);
  }

  private Optional<Days> written() {
    return match(MONTH)
        .flatMap(m ->
            Months.named(m.group(1)).map(month -> Days.month(YearMonth.of(number(m, 2), month))))
        .or(() -> match(DAY_FIRST).flatMap(m -> day(m, 3, 2, 1)))
        .or(() -> match(MONTH_FIRST).flatMap(m -> day(m, 3, 1, 2)))
        .or(() ->
            match(DOTS).map(m -> Days.day(LocalDate.of(number(m, 3), number(m, 2), number(m, 1)))))
        .or(() -> match(SLASHES).map(this::slashes));
  }

  private Days slashes(MatchResult match) {
    return match.group(3) == null
        ? Days.month(YearMonth.of(number(match, 1), number(match, 2)))
        : Days.day(LocalDate.of(number(match, 1), number(match, 2), number(match, 3)));
  }

  private Optional<MatchResult> match(Pattern pattern) {
    var matcher = pattern.matcher(text);
    return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
  }

  private static int number(MatchResult match, int group) {
    return Integer.parseInt(match.group(group));
  }

  private static ChronoUnit unit(MatchResult match, int group) {
    return switch (match.group(group)) {
      case "day" -> ChronoUnit.DAYS;
      case "week" -> ChronoUnit.WEEKS;
      case "month" -> ChronoUnit.MONTHS;
      default -> ChronoUnit.YEARS;
    };
  }

  /// The whole day, week from Monday, month or year that a day lies in.
  private static Days around(LocalDate day, ChronoUnit unit) {
    return switch (unit) {
      case DAYS -> Days.day(day);
      case WEEKS -> {
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        yield new Days(monday, monday.plusDays(6));
      }
      case MONTHS -> Days.month(YearMonth.from(day));
      default -> Days.year(Year.from(day));
    };
  }

  private static Optional<Days> day(MatchResult match, int year, int month, int day) {
    return Months.named(match.group(month))
        .map(named -> Days.day(LocalDate.of(number(match, year), named, number(match, day))));
  }
}
