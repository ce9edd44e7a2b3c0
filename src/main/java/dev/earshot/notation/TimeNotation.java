package dev.earshot.notation;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Times as people and programs write them, to the millisecond: `754`, `12.5`, `12:34`,
/// `1:02:03.250`, `75:42`, `00:01,500`, `PT1H2M`. Without hours, minutes may pass 59, as feeds
/// write durations; with hours they may not. SRT has a comma for the point, and what researchers
/// type a dash before tenths. `12:00:03 AM` is three seconds after midnight. Units may stand
/// behind: `2.94s`, `12m30s`, `1h 2m 3s`, `90 sec`, `1 minute, 30 seconds`, `2940ms`.
///
/// What is negative, or longer than thirty years, is no time: it is a date in the wrong place, or
/// nonsense.
public final class TimeNotation {
  private static final Pattern SECONDS =
      Pattern.compile("\\d{1,10}(?:[.,]\\d{1,20})?(?:[eE][+-]?\\d{1,2})?");
  private static final Pattern CLOCK =
      Pattern.compile("(?:(\\d{1,4}):)?(\\d{1,5}):([0-5]?\\d(?:[.,]\\d{1,20}|-\\d)?)");

  /// Of twelve hours, the last one comes first.
  private static final Pattern HALF_DAY =
      Pattern.compile("(\\d{1,2})(:\\d{2}:\\d{2})\\s?([apAP])\\.?[mM]\\.?");

  private static final Pattern UNITS =
      Pattern.compile(
          "(?=\\d)(?:(\\d{1,4})\\s?h(?:ours?|rs?)?)?,?\\s?(?:(\\d{1,5})\\s?m(?:in(?:utes?|s)?)?)?,?\\s?"
              + "(?:(\\d{1,10}(?:[.,]\\d{1,20})?)\\s?s(?:ec(?:onds?|s)?)?)?");

  private static final Pattern NAMED_MILLIS =
      Pattern.compile("(\\d{1,13})\\s?(?:ms|msecs?|milliseconds?)");

  private static final Pattern MILLIS = Pattern.compile("\\d{1,13}(?:\\.0+)?");

  /// Thirty years. Beyond, a number is a date or nonsense, but no moment of an episode.
  private static final double LONGEST = 1e9;

  private static final String FOREIGN_TIME =
      "(?<!\\p{Nd})(\\p{Nd}{1,3}(?:[:：]\\p{Nd}{2}){1,2})(?!\\p{Nd})";

  /// A time, or two, in the figures of another script, or with the signs of a Chinese keyboard:
  /// `（０１：２３〜０２：３４）`.
  private static final Pattern FOREIGN =
      Pattern.compile(
          "([（【〔［])?" + FOREIGN_TIME + "(?:\\s?[〜～－–—-]\\s?" + FOREIGN_TIME + ")?([）】〕］])?");

  /// Of ASCII; asked of every character of a file.
  private static final int LAST_PLAIN = 0x7f;

  /// Two times in a row are no count.
  private static final int FEWEST_COUNTED = 3;

  private TimeNotation() {}

  /// Reads a time; empty if it is none, or negative.
  public static Optional<Duration> read(String typed) {
    String text = typed.strip();
    if (SECONDS.matcher(text).matches()) return ofSeconds(number(text));
    var clock = CLOCK.matcher(text);
    if (clock.matches()) return ofClock(clock);
    if (text.startsWith("P")) return ofPeriod(text);
    var half = HALF_DAY.matcher(text);
    if (half.matches())
      return read(Integer.parseInt(half.group(1)) % 12 + half.group(2))
          .map(time -> time.plusHours(half.group(3).equalsIgnoreCase("p") ? 12 : 0));
    var millis = NAMED_MILLIS.matcher(text);
    if (millis.matches()) return readMillis(millis.group(1));
    var units = UNITS.matcher(text);
    return units.matches() ? ofUnits(units) : Optional.empty();
  }

  /// Reads whole milliseconds, as some programs count them; empty if there are none.
  public static Optional<Duration> readMillis(String typed) {
    String text = typed.strip();
    return MILLIS.matcher(text).matches() ? ofSeconds(number(text) / 1000) : Optional.empty();
  }

  /// Seconds as a JSON number without needless zeros: `0`, `12.5`.
  public static String write(Duration time) {
    long millis = time.toMillis();
    String whole = Long.toString(millis / 1000);
    long rest = millis % 1000;
    if (rest == 0) return whole;
    String thousandths = Long.toString(1000 + rest).substring(1);
    int end = thousandths.length();
    while (thousandths.charAt(end - 1) == '0') end--;
    return whole + "." + thousandths.substring(0, end);
  }

  /// A time as a clock shows it, with thousandths where there are some: `0:01:15`, `1:00:02.500`.
  public static String clock(Duration time) {
    var whole =
        String.format(
            Locale.ROOT,
            "%d:%02d:%02d",
            time.toHours(),
            time.toMinutesPart(),
            time.toSecondsPart());
    int millis = time.toMillisPart();
    return millis == 0 ? whole : whole + String.format(Locale.ROOT, ".%03d", millis);
  }

  private static Optional<Duration> ofClock(MatchResult clock) {
    Optional<String> hours = Optional.ofNullable(clock.group(1));
    double minutes = number(clock.group(2));
    // Without hours, `148:31` is common.
    if (hours.isPresent() && minutes > 59) return Optional.empty();
    double hour = hours.map(TimeNotation::number).orElse(0.0);
    return ofSeconds((hour * 60 + minutes) * 60 + number(clock.group(3).replace('-', '.')));
  }

  private static Optional<Duration> ofUnits(MatchResult units) {
    double seconds = 0;
    for (int i = 1; i <= units.groupCount(); i++)
      seconds = seconds * 60 + (units.group(i) == null ? 0 : number(units.group(i)));
    return ofSeconds(seconds);
  }

  private static Optional<Duration> ofPeriod(String text) {
    try {
      var period = Duration.parse(text);
      return period.isNegative() ? Optional.empty() : ofSeconds(period.toMillis() / 1000.0);
    } catch (DateTimeParseException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  /// Seconds to the millisecond; empty if they are no moment of an episode.
  public static Optional<Duration> ofSeconds(double seconds) {
    return !(seconds >= 0 && seconds <= LONGEST)
        ? Optional.empty()
        : Optional.of(Duration.ofMillis(Math.round(seconds * 1000)));
  }

  private static double number(String digits) {
    return Double.parseDouble(digits.replace(',', '.'));
  }

  /// A line with its times in the figures, colons and brackets of other scripts as `12:34`,
  /// `12:34-13:45` and `(12:34)`.
  public static String withPlainTimes(String line) {
    return isForeign(line)
        ? FOREIGN.matcher(line).replaceAll(times -> Matcher.quoteReplacement(plain(times)))
        : line;
  }

  private static boolean isForeign(String text) {
    for (int i = 0; i < text.length(); i++) if (isForeign(text.charAt(i))) return true;
    return false;
  }

  private static boolean isForeign(int sign) {
    return sign > LAST_PLAIN && ("：（【〔［〜～－".indexOf(sign) >= 0 || Character.isDigit(sign));
  }

  private static String plain(MatchResult times) {
    if (!isForeign(times.group())) return times.group();
    var open = Optional.ofNullable(times.group(1));
    var end = Optional.ofNullable(times.group(3));
    var close = Optional.ofNullable(times.group(4));
    var text = plain(times.group(2)) + end.map(time -> "-" + plain(time)).orElse("");
    if (open.isEmpty() || close.isEmpty()) return open.orElse("") + text + close.orElse("");
    return open.get().equals("（") ? "(" + text + ")" : "[" + text + "]";
  }

  private static String plain(String time) {
    return EpisodeWord.withPlainDigits(time).replace('：', ':');
  }

  /// Whether times only count: `3:16`, `3:17`, `3:18` are verses, of which nobody speaks one a
  /// second.
  public static boolean isNumbering(List<Duration> starts) {
    long next =
        IntStream.range(1, starts.size())
            .filter(i -> starts.get(i).minus(starts.get(i - 1)).equals(Duration.ofSeconds(1)))
            .count();
    return starts.size() >= FEWEST_COUNTED && 2 * next > starts.size();
  }
}
