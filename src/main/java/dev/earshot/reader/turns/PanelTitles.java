package dev.earshot.reader.turns;

import dev.earshot.reader.turns.TurnLine.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.regex.Pattern;

/// Titles of chapters between the words of a transcript, as they are copied from YouTube: each time
/// stands alone above one line of words, and a title above the time at which its chapter begins,
/// the first of them included.
final class PanelTitles {
  /// As YouTube heads the parts of a transcript for those who cannot see it.
  private static final Pattern NUMBERED =
      Pattern.compile("\\s*(?:Chapter|Kapitel|Chapitre|Capítulo) \\d{1,3}: +(?=\\S)");

  private final PageLines lines;
  private final NavigableMap<Integer, TurnLine> turns;

  private PanelTitles(PageLines lines, NavigableMap<Integer, TurnLine> turns) {
    this.lines = lines;
    this.turns = turns;
  }

  /// The titles by their lines, each above the turn at which its chapter begins.
  static Map<Integer, String> in(PageLines lines, NavigableMap<Integer, TurnLine> turns) {
    return new PanelTitles(lines, turns).titles();
  }

  private Map<Integer, String> titles() {
    boolean isPanel = isPanel();
    var titles = new LinkedHashMap<Integer, String>();
    for (int turn : turns.keySet()) {
      int above = lines.previous(turn);
      if (above < 0 || turns.containsKey(above)) continue;
      var numbered = NUMBERED.matcher(lines.get(above));
      if (numbered.lookingAt()) titles.put(above, lines.get(above).substring(numbered.end()));
      else if (isPanel && isTitle(above)) titles.put(above, lines.get(above).strip());
    }
    // What stands above the first time alone may be anything.
    if (titles.size() == 1) titles.keySet().removeIf(line -> line < turns.firstKey());
    return titles;
  }

  /// Whether most times have a single line of words below them, and the first one a line above it.
  private boolean isPanel() {
    if (turns.isEmpty() || lines.isBlankOrNone(turns.firstKey() - 1)) return false;
    long single = turns.keySet().stream().filter(turn -> wordsBelow(turn).size() == 1).count();
    return turns.values().stream().allMatch(PanelTitles::isTimeAlone)
        && 3 * single >= 2L * turns.size()
        && !areWrapped();
  }

  /// Whether words go on over a second line elsewhere, too, so that one with a capital is no title.
  private boolean areWrapped() {
    long titles = turns.keySet().stream().filter(turn -> isTitle(lines.previous(turn))).count();
    long wrapped =
        turns.keySet().stream()
            .map(this::wordsBelow)
            .filter(words -> words.size() > 1)
            .filter(words -> Speaking.SPOKEN.matcher(words.getLast().strip()).matches())
            .count();
    return wrapped > 0 && 2 * wrapped >= titles;
  }

  private static boolean isTimeAlone(TurnLine turn) {
    return turn.form() == Form.TIME_FIRST && turn.words().isEmpty();
  }

  private List<String> wordsBelow(int turn) {
    var next = turns.higherKey(turn);
    return lines.all().subList(turn + 1, next == null ? lines.size() : next).stream()
        .filter(line -> !line.isBlank() && !Imprint.is(line))
        .toList();
  }

  /// Below a time stands at least a line of words.
  private boolean isTitle(int line) {
    if (line < 0) return false;
    var time = turns.lowerKey(line);
    return !Speaking.SPOKEN.matcher(lines.get(line).strip()).matches()
        && (time == null || wordsBelow(time).size() > 1);
  }
}
