package dev.earshot.reader.notes;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Speakers whose names stand plainly before their words: `Stephan Livera (SL): ...`, then `SL:
/// ...`. Many a sentence has a colon, so only labels that come again count, or initials that the
/// page itself introduces; and only where two people talk in four turns at least.
///
/// @param initials whom the page itself introduces by them
record PlainLabels(Set<String> labels, Map<String, String> initials) {
  private static final Pattern LABELLED =
      Pattern.compile(
          "^(?:\\\\?[\\[(]("
              + TurnLine.TIME
              + ")\\\\?[\\])]\\s*)?(\\p{Lu}[^*:\\[\\]()<>|#]{0,59}?)"
              + "(?:\\s*\\((\\p{Lu}{1,4})\\))?:\\s+(\\S.*)$");
  private static final int PEOPLE = 2;
  private static final int TURNS = 4;

  /// Counts what stands before a colon, and sees whom the page introduces by initials that it uses
  /// later.
  static PlainLabels in(List<String> lines) {
    var counts = new HashMap<String, Integer>();
    var initials = new HashMap<String, String>();
    for (var line : lines) {
      var labelled = LABELLED.matcher(line);
      if (!labelled.matches() || !TurnLine.isName(labelled.group(2))) continue;
      counts.merge(labelled.group(2), 1, Integer::sum);
      if (labelled.group(3) != null) initials.put(labelled.group(3), labelled.group(2));
    }
    initials.keySet().retainAll(counts.keySet());
    return new PlainLabels(talking(counts, initials), initials);
  }

  /// Those who count as speakers; nobody, unless two people talk.
  private static Set<String> talking(Map<String, Integer> counts, Map<String, String> initials) {
    var labels = new HashSet<String>(initials.values());
    labels.addAll(initials.keySet());
    counts.forEach((label, count) -> {
      if (count > 1) labels.add(label);
    });
    int turns = labels.stream().mapToInt(label -> counts.getOrDefault(label, 0)).sum();
    return labels.size() >= PEOPLE && turns >= TURNS ? labels : Set.of();
  }

  boolean isEmpty() {
    return labels.isEmpty();
  }

  Optional<TurnLine> read(String line) {
    var labelled = LABELLED.matcher(line);
    if (!labelled.matches() || !labels.contains(labelled.group(2))) return Optional.empty();
    String label = labelled.group(2);
    var turn = TurnLine.of(initials.getOrDefault(label, label), labelled.group(4));
    var stamp = Optional.ofNullable(labelled.group(1)).or(turn::stamp);
    return Optional.of(new TurnLine(turn.speaker(), stamp, turn.words()));
  }
}
