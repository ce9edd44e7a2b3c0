package dev.earshot.reader.turns;

import dev.earshot.notation.SpacedWords;
import java.lang.Character.UnicodeScript;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// How many words stand between the first of several times and the last: what tells speech from
/// titles, and from messages that bear the time of day.
///
/// @param starts in the order of the page
/// @param words from the first to the last of them
public record Pace(List<Duration> starts, long words) {
  /// Nobody speaks more slowly for long.
  private static final double SLOWEST = 0.4;

  /// In words a second; nobody speaks faster.
  public static final double FASTEST = 8;

  private static final Duration LONG = Duration.ofSeconds(20);

  /// Messages are shorter than what people say one after the other.
  private static final int WORDS_A_TURN = 8;

  /// Two moments may be anywhere in a recording.
  private static final int FEWEST = 3;

  /// What was recorded begins before, if all of it is there.
  private static final Duration LATE = Duration.ofMinutes(5);

  /// `23:59`, read as minutes and seconds.
  private static final Duration LAST = Duration.ofMinutes(24);

  private static final Duration LATE_BY_CLOCK = Duration.ofHours(6);

  /// Scripts in which words are not set apart, all of them behind those that do it.
  private static final Set<UnicodeScript> UNSPACED =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  private static final int FIRST_UNSPACED = 0x0e00;

  public Pace {
    starts = List.copyOf(starts);
  }

  /// The pace at which a page goes on from one entry to the next. The time on a line is no word.
  static Pace of(PageLines lines, List<Entry> timed) {
    var starts = timed.stream().flatMap(entry -> entry.turn().start().stream()).toList();
    if (starts.size() < timed.size() || timed.isEmpty()) return new Pace(List.of(), 0);
    long words =
        lines.all().subList(timed.getFirst().line(), timed.getLast().line()).stream()
            .filter(line -> !line.isBlank())
            .mapToLong(line -> wordsIn(line) - 1)
            .sum();
    return new Pace(starts, words);
  }

  /// Where words are not set apart, two characters are taken for one.
  public static long wordsIn(String line) {
    return SpacedWords.count(line, Pace::isUnspaced);
  }

  private static boolean isUnspaced(int c) {
    return c >= FIRST_UNSPACED && UNSPACED.contains(UnicodeScript.of(c));
  }

  /// From the first time to the last; negative if they fall back.
  private Duration length() {
    return starts.getLast().minus(starts.getFirst());
  }

  /// Whether fewer words follow each time than anybody says until the next one.
  boolean isSlow() {
    return starts.size() > 1
        && length().compareTo(LONG.multipliedBy(starts.size() - 1)) >= 0
        && words < SLOWEST * length().toSeconds();
  }

  /// Whether the times are of a day, and not of a recording: `10:15`, `10:16` and few words, or
  /// `10:15:02` and more words or fewer until the next one than anybody says.
  public boolean isByClock() {
    if (starts.size() < FEWEST) return false;
    boolean areHours = starts.stream().allMatch(time -> time.compareTo(LATE_BY_CLOCK) >= 0);
    boolean areMinutes =
        starts.stream()
            .allMatch(
                time -> isFrom(LATE, time) && !isFrom(LAST, time) && time.toMillisPart() == 0);
    boolean areShort = words < (long) WORDS_A_TURN * (starts.size() - 1);
    return (areMinutes && (areShort || comeTwice() || !isSpeech())) || (areHours && !isSpeech());
  }

  /// Within a minute several people may write, within a second hardly two speak.
  private boolean comeTwice() {
    return IntStream.range(1, starts.size()).anyMatch(i -> starts.get(i).equals(starts.get(i - 1)));
  }

  private static boolean isFrom(Duration first, Duration time) {
    return time.compareTo(first) >= 0;
  }

  /// Whether as many words follow as somebody says until the next time.
  boolean isSpeech() {
    if (starts.size() < 2) return false;
    long seconds = length().toSeconds();
    return words >= SLOWEST * seconds && words <= FASTEST * seconds;
  }
}
