package dev.earshot.notation;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Dates as people say and write them in English: `last year`, `two weeks ago`, `last Monday`,
/// `March`, `March 2024`, `5 March 2024`, `March 5, 2024`, `5.3.2024`, `2024/03/05`, `3/5/2024`.
/// Any capitals.
///
/// What may be meant otherwise is read in one way and known to be [#isOpen]: without a year, the
/// last such month or day that has begun; with two figures for the year, one of this century;
/// between two strokes, the month first, as in the United States, unless there is no such month. So
/// is what goes by today: `two weeks ago` is that very day, `last week` the whole week from Monday.
public final class SpokenDate {
  private static final String NUMBER =
      "(\\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
  private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
  private static final Pattern RELATIVE = Pattern.compile("(this|last) (day|week|month|year)");
  private static final Pattern AGO = Pattern.compile(NUMBER + " (day|week|month|year)s? ago");
  private static final Pattern LATELY =
      Pattern.compile("(?:the )?last " + NUMBER + " (day|week|month|year)s?");
  private static final Pattern NAMED = Pattern.compile("(?:last )?(\\p{L}{3,})\\.?");
  private static final Pattern MONTH = Pattern.compile("(\\p{L}+)\\.? (\\d{4})");
  private static final Pattern DAY_FIRST = Pattern.compile(DAY + " (\\p{L}+)\\.?(?:,? (\\d{4}))?");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(\\p{L}+)\\.? " + DAY + "(?:,? (\\d{4}))?");
  private static final Pattern DOTS = Pattern.compile("(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4})");
  private static final Pattern SLASHES = Pattern.compile("(\\d{4})/(\\d{1,2})(?:/(\\d{1,2}))?");
  private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})");
  private static final List<Pattern> BY_TODAY = List.of(RELATIVE, AGO, LATELY);
  private static final int MONTHS = 12;
  private static final int CENTURY = 2000;

  /// The group of the year where a form has one.
  private static final int YEAR = 3;

  private static final List<String> NUMBERS =
      List.of(
          "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve");

  private final String text;
  private final LocalDate today;

  private SpokenDate(String text, LocalDate today) {
    this.text = text;
    this.today = today;
  }

  /// The days that are meant; empty if there are none such.
  public static Optional<Days> read(String date, LocalDate today) {
    try {
      return new SpokenDate(normal(date), today).read();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// Whether a date may be meant otherwise than it is read, so that it should be said how it was.
  public static boolean isOpen(String date) {
    var text = normal(date);
    if (BY_TODAY.stream().anyMatch(form -> form.matcher(text).matches())) return true;
    var last = YEAR_LAST.matcher(text);
    if (last.matches())
      return last.group(YEAR).length() == 2
          || (Integer.parseInt(last.group(1)) <= MONTHS
              && Integer.parseInt(last.group(2)) <= MONTHS);
    return isNameIn(NAMED, 1, text)
        || isNameIn(DAY_FIRST, 2, text)
        || isNameIn(MONTH_FIRST, 1, text);
  }

  /// Whether a text is of that form and has the name of a day or month, but no year.
  private static boolean isNameIn(Pattern form, int group, String text) {
    var matcher = form.matcher(text);
    if (!matcher.matches()) return false;
    boolean hasYear = form != NAMED && matcher.group(YEAR) != null;
    var name = matcher.group(group);
    return !hasYear && (Months.named(name).isPresent() || weekday(name).isPresent());
  }

  private static Optional<DayOfWeek> weekday(String name) {
    return Stream.of(DayOfWeek.values())
        .filter(day -> day.name().toLowerCase(Locale.ROOT).startsWith(name))
        .findFirst();
  }

  private static String normal(String date) {
    return date.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }

  private Optional<Days> read() {
    if (text.equals("today")) return Optional.of(Days.day(today));
    if (text.equals("yesterday")) return Optional.of(Days.day(today.minusDays(1)));
    return match(RELATIVE)
        .map(m -> around(today.minus(m.group(1).equals("last") ? 1 : 0, unit(m, 2)), unit(m, 2)))
        .or(() -> match(AGO).map(m -> Days.day(today.minus(count(m), unit(m, 2)))))
        .or(() -> match(LATELY).map(m -> new Days(today.minus(count(m), unit(m, 2)), today)))
        .or(this::written);
  }

  private Optional<Days> written() {
    return match(MONTH)
        .flatMap(m ->
            Months.named(m.group(1)).map(month -> Days.month(YearMonth.of(number(m, 2), month))))
        .or(() -> match(DAY_FIRST).flatMap(m -> day(m, 2, 1)))
        .or(() -> match(MONTH_FIRST).flatMap(m -> day(m, 1, 2)))
        .or(() ->
            match(DOTS).map(m -> Days.day(LocalDate.of(number(m, 3), number(m, 2), number(m, 1)))))
        .or(() -> match(SLASHES).map(this::slashes))
        .or(() -> match(YEAR_LAST).map(this::yearLast))
        .or(() -> match(NAMED).flatMap(m -> named(m.group(1))));
  }

  private Days yearLast(MatchResult match) {
    int first = number(match, 1);
    int second = number(match, 2);
    int year = number(match, YEAR) + (match.group(YEAR).length() == 2 ? CENTURY : 0);
    return Days.day(
        first <= MONTHS ? LocalDate.of(year, first, second) : LocalDate.of(year, second, first));
  }

  /// The last month of that name that has begun, or the last day before this one.
  private Optional<Days> named(String name) {
    return weekday(name)
        .map(day -> Days.day(today.with(TemporalAdjusters.previous(day))))
        .or(() -> Months.named(name).map(month -> Days.month(last(month))));
  }

  private YearMonth last(Month month) {
    var thisYear = YearMonth.of(today.getYear(), month);
    return thisYear.isAfter(YearMonth.from(today)) ? thisYear.minusYears(1) : thisYear;
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

  /// What is said to be one, in digits or letters, for something that is counted.
  private static int count(MatchResult match) {
    var said = match.group(1);
    if (Character.isDigit(said.charAt(0))) return Integer.parseInt(said);
    return said.startsWith("a") ? 1 : NUMBERS.indexOf(said) + 1;
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

  /// Without a year, the last one that is not to come.
  private Optional<Days> day(MatchResult match, int month, int day) {
    return Months.named(match.group(month))
        .map(named ->
            match.group(YEAR) == null
                ? last(MonthDay.of(named, number(match, day)))
                : LocalDate.of(number(match, YEAR), named, number(match, day)))
        .map(Days::day);
  }

  private LocalDate last(MonthDay day) {
    var thisYear = day.atYear(today.getYear());
    return thisYear.isAfter(today) ? day.atYear(today.getYear() - 1) : thisYear;
  }
}
