package dev.earshot.reader.json;

import java.util.List;
import java.util.stream.Collectors;

/// Objects of foreign JSON on a line each, as programs append them to a file: a list without its
/// brackets.
public final class JsonLines {
  private static final int FEWEST = 2;

  private JsonLines() {}

  /// Whether the first lines of a file are an object each.
  ///
  /// @param lines stripped and not blank
  public static boolean are(List<String> lines) {
    return lines.size() >= FEWEST && lines.stream().limit(FEWEST).allMatch(JsonLines::isObject);
  }

  private static boolean isObject(String line) {
    return line.startsWith("{") && line.endsWith("}");
  }

  /// The text as one value, with the same lines: a list, if the first lines are an object each.
  public static String asList(String text) {
    var first = text.lines().map(String::strip).filter(line -> !line.isEmpty()).limit(FEWEST);
    if (!are(first.toList())) return text;
    String objects = text.strip();
    int above = (int) text.substring(0, text.indexOf(objects)).lines().count();
    return "\n".repeat(above)
        + objects.lines().collect(Collectors.joining(",\n", "[", "]")).replace(",\n,", "\n,");
  }
}
