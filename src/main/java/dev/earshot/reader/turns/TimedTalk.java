package dev.earshot.reader.turns;

import dev.earshot.notation.TimeNotation;
import dev.earshot.reader.Stem;
import java.util.List;
import java.util.regex.Pattern;

/// Lines with a time before each, or above it, and nobody's name: talk, if most are sentences or
/// parts of them. Titles of topics stand so as well, in small letters too; but they have few words,
/// and nobody speaks as slowly as they follow each other.
final class TimedTalk {
  private static final int FEWEST = 5;

  /// A time from which and one to which somebody speaks is hardly written by hand.
  private static final int FEWEST_STRETCHES = 3;

  /// A title has fewer words in the mean than a part of a sentence.
  private static final int WORDS = 4;

  /// A list of moments has marks that talk has not.
  private static final Pattern LISTED =
      Pattern.compile("^\\s*(?:[-*+•–]|\\d{1,3}[.)]|#+)\\s.*|[^\\]]*\\]\\(.*");

  /// Without such letters and marks, only the pace tells words from titles.
  private static final Pattern CASED = Pattern.compile("[\\p{Lu}\\p{Ll}]");

  private final PageLines lines;
  private final List<Entry> timed;

  private TimedTalk(PageLines lines, List<Entry> timed) {
    this.lines = lines;
    this.timed = timed;
  }

  /// Those of the lines with a time that begin to speak; none, if the page is no talk.
  static List<Entry> in(PageLines lines, List<Entry> timed) {
    var unlisted =
        timed.stream().filter(entry -> !LISTED.matcher(lines.get(entry.line())).matches()).toList();
    return new TimedTalk(lines, unlisted).isTalk() ? unlisted : List.of();
  }

  private boolean isTalk() {
    long above = timed.stream().filter(entry -> entry.words().isEmpty()).count();
    boolean isPage = timed.size() >= fewest() && 2 * (timed.size() + above) > written();
    if (!isPage || isNumbering()) return false;
    var spoken = above == 0 && isSlow() ? Speaking.SENTENCE : Speaking.SPOKEN;
    return Speaking.isMost(timed, entry -> spoken.matcher(words(entry)).matches())
        || (Speaking.isMost(timed, entry -> !CASED.matcher(words(entry)).find())
            && Pace.of(lines, timed).isSpeech());
  }

  /// How many lines there are of which the times must be most: those of a part that is called a
  /// transcript, where all stand in one, or of the page.
  private long written() {
    int part = timed.isEmpty() ? -1 : lines.partAt(timed.getFirst().line());
    boolean isTranscript =
        part >= 0
            && lines.partAt(timed.getLast().line()) == part
            && Stem.speaksOfTranscript(lines.headingAt(part));
    return isTranscript ? lines.writtenBelow(part) : lines.written();
  }

  private boolean isNumbering() {
    return timed.stream().noneMatch(entry -> TurnLine.isStretch(lines.get(entry.line())))
        && timed.stream().noneMatch(entry -> entry.words().isEmpty())
        && timed.stream().allMatch(entry -> words(entry).contains(" "))
        && TimeNotation.isNumbering(
            timed.stream().flatMap(entry -> entry.turn().start().stream()).toList());
  }

  private int fewest() {
    boolean areStretches =
        timed.stream().allMatch(entry -> TurnLine.isStretch(lines.get(entry.line())));
    return areStretches ? FEWEST_STRETCHES : FEWEST;
  }

  private String words(Entry entry) {
    return entry.words().isEmpty()
        ? lines.wordsBelow(entry.line()).orElse("")
        : entry.words().strip();
  }

  /// Whether few words follow each time for long, and fewer than a part of a sentence has.
  private boolean isSlow() {
    var pace = Pace.of(lines, timed);
    return pace.isSlow() && pace.words() < (long) WORDS * (timed.size() - 1);
  }
}
