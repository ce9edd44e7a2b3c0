package dev.earshot.reader.turns;

import dev.earshot.notation.TimeNotation;
import dev.earshot.reader.TranscriptHeading;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Lines with a time before each, or above it, and nobody's name: talk, if most are sentences or
/// parts of them. Titles of topics stand so as well, in small letters too; but they have few words,
/// and nobody speaks as slowly as they follow each other.
final class TimedTalk {
  private static final int FEWEST = 5;

  /// A time from which and one to which somebody speaks is hardly written by hand.
  private static final int FEWEST_STRETCHES = 3;

  /// A paragraph and the next.
  private static final int FEWEST_IN_TRANSCRIPT = 2;

  /// A title has fewer words in the mean than a part of a sentence.
  private static final int WORDS = 4;

  /// So many in the mean are no titles, be they of scenes.
  private static final int MANY_WORDS = 12;

  /// A list of moments has marks that talk has not.
  private static final Pattern LISTED =
      Pattern.compile("^\\s*(?:[-*+•–]|\\d{1,3}[.)]|#+)\\s.*|[^\\]]*\\]\\(.*");

  /// A paragraph that begins as a sentence does and ends as one.
  private static final Pattern SUMMARY = Pattern.compile("[\\p{Lu}\\p{Lo}].{50,}[.!?…。！？।؟۔]");

  private static final Pattern HEADING = Pattern.compile("\\s*#.*");

  /// What goes on in the middle of a sentence.
  private static final Pattern BEGINNING_SMALL = Pattern.compile("\\P{L}{0,3}\\p{Ll}.*");

  /// Without such letters and marks, only the pace tells words from titles.
  private static final Pattern CASED = Pattern.compile("[\\p{Lu}\\p{Ll}]");

  private final PageLines lines;
  private final List<Entry> timed;
  private final int chapters;

  private TimedTalk(PageLines lines, List<Entry> timed) {
    this(lines, timed, 0);
  }

  /// @param chapters how many other lines of the page are chapters of what is said
  private TimedTalk(PageLines lines, List<Entry> timed, int chapters) {
    this.lines = lines;
    this.timed = timed;
    this.chapters = chapters;
  }

  /// Those of the lines with a time that begin to speak; none, if the page is no talk.
  static List<Entry> in(PageLines lines, List<Entry> timed) {
    var unlisted =
        timed.stream().filter(entry -> !LISTED.matcher(lines.get(entry.line())).matches()).toList();
    var spoken = withoutChapters(lines, unlisted);
    // Of two lists of titles, neither is the chapters of the other.
    int chapters = Pace.of(lines, spoken).isSlow() ? 0 : unlisted.size() - spoken.size();
    if (new TimedTalk(lines, spoken, chapters).isTalk()) return spoken;
    return new TimedTalk(lines, timed).isListedTalk() ? timed : List.of();
  }

  /// Where the times begin anew, the lines above or below may be the chapters of what is said: few
  /// words for long.
  private static List<Entry> withoutChapters(PageLines lines, List<Entry> timed) {
    int second = 1;
    while (second < timed.size() && !beginsAnew(timed, second)) second++;
    if (second >= timed.size()) return timed;
    var above = timed.subList(0, second);
    var below = timed.subList(second, timed.size());
    if (Pace.of(lines, above).isSlow()) return below;
    return Pace.of(lines, below).isSlow() ? above : timed;
  }

  private static boolean beginsAnew(List<Entry> timed, int at) {
    var start = timed.get(at).turn().start();
    // Somebody may begin to speak a little later than the first chapter does.
    return isBefore(start, timed.get(at - 1).turn().start())
        && (isBefore(start, timed.get(1).turn().start())
            || !isBefore(timed.getFirst().turn().start(), start));
  }

  private static boolean isBefore(Optional<Duration> one, Optional<Duration> other) {
    return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) < 0;
  }

  /// Whether the lines have marks, but are as many words as somebody says until the next time, and
  /// go on in the middle of sentences: captions of a program that makes each an item or a link.
  private boolean isListedTalk() {
    return timed.size() >= FEWEST
        && timed.stream().noneMatch(entry -> HEADING.matcher(lines.get(entry.line())).matches())
        && Pace.of(lines, timed).isSpeech()
        && Speaking.isMost(timed, entry -> BEGINNING_SMALL.matcher(words(entry)).matches())
        && 2L * timed.size() > written();
  }

  private boolean isTalk() {
    long above = timed.stream().filter(entry -> entry.words().isEmpty()).count();
    boolean isPage = timed.size() >= fewest() && 2 * (timed.size() + above) > written();
    if (!isPage || isNumbering() || isSummary()) return false;
    Predicate<String> spoken =
        above == 0 && isSlow() ? Speaking::endsAsSentence : Speaking.SPOKEN.asMatchPredicate();
    return Speaking.isMost(timed, entry -> spoken.test(words(entry)))
        || (isWithoutMarks() && (Pace.of(lines, timed).isSpeech() || isMostlySpeech()));
  }

  /// Whether nothing but the pace can tell words from titles, and it is enough to: in scripts
  /// without capitals, in what is called a transcript, and where there are more words than titles
  /// have. Programs write down speech without any mark.
  private boolean isWithoutMarks() {
    return Speaking.isMost(timed, entry -> !CASED.matcher(words(entry)).find())
        || isInTranscript()
        || Pace.of(lines, timed).words() >= (long) MANY_WORDS * (timed.size() - 1);
  }

  /// Whether before most times as many words stand as somebody says until then, though a page that
  /// was cut may have gaps.
  private boolean isMostlySpeech() {
    long spoken =
        IntStream.range(1, timed.size())
            .filter(i -> Pace.of(lines, timed.subList(i - 1, i + 1)).isSpeech())
            .count();
    return 2 * spoken > timed.size();
  }

  /// Whether whole sentences stand below times so far apart that nobody speaks so slowly: what
  /// happens in each part.
  private boolean isSummary() {
    return timed.stream().allMatch(entry -> entry.words().isEmpty())
        && Pace.of(lines, timed).isSlow()
        && Speaking.isMost(timed, entry -> SUMMARY.matcher(words(entry)).matches());
  }

  /// How many lines there are of which the times must be most: those of a part that is called a
  /// transcript, where all stand in one, or of the page.
  private long written() {
    return isInTranscript()
        ? lines.writtenBelow(lines.partAt(timed.getFirst().line()))
        : lines.written() - chapters;
  }

  private boolean isInTranscript() {
    int part = timed.isEmpty() ? -1 : lines.partAt(timed.getFirst().line());
    return part >= 0
        && lines.partAt(timed.getLast().line()) == part
        && TranscriptHeading.mentions(lines.headingAt(part));
  }

  private boolean isNumbering() {
    return timed.stream().noneMatch(entry -> TurnLine.isStretch(lines.get(entry.line())))
        && timed.stream().noneMatch(entry -> entry.words().isEmpty())
        && timed.stream().allMatch(entry -> words(entry).contains(" "))
        && TimeNotation.isNumbering(
            timed.stream().flatMap(entry -> entry.turn().start().stream()).toList());
  }

  private int fewest() {
    if (isInTranscript()) return FEWEST_IN_TRANSCRIPT;
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
