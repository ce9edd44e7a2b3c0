package dev.earshot.notation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Days as people and feeds write them beside an episode: `2023-11-26`, with a time after it,
/// `2023/11/26`, `2023年11月26日`, `20231126`, `26.11.2023`, `Nov 26, 2023`, `26 November 2023`, `26
/// de noviembre de 2023`, `2023. november 26.`, `Sun, 26 Nov 2023 04:30:38 GMT` with all that is
/// left out or added by hand, or seconds or milliseconds since 1970. Months have their names in any
/// language, and figures may be those of another script. The day is that of the time zone written
/// there, so that an episode is not a day older for whoever lives west of it.
///
/// `26/11/2023` has but one month; `04/05/2023` is only read where it is known which figure comes
/// first.
public final class DayNotation {
  private static final String YEAR = "(?:19|20)\\d\\d";
  private static final Pattern YEAR_ALONE = Pattern.compile(YEAR);
  private static final String NAME = "\\p{L}[\\p{L}\\p{M}.]{1,14}(?: (?:الثاني|الأول))?";

  /// Behind the figure of a day: `26th`, `26º`, `1er`, `26-го`.
  private static final String ORDINAL = "(?:\\.|st|nd|rd|th|er|[ºª°]|η|-?го)?";

  /// Between day, month and year: `26 de mayo del 2023`, `26 d’octubre`, `26 במאי`.
  private static final String OF = "(?:(?:de|del|of|of the|do) |d['’]|ב-?)?";

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?iu)(?<![\\d.,:/])(?<![\\d\\p{IsLatin}]-)(?:(?<y1>"
              + YEAR
              + ")(?<s1>[-/.])\\s?(?<m1>\\d{1,2})\\k<s1>\\s?(?<d1>\\d{1,2})(?!\\d)\\.?"
              + "|(?<era>令和|平成)?(?<y2>\\d{1,4}|元)\\s?[年년]\\s?(?<m2>\\d{1,2})\\s?[月월]\\s?(?<d2>\\d{1,2})\\s?[日日號号일]?"
              + ("|(?<n1>\\d{1,2})(?<s3>[-/.•·])\\s?(?<n2>\\d{1,2})\\k<s3>\\s?(?<y3>"
                  + YEAR
                  + "|25[4-9]\\d|\\d\\d)(?![\\d:])(?![-/.]\\d)")
              + ("|(?<d4>\\d{1,2})"
                  + ORDINAL
                  + "[\\s-]{1,2}(?:tháng (?<m4>\\d{1,2})(?:,? năm|,|[/-])?|"
                  + OF
                  + "(?<n4>"
                  + NAME
                  + "),?)[\\s-]{0,2}"
                  + OF
                  + "(?<y4>"
                  + YEAR
                  + "|25[4-9]\\d)(?!\\d)")
              + ("|(?<![\\p{L}\\p{M}])(?<n5>"
                  + NAME
                  + ")\\s(?<d5>\\d{1,2})"
                  + ORDINAL
                  + ",?\\s(?<y5>"
                  + YEAR
                  + ")(?!\\d)")
              + ("|(?<y6>"
                  + YEAR
                  + ")\\.?\\s(?:m\\. )?(?<n6>"
                  + NAME
                  + ")\\s(?<d6>\\d{1,2})(?!\\d)")
              + ")");

  private static final Pattern MAIL =
      Pattern.compile(
          "(?:\\p{L}+\\.?,?\\s+)?(\\d{1,2})[\\s-]+(\\p{L}{3,})\\.?[\\s-]+(\\d{4}|\\d{2})\\b.*");
  private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)");
  private static final Pattern SECONDS = Pattern.compile("1\\d{9}");
  private static final Pattern MILLIS = Pattern.compile("\\d{12,13}");
  private static final Pattern WEEKDAY =
      Pattern.compile("[<(\\[]?(?:\\p{L}[\\p{L}\\p{M}]*\\.?,?\\s+){0,2}");
  private static final int MONTHS = 12;

  /// How many years the Buddhist calendar is ahead.
  private static final int BUDDHIST = 543;

  private static final int LAST_OF_OURS = 2400;

  /// The years before the first of a Japanese era.
  private static final int REIWA = 2018;

  private static final int HEISEI = 1988;

  /// The forms with the name of a month, as their groups are numbered.
  private static final int DAY_NAMED_FIRST = 4;

  private static final int YEAR_FIRST = 6;

  /// A day within a text.
  ///
  /// @param from its first letter
  /// @param to behind its last
  public record Place(int from, int to, LocalDate day) {}

  private DayNotation() {}

  public static Optional<LocalDate> read(String typed) {
    return read(typed, DayOrder.UNKNOWN);
  }

  /// The day that a text is, or begins with behind the name of a weekday.
  public static Optional<LocalDate> read(String typed, DayOrder order) {
    String text = EpisodeWord.withPlainDigits(typed.strip());
    try {
      return machine(text)
          .or(() -> first(text, 0, order).filter(place -> isAhead(place, text)).map(Place::day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// Whether figures alone may be a year of which somebody speaks, rather than a number.
  public static boolean isYear(String figures) {
    return YEAR_ALONE.matcher(figures).matches();
  }

  /// The first day in a text from a place on, whatever stands around it.
  ///
  /// @param text with plain digits
  public static Optional<Place> first(String text, int from, DayOrder order) {
    // Most lines of talk have none.
    if (!Signs.hasDigit(text)) return Optional.empty();
    var written = WRITTEN.matcher(text);
    for (boolean found = written.find(from); found; found = written.find()) {
      var day = day(written.toMatchResult(), order);
      if (day.isPresent()) return Optional.of(new Place(written.start(), written.end(), day.get()));
    }
    return Optional.empty();
  }

  /// Whether a text begins with a day, whatever follows it.
  ///
  /// @param text with plain digits
  public static boolean begins(String text) {
    if (!Signs.hasDigit(text)) return false;
    var written = WRITTEN.matcher(text);
    return written.lookingAt() && day(written.toMatchResult(), DayOrder.UNKNOWN).isPresent();
  }

  private static boolean isAhead(Place place, String text) {
    return WEEKDAY.matcher(text.substring(0, place.from())).matches();
  }

  /// What programs alone write.
  private static Optional<LocalDate> machine(String text) {
    var compact = COMPACT.matcher(text);
    if (compact.matches())
      return Optional.of(
          LocalDate.of(
              number(compact.group(1)), number(compact.group(2)), number(compact.group(3))));
    var mail = MAIL.matcher(text);
    if (mail.matches())
      return Months.inAnyLanguage(mail.group(2))
          .map(month -> LocalDate.of(year(mail.group(3)), month, number(mail.group(1))));
    if (SECONDS.matcher(text).matches()) return Optional.of(dayOf(1000 * Long.parseLong(text)));
    return MILLIS.matcher(text).matches()
        ? Optional.of(dayOf(Long.parseLong(text)))
        : Optional.empty();
  }

  private static Optional<LocalDate> day(MatchResult written, DayOrder order) {
    try {
      return inFigures(written, order).or(() -> inWords(written));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> inFigures(MatchResult written, DayOrder order) {
    if (written.group("y1") != null)
      return Optional.of(
          day(written.group("y1"), number(written.group("m1")), written.group("d1")));
    if (written.group("y2") != null) return ofYear(written);
    return written.group("n1") == null ? Optional.empty() : inOrder(written, order);
  }

  /// `2023年11月26日`, `令和5年11月26日`
  private static Optional<LocalDate> ofYear(MatchResult written) {
    var told = written.group("y2").equals("元") ? "1" : written.group("y2");
    var era = written.group("era");
    if (era == null && told.length() != 4) return Optional.empty();
    int year = number(told) + (era == null ? 0 : era.equals("令和") ? REIWA : HEISEI);
    return Optional.of(
        LocalDate.of(year, number(written.group("m2")), number(written.group("d2"))));
  }

  private static Optional<LocalDate> inOrder(MatchResult written, DayOrder order) {
    var year = written.group("y3");
    boolean isKnown = order != DayOrder.UNKNOWN;
    if (year.length() == 2 && !isKnown) return Optional.empty();
    int first = number(written.group("n1"));
    int second = number(written.group("n2"));
    if (isPoint(written) || first > MONTHS || order == DayOrder.DAY_FIRST)
      return Optional.of(LocalDate.of(year(year), second, first));
    return second > MONTHS || isKnown
        ? Optional.of(LocalDate.of(year(year), first, second))
        : Optional.empty();
  }

  /// Where points of any kind stand between the figures, the day comes first.
  private static boolean isPoint(MatchResult written) {
    return ".•·".contains(written.group("s3"));
  }

  private static Optional<LocalDate> inWords(MatchResult written) {
    if (written.group("m4") != null)
      return Optional.of(
          day(written.group("y4"), number(written.group("m4")), written.group("d4")));
    for (int form = DAY_NAMED_FIRST; form <= YEAR_FIRST; form++)
      if (written.group("n" + form) != null) {
        var year = written.group("y" + form);
        var day = written.group("d" + form);
        return Months.inAnyLanguage(written.group("n" + form))
            .map(month -> day(year, month.getValue(), day));
      }
    return Optional.empty();
  }

  /// Which order two small figures between strokes are in, where one of them is no month.
  static DayOrder orderIn(String text) {
    if (!Signs.hasDigit(text)) return DayOrder.UNKNOWN;
    var written = WRITTEN.matcher(text);
    while (written.find()) {
      if (written.group("n1") == null || isPoint(written)) continue;
      if (number(written.group("n1")) > MONTHS) return DayOrder.DAY_FIRST;
      if (number(written.group("n2")) > MONTHS) return DayOrder.MONTH_FIRST;
    }
    return DayOrder.UNKNOWN;
  }

  private static LocalDate day(String year, int month, String day) {
    return LocalDate.of(year(year), month, number(day));
  }

  /// Two digits are a year since 1970.
  private static int year(String digits) {
    int year = number(digits);
    if (digits.length() == 2) return year + (year < 70 ? 2000 : 1900);
    return year > LAST_OF_OURS ? year - BUDDHIST : year;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static LocalDate dayOf(long millis) {
    return Instant.ofEpochMilli(millis).atZone(ZoneOffset.UTC).toLocalDate();
  }
}
