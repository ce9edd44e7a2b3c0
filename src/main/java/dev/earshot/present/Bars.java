package dev.earshot.present;

import dev.earshot.engine.Facets.Count;
import dev.earshot.notation.Thousands;
import java.util.List;

/// Counts as rows of text; on a terminal each with a bar.
public final class Bars {
  private static final String EIGHTHS = " ▏▎▍▌▋▊▉";
  private static final int LONGEST_NAME = 32;
  private static final int NUMBER = 8;
  private static final int NARROWEST = 8;

  private final boolean drawn;
  private final int columns;

  private Bars(boolean drawn, int columns) {
    this.drawn = drawn;
    this.columns = columns;
  }

  /// Numbers and names alone, for a pipe.
  public static Bars none() {
    return new Bars(false, 0);
  }

  /// Bars as wide as the terminal leaves room for.
  public static Bars within(int columns) {
    return new Bars(true, columns);
  }

  /// A row for each count; the greatest has the longest bar.
  String of(List<Count> counts) {
    long most = counts.stream().mapToLong(Count::count).max().orElse(1);
    int names = counts.stream().mapToInt(count -> Columns.of(name(count))).max().orElse(0);
    var text = new StringBuilder();
    for (var count : counts) text.append(row(count, names, most)).append('\n');
    return text.toString();
  }

  private String row(Count count, int names, long most) {
    var row = "%" + NUMBER + "s  %s";
    var text = row.formatted(Thousands.of(count.count()), name(count));
    int room = columns - NUMBER - names - 4;
    if (!drawn || room < NARROWEST) return text;
    var gap = " ".repeat(names - Columns.of(name(count)) + 2);
    return (text + gap + bar(count.count(), most, room)).stripTrailing();
  }

  private String name(Count count) {
    int longest = drawn ? Math.min(LONGEST_NAME, columns / 2) : 2 * LONGEST_NAME;
    return Columns.cut(VisibleText.of(count.value()), longest);
  }

  /// At least a sliver for what is there at all.
  private static String bar(long count, long most, int room) {
    long eighths = count == 0 ? 0 : Math.max(1, count * room * 8 / Math.max(1, most));
    var end =
        eighths % 8 == 0 ? "" : EIGHTHS.substring((int) (eighths % 8), (int) (eighths % 8) + 1);
    return "█".repeat((int) (eighths / 8)) + end;
  }
}
