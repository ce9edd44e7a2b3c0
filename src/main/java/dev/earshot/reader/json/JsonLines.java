package dev.earshot.reader.json;

import dev.earshot.reader.Head;
import java.util.List;
import java.util.stream.Collectors;

/// Objects of foreign JSON on a line each, as programs append them to a file: a list without its
/// brackets.
public final class JsonLines {
  private static final int FEWEST = 2;

  private JsonLines() {}

  /// Whether the first lines of a file are an object each.
  public static boolean are(Head head) {
    int lines = head.lines().size();
    return lines >= FEWEST && isObject(head, 0) && isObject(head, 1);
  }

  /// Whether the first line of a file is an object, or longer than what is seen of the file.
  public static boolean beginWithObject(Head head) {
    return isObject(head, 0);
  }

  /// The last line may go on behind the head.
  private static boolean isObject(Head head, int line) {
    var text = head.lines().get(line);
    boolean isCut = !head.isWhole() && line == head.lines().size() - 1;
    return text.startsWith("{") && (isCut || text.endsWith("}"));
  }

  /// What is seen of a file as one value, like [#asList(String)].
  public static String asList(Head head) {
    return are(head) ? list(head.text()) : head.text();
  }

  /// The text as one value, with the same lines: a list, if the first lines are an object each.
  public static String asList(String text) {
    var first = text.lines().map(String::strip).filter(line -> !line.isEmpty()).limit(FEWEST);
    return are(first.toList()) ? list(text) : text;
  }

  private static boolean are(List<String> lines) {
    return lines.size() == FEWEST
        && lines.stream().allMatch(line -> line.startsWith("{") && line.endsWith("}"));
  }

  private static String list(String text) {
    String objects = text.strip();
    int above = (int) text.substring(0, text.indexOf(objects)).lines().count();
    return "\n".repeat(above)
        + objects.lines().collect(Collectors.joining(",\n", "[", "]")).replace(",\n,", "\n,");
  }
}
