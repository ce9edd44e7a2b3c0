package dev.earshot.reader.transcript;

import dev.earshot.reader.Findings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The same speech may be told as utterances, as sentences and as words; each of them is a level.
/// One is read: of those that have most of the words, that which knows speakers, what has starts
/// before what has ends alone or no times, and utterances before words.
record SpokenLevel(List<SpokenUnit> units) {
  /// A level with less of the letters than the fullest is a summary or a sample; some have marks of
  /// the machine among the words.
  private static final double MOST_OF = 0.6;

  /// As services number the first voice, or the only one.
  private static final String ZERO = "0";

  /// One piece in so many texts is no slip.
  private static final int PIECES = 10;

  /// So many words in a row are no coincidence.
  private static final int SAME = 3;

  /// Seconds a word: slower, numbers count something smaller.
  private static final double SLOWEST = 40;

  /// Seconds a word, over many of them that are said from one time to another.
  private static final double SLOWEST_ON_AVERAGE = 3;

  private static final int MANY_WORDS = 20;

  /// Where nothing says when words end, there may be silence between them.
  private static final double SLOWEST_WITHOUT_ENDS = 200;

  /// No episode lasts so many seconds.
  private static final double LONGEST = 12 * 3600;

  /// Seconds since 1970, of 2001 and later.
  private static final double DATE = 1e9;

  /// @param names of speakers, where the file tells them apart from what is said
  static Optional<SpokenLevel> best(Collection<List<SpokenUnit>> all, SpokenNames names) {
    var levels =
        all.stream()
            .map(SpokenLevel::new)
            .map(SpokenLevel::withoutRepeats)
            .map(level -> names.has(ZERO) ? level : level.withoutZero())
            .map(SpokenLevel::fromZero)
            .map(SpokenLevel::inWholeWords)
            .toList();
    long most = levels.stream().mapToLong(SpokenLevel::letters).max().orElse(0);
    return levels.stream()
        .filter(level -> level.letters() >= MOST_OF * most)
        .max(
            Comparator.comparing(SpokenLevel::knowsSpeakers)
                .thenComparing(SpokenLevel::hasStarts)
                .thenComparing(SpokenLevel::isTimed)
                .thenComparing(level -> !level.isWords()));
  }

  /// Some services tell all words once more at the end, this time with their speakers.
  private SpokenLevel withoutRepeats() {
    int again = retold();
    if (again > 0) return new SpokenLevel(told(again));
    var named = units.stream().filter(unit -> unit.speaker().isPresent()).toList();
    return 2 * named.size() >= units.size() && !named.isEmpty() && startsAgain()
        ? new SpokenLevel(named)
        : this;
  }

  /// Where the same words begin anew; 0 if they do not.
  private int retold() {
    for (int from = SAME; from < units.size(); from++) if (isRetold(from)) return from;
    return 0;
  }

  private boolean isRetold(int from) {
    int count = Math.min(SAME, units.size() - from);
    return IntStream.range(0, count).allMatch(i -> isSame(units.get(i), units.get(from + i)));
  }

  /// What is told from there on, unless the file was cut in the middle of it.
  private List<SpokenUnit> told(int again) {
    return units.size() - again >= MOST_OF * again
        ? units.subList(again, units.size())
        : units.subList(0, again);
  }

  /// A file in which all is said by zero knows nobody, unless it tells who that is.
  private SpokenLevel withoutZero() {
    return units.stream().allMatch(unit -> unit.speaker().filter(ZERO::equals).isPresent())
        ? new SpokenLevel(units.stream().map(unit -> unit.by(Optional.empty())).toList())
        : this;
  }

  private static boolean isSame(SpokenUnit one, SpokenUnit other) {
    return one.start().isPresent()
        && one.start().equals(other.start())
        && one.words().equalsIgnoreCase(other.words());
  }

  /// Some services leave out what is zero: the start of the first word.
  private SpokenLevel fromZero() {
    var first = units.getFirst();
    boolean is =
        first.start().isEmpty()
            && first.end().isPresent()
            && units.size() > 1
            && units.stream().skip(1).allMatch(unit -> unit.start().isPresent())
            && units.get(1).start().equals(first.end());
    if (!is) return this;
    var whole = new ArrayList<>(units);
    whole.set(0, first.startingAt(new SpokenTime(0, false)));
    return new SpokenLevel(whole);
  }

  private boolean hasStarts() {
    return 2 * units.stream().filter(unit -> unit.start().isPresent()).count() > units.size();
  }

  /// Some programs tell words in pieces, and set a blank before the first of each. Where nearly all
  /// have one, or none has, every text is a word.
  private SpokenLevel inWholeWords() {
    long apart = units.stream().skip(1).filter(SpokenUnit::isApart).count();
    if (apart == 0 || !isWords() || PIECES * (units.size() - apart) < units.size()) return this;
    var whole = new ArrayList<SpokenUnit>();
    for (var unit : units) {
      boolean goesOn =
          !unit.isApart() && !whole.isEmpty() && whole.getLast().speaker().equals(unit.speaker());
      whole.add(goesOn ? whole.removeLast().with(unit) : unit);
    }
    return new SpokenLevel(whole);
  }

  private boolean startsAgain() {
    var first = units.getFirst().start();
    return first.isPresent() && units.stream().skip(1).anyMatch(unit -> unit.start().equals(first));
  }

  private long letters() {
    return units.stream()
        .mapToLong(unit -> unit.words().codePoints().filter(Character::isLetterOrDigit).count())
        .sum();
  }

  private boolean knowsSpeakers() {
    return units.stream().anyMatch(unit -> unit.speaker().isPresent());
  }

  private boolean isWords() {
    return words() < 1.5 * units.size();
  }

  private int words() {
    return units.stream().mapToInt(unit -> CueText.words(unit.words())).sum();
  }

  /// Whether people talk like that: in words, at times of an episode, which are no dates and no
  /// places in a text.
  boolean isPlausible() {
    long worded =
        units.stream().filter(unit -> unit.words().chars().anyMatch(Character::isLetter)).count();
    return 2 * worded >= units.size()
        && units.stream().allMatch(unit -> value(unit.start()) < DATE)
        && !units.stream().allMatch(SpokenLevel::isPlaceInText);
  }

  /// Whether anything has a time that can be read.
  boolean isTimed() {
    return units.stream().anyMatch(unit -> unit.start().or(unit::end).isPresent());
  }

  private static boolean isPlaceInText(SpokenUnit unit) {
    return unit.start().isPresent()
        && unit.end().isPresent()
        && unit.end().get().bare()
        && value(unit.end()) - value(unit.start()) == unit.words().length();
  }

  /// @param turns stretches of time of which only the speaker is known
  List<Cue> cues(List<SpokenUnit> turns, Findings findings) {
    return named(turns).timed(findings);
  }

  /// Words without a speaker are whose turn it is when they start. Behind the end of the last turn
  /// nobody knows, as in a file that was cut.
  private SpokenLevel named(List<SpokenUnit> turns) {
    if (turns.isEmpty() || knowsSpeakers()) return this;
    var named = new ArrayList<SpokenUnit>();
    int at = 0;
    for (var unit : units) {
      while (at + 1 < turns.size() && value(turns.get(at + 1).start()) <= value(unit.start())) at++;
      boolean behind = at + 1 == turns.size() && value(unit.start()) > value(turns.get(at).end());
      named.add(unit.by(behind ? Optional.empty() : turns.get(at).speaker()));
    }
    return new SpokenLevel(named);
  }

  /// In the order of their starts: channels may be told one after another. What has no start stays
  /// behind what it followed.
  private List<Cue> timed(Findings findings) {
    record Placed(Duration at, Cue cue) {}
    double perSecond = perSecond();
    var placed = new ArrayList<Placed>();
    var at = Duration.ZERO;
    for (var unit : units) {
      var start = unit.start().flatMap(time -> time.duration(perSecond));
      var end = unit.end().flatMap(time -> time.duration(perSecond));
      at = start.orElse(at);
      var times =
          start
              .map(from -> CueTimes.of(from, end, unit.line(), findings))
              .orElse(new CueTimes(start, end));
      placed.add(new Placed(at, new Cue(unit.speaker(), times.start(), times.end(), unit.words())));
    }
    placed.sort(Comparator.comparing(Placed::at));
    return placed.stream().map(Placed::cue).toList();
  }

  /// Seconds, milliseconds, samples of 16 kHz (Otter) or ticks of 100 ns: what makes the words as
  /// fast as people talk. Only seconds have fractions.
  double perSecond() {
    double slowness = slowness();
    if (slowness <= 1 || (slowness <= 5 && hasFractions())) return 1;
    if (slowness > 1_000) return 1e7;
    return slowness * SLOWEST > SLOWEST_ON_AVERAGE * 1_000 && isBounded() ? 16_000 : 1_000;
  }

  private boolean isBounded() {
    return words() >= MANY_WORDS && units.stream().allMatch(unit -> unit.end().isPresent());
  }

  private boolean hasFractions() {
    return units.stream().anyMatch(unit -> value(unit.start()) % 1 != 0);
  }

  /// How many times as slow as the slowest people all words would be said, were the numbers
  /// seconds.
  private double slowness() {
    var ended = units.stream().filter(unit -> unit.end().isPresent()).toList();
    if (!ended.isEmpty()) {
      double lasting =
          ended.stream().mapToDouble(unit -> value(unit.end()) - value(unit.start())).sum();
      return lasting / (SLOWEST * new SpokenLevel(ended).words());
    }
    double last = units.stream().mapToDouble(unit -> value(unit.start())).max().orElse(0);
    return Math.max(last / LONGEST, last / (SLOWEST_WITHOUT_ENDS * Math.max(1, words())));
  }

  private static double value(Optional<SpokenTime> time) {
    return time.map(SpokenTime::value).orElse(0.0);
  }
}
