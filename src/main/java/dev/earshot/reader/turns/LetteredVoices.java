package dev.earshot.reader.turns;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// `A: words` and `B: words`, or `0: words` and `1: words`, as some programs call the voices that
/// they tell apart. Beside `Q:`, an `A:` is an answer, and beside `C:` both may be choices; figures
/// that only rise count something.
public final class LetteredVoices {
  private static final Pattern LABEL =
      Pattern.compile(
          "^(\\W{0,14}(?:\\d[\\d:.,]*\\W{1,3})?)([A-Z](?=\\s?:\\s+\\S)|\\d(?=\\s?:\\s+\\P{N}))");
  private static final Pattern FIGURE = Pattern.compile("\\d{1,3}");
  private static final int FEWEST = 2;

  private LetteredVoices() {}

  /// The lines with such labels spelled out: `Speaker A: words`.
  public static List<String> named(List<String> lines) {
    var labels =
        lines.stream().map(LABEL::matcher).filter(Matcher::lookingAt).map(l -> l.group(2)).toList();
    return areLetters(labels) || areFigures(labels)
        ? lines.stream().map(line -> LABEL.matcher(line).replaceFirst("$1Speaker $2")).toList()
        : lines;
  }

  /// A voice that a program knows by a figure alone: `Speaker 0`; any other name as it is.
  public static String spelledOut(String voice) {
    return FIGURE.matcher(voice).matches() ? "Speaker " + voice : voice;
  }

  private static boolean areLetters(List<String> labels) {
    return Set.of("A", "B").containsAll(labels) && counted(labels, "A") && counted(labels, "B");
  }

  private static boolean areFigures(List<String> labels) {
    if (!labels.stream().allMatch(label -> Character.isDigit(label.charAt(0)))) return false;
    var counts = labels.stream().collect(Collectors.groupingBy(Function.identity()));
    boolean isFromFirst = counts.containsKey("0") || counts.containsKey("1");
    return isFromFirst
        && counts.size() > 1
        && counts.values().stream().filter(turns -> turns.size() >= FEWEST).count() > 1;
  }

  private static boolean counted(List<String> labels, String label) {
    return labels.stream().filter(label::equals).count() >= FEWEST;
  }
}
