package dev.earshot.reader.turns;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `A: words` and `B: words`, as some programs call the two voices that they tell apart. Beside
/// `Q:`, an `A:` is an answer, and beside `C:` both may be choices.
public final class LetteredVoices {
  private static final Pattern LABEL =
      Pattern.compile("^(\\W{0,14}(?:\\d[\\d:.,]*\\W{1,3})?)([A-Z])(?=\\s?:\\s+\\S)");
  private static final int FEWEST = 2;

  private LetteredVoices() {}

  /// The lines with such labels spelled out: `Speaker A: words`.
  public static List<String> named(List<String> lines) {
    var labels =
        lines.stream().map(LABEL::matcher).filter(Matcher::lookingAt).map(l -> l.group(2)).toList();
    boolean are =
        labels.stream().allMatch(label -> label.equals("A") || label.equals("B"))
            && labels.stream().filter("A"::equals).count() >= FEWEST
            && labels.stream().filter("B"::equals).count() >= FEWEST;
    return are
        ? lines.stream().map(line -> LABEL.matcher(line).replaceFirst("$1Speaker $2")).toList()
        : lines;
  }
}
