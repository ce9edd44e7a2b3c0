package dev.earshot.reader.turns;

import dev.earshot.reader.markdown.Markdown;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Names and times that stand on lines of their own, apart from the words: `0:03` above `Ida Ray`
/// or below it, or both on one line.
final class NamesApart {
  private static final Pattern COLON = Pattern.compile("\\s?[:：]$");

  private final PageLines lines;
  private final List<Entry> times;
  private final Map<Integer, TurnLine> turns;
  private final Speaking speaking;

  /// @param times lines that begin with a time
  /// @param turns those found already, and those that are found here
  NamesApart(PageLines lines, List<Entry> times, Map<Integer, TurnLine> turns) {
    this.lines = lines;
    this.times = times;
    this.turns = turns;
    this.speaking = new Speaking(lines);
  }

  void accept() {
    acceptTimesAboveNames();
    acceptTimesBelowNames();
    acceptNamesBehindTimes();
    acceptNamesBesideTimes();
  }

  /// A time on the line above a name is when the turn begins.
  private void acceptTimesAboveNames() {
    for (var time : times) {
      int next = lines.next(time.line());
      var below = turns.get(next);
      if (!time.words().isEmpty() || below == null || below.stamp().isPresent()) continue;
      turns.put(time.line(), time.turn());
      turns.put(next, below.at(time.turn().stamp()));
    }
  }

  /// So is one on the line below a name that is known already; both lines begin the turn, so that
  /// nobody says the time.
  private void acceptTimesBelowNames() {
    for (var time : times) {
      int previous = time.line() - 1;
      var above = turns.get(previous);
      if (above == null || above.stamp().isPresent() || !above.words().isEmpty()) continue;
      if (time.words().isEmpty() && !turns.containsKey(time.line()))
        turns.put(time.line(), above.at(time.turn().stamp()));
    }
  }

  /// `0:03 Name`, the words below.
  private void acceptNamesBehindTimes() {
    var announced =
        times.stream()
            .filter(entry -> !entry.words().isEmpty())
            .map(entry -> new Entry(entry.line(), entry.turn().announcing()))
            .toList();
    boolean small = announced.stream().allMatch(entry -> SpeakerName.isSmall(entry.name()));
    acceptAnnounced(
        announced.stream().filter(entry -> small || Speaking.isNameAlone(entry.name())).toList());
  }

  /// Name and time on two lines of their own, in either order, or the name above the timed words.
  private void acceptNamesBesideTimes() {
    boolean are = acceptNames(true, this::isNameAt) || acceptNames(false, this::isNameAt);
    if (!are && turns.isEmpty()) acceptNames(false, this::isSmallNameAt);
  }

  /// @param above whether the names stand above the times, or below
  private boolean acceptNames(boolean above, IntPredicate isName) {
    var named =
        times.stream()
            .filter(time -> !lines.isHeading(time.line()))
            .filter(time -> !turns.containsKey(time.line()) && isName.test(beside(time, above)))
            .filter(time -> above || time.words().isEmpty())
            .toList();
    var announced = named.stream().map(time -> announced(time, beside(time, above))).toList();
    // Headings above moments are of what is told from then on.
    boolean areHeadings = named.stream().anyMatch(time -> lines.isHeading(beside(time, above)));
    if (areHeadings && (Pace.of(lines, named).isSlow() || !speaking.isConversation(announced)))
      return false;
    if (!acceptAnnounced(announced)) return false;
    // Both lines begin the turn, so that nobody says the upper one.
    for (int i = 0; i < named.size(); i++)
      turns.put(
          Math.min(named.get(i).line(), beside(named.get(i), above)),
          announced.get(i).turn().saying(""));
    if (above) acceptGoingOn(named.stream().map(Entry::line).collect(Collectors.toSet()));
    return true;
  }

  /// A further time below timed words is the same person's.
  private void acceptGoingOn(Set<Integer> named) {
    var said = new HashSet<>(named);
    for (var time : times) {
      boolean goesOn = said.contains(lines.previous(time.line())) && !time.words().isEmpty();
      if (goesOn && !lines.isHeading(time.line()) && said.add(time.line()))
        turns.putIfAbsent(time.line(), time.turn());
    }
  }

  private int beside(Entry time, boolean above) {
    return above ? lines.previous(time.line()) : lines.next(time.line());
  }

  /// The turn, at the lower of the two lines.
  private Entry announced(Entry time, int name) {
    return new Entry(Math.max(time.line(), name), time.turn().by(nameAt(name)));
  }

  /// Whether names that stand apart from their words come again, or are numbers of voices.
  private boolean acceptAnnounced(List<Entry> named) {
    if (named.stream().anyMatch(entry -> SpeakerName.isSmall(entry.name()))
        && !speaking.isSmallTalk(named)) return false;
    boolean areVoices = named.stream().allMatch(entry -> SpeakerName.isNumbered(entry.name()));
    boolean is =
        named.size() > 1 && (areVoices || Speaking.comeAgain(named)) && speaking.mostlySpeak(named);
    if (is) named.forEach(entry -> turns.put(entry.line(), entry.turn()));
    return is;
  }

  private boolean isNameAt(int line) {
    return isFree(line)
        && !Speaking.SPOKEN.matcher(nameAt(line)).matches()
        && Speaking.isNameAlone(nameAt(line));
  }

  private boolean isSmallNameAt(int line) {
    return isFree(line) && SpeakerName.isSmall(nameAt(line));
  }

  private boolean isFree(int line) {
    return line >= 0 && line < lines.size() && !turns.containsKey(line);
  }

  /// A line without its marks, those of a heading among them, and a colon at its end.
  private String nameAt(int line) {
    var words = lines.isHeading(line) ? lines.headingAt(line) : Markdown.plain(lines.get(line));
    return COLON.matcher(words.strip()).replaceFirst("");
  }
}
