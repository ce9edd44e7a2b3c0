package dev.earshot.reader.turns;

import java.util.Set;
import java.util.SortedMap;

/// The last line of a page that was cut: what is left of a turn that begins there may look like
/// words of whoever spoke before.
final class CutEnd {
  private final PageLines lines;
  private final SortedMap<Integer, TurnLine> turns;

  /// @param turns by their lines; read only when a question is asked
  CutEnd(PageLines lines, SortedMap<Integer, TurnLine> turns) {
    this.lines = lines;
    this.turns = turns;
  }

  /// Whether the line is all that a cut left of one that begins a turn: a label without words, a
  /// piece of a time, a piece of the name of somebody who speaks.
  boolean breaksOffAt(int line) {
    if (!isLast(line)) return false;
    String words = lines.get(line).strip();
    var names = Turns.names(turns.values());
    boolean isLabel =
        lines
            .turn(line)
            .filter(turn -> turn.words().isEmpty() && turn.stamp().isPresent())
            .isPresent();
    return isLabel
        || (HalfLabel.isTime(words) && areStamped() && !mayBeSaid(line, names))
        || HalfLabel.isOf(names, words);
  }

  /// A number alone may be what somebody says, but not below a name, where a time belongs.
  private boolean mayBeSaid(int line, Set<String> names) {
    int above = lines.previous(line);
    boolean isBelowName =
        above >= 0 && names.contains(lines.get(above).strip().replaceFirst("\\s?:$", ""));
    return HalfLabel.isNumber(lines.get(line)) && !isBelowName;
  }

  /// Whether the line may begin a turn whose label was cut off, so that nobody knows who says it:
  /// every other line begins one, or it stands apart as they do.
  boolean isDoubtfulAt(int line) {
    if (!isLast(line) || !HalfLabel.mayBe(lines.get(line))) return false;
    if (turns.values().stream().noneMatch(turn -> turn.speaker().isPresent())) return false;
    long apart = turns.values().stream().filter(turn -> turn.words().isEmpty()).count();
    return 2 * apart > turns.size()
        ? lines.get(line - 1).isBlank()
        : 2L * turns.size() > lines.written();
  }

  private boolean isLast(int line) {
    return line > 0
        && !turns.isEmpty()
        && line > turns.firstKey()
        && !turns.containsKey(line)
        && !lines.get(line).isBlank()
        && isNothingBelow(lines.next(line));
  }

  /// Below a name may stand the beginning of its time.
  private boolean isNothingBelow(int next) {
    return next == lines.size()
        || (lines.next(next) == lines.size()
            && HalfLabel.isTime(lines.get(next))
            && breaksOffAt(next));
  }

  private boolean areStamped() {
    return 2 * turns.values().stream().filter(turn -> turn.stamp().isPresent()).count()
        > turns.size();
  }
}
