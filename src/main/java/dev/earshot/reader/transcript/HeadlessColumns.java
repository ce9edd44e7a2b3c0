package dev.earshot.reader.transcript;

import dev.earshot.notation.TimeNotation;
import dev.earshot.reader.Head;
import dev.earshot.reader.text.CsvRows;
import dev.earshot.reader.turns.SpeakerName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The columns of a table of speech that nobody wrote a header above: a time, perhaps the one at
/// which it ends, who speaks, before or behind, and words.
final class HeadlessColumns {
  private static final Pattern CLOCK =
      Pattern.compile("\\[?\\d{1,3}(?::\\d\\d){1,2}(?:[.,]\\d{1,6})?\\]?");

  /// Any table may have two numbers with a point; only a voice shows that they are times.
  private static final Pattern SECONDS = Pattern.compile("\\d{1,6}\\.\\d{1,6}");

  private static final int FEWEST_ROWS = 3;
  private static final int MOST_ROWS = 20;

  /// What is planned goes in steps of so many seconds.
  private static final int STEP = 5;

  private HeadlessColumns() {}

  /// Whether the first rows of a file are speech without a header.
  static boolean are(Head head) {
    var rows = head.lines().stream().limit(MOST_ROWS).map(CsvRows::cells).toList();
    var names = named(rows.getFirst());
    if (names.isEmpty() || rows.size() < FEWEST_ROWS) return false;
    if (rows.stream().anyMatch(row -> !named(row).equals(names))) return false;
    int start = names.get().indexOf("start");
    return isOfTalk(rows.stream().map(row -> time(row.get(start))).toList());
  }

  private static boolean isOfTalk(List<Duration> starts) {
    for (int i = 1; i < starts.size(); i++)
      if (starts.get(i).compareTo(starts.get(i - 1)) < 0) return false;
    return starts.stream().anyMatch(time -> time.toMillis() % (STEP * 1000L) != 0);
  }

  private static Duration time(String cell) {
    return TimeNotation.read(cell.strip().replaceAll("[\\[\\]]", "")).orElse(Duration.ZERO);
  }

  /// What a header would call the cells of a row; empty if they are no speech.
  static Optional<List<String>> named(List<String> row) {
    var behind = wordsLast(row);
    if (behind.isPresent() || row.size() < 2) return behind;
    return wordsLast(turned(row, 1)).map(names -> turned(names, row.size() - 1));
  }

  /// The row with so many of its first cells behind the others: words may stand first.
  private static List<String> turned(List<String> row, int cells) {
    var turned = new ArrayList<>(row.subList(cells, row.size()));
    turned.addAll(row.subList(0, cells));
    return turned;
  }

  private static Optional<List<String>> wordsLast(List<String> row) {
    var names = new ArrayList<String>();
    boolean clock = false;
    for (int i = 0; i + 1 < row.size(); i++) {
      String cell = row.get(i).strip();
      boolean isClock = CLOCK.matcher(cell).matches();
      clock |= isClock;
      names.add(isClock || SECONDS.matcher(cell).matches() ? "time" : "speaker");
      if (names.getLast().equals("speaker") && !isVoice(cell)) return Optional.empty();
    }
    names.add("text");
    boolean words = row.getLast().chars().anyMatch(Character::isLetter);
    return words ? inOrder(names, clock) : Optional.empty();
  }

  private static boolean isVoice(String cell) {
    return SpeakerName.isProper(cell) || SpeakerName.isNumbered(cell);
  }

  private static Optional<List<String>> inOrder(List<String> names, boolean clock) {
    int start = names.indexOf("time");
    if (start < 0) return Optional.empty();
    names.set(start, "start");
    int end = names.indexOf("time");
    if (end >= 0) names.set(end, "end");
    boolean isTold = names.contains("speaker") || (end == start + 1 && clock);
    boolean once = names.stream().distinct().count() == names.size();
    return isTold && once ? Optional.of(names) : Optional.empty();
  }
}
