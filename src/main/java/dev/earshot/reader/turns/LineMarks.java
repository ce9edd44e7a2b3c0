package dev.earshot.reader.turns;

import dev.earshot.notation.Signs;
import java.util.regex.Pattern;

/// What may stand around who speaks and when at the beginning of a line: marks of lists, pictures,
/// links, emphasis and wide brackets. Each is looked for by a plain question before a pattern is
/// tried, as most lines have none.
final class LineMarks {
  /// A long dash is one before a name with a colon; elsewhere it signs what stands above.
  private static final Pattern LIST_MARK =
      Pattern.compile(
          "^(?:[-*+•–]\\s+)+|^[—―]\\s*(?=[\\p{Lu}\\p{Lo}][^:：\\d—―]{0,60}[:：](?!\\d))|^#{1,6}\\s+|^\\d{1,3}[.)]\\s+(?=[\\p{L}\\[(*])");

  /// Pictures before a name, such as a microphone or a head.
  private static final Pattern PICTURES =
      Pattern.compile("^([*_\\[(]{0,3})(?:[\\x{1F000}-\\x{1FAFF}][\\x{FE0F}\\x{200D}]*)+\\s*");

  /// Brackets as keyboards for Chinese and Japanese have them, around a name or a time.
  private static final Pattern WIDE_BRACKETS =
      Pattern.compile("^([^（【［。！？、，]{0,40})(?:（([^（）]{1,40})）|[【［]([^【】［］]{1,40})[】］])");

  /// A time that leads to its moment, first or between the name and the words.
  private static final Pattern LINKED_TIME =
      Pattern.compile(
          "^((?![*_]{0,2}\\p{L}[^\\[\\]()]{0,80}\\[[^\\]]{1,20}\\]\\([^()]{1,400}\\)\\s*$)[^\\[\\]()]{0,80})[\\[(]?\\[([*_]{0,3})[\\[(]?@?(\\d{1,4}(?::\\d{2}){1,2})[\\])]?\\2\\]\\([^)\\s]{1,400}\\)[\\])]?");

  /// `**Name:**Words`
  private static final Pattern GLUED =
      Pattern.compile("^((?:\\*\\*|__)[^*_:]{1,60}[:：](?:\\*\\*|__))(?=\\p{L})");

  private static final Pattern EMPHASIS = Pattern.compile("\\*{2,3}|__|</?(?:b|strong)>");
  private static final Pattern ITALIC = Pattern.compile("^[*_](?=[^*_\\s])([^*_]+)[*_]");

  /// A time in italics or as code, with its brackets inside or outside.
  private static final Pattern MARKED_TIME =
      Pattern.compile("[*_`](?=[\\[(]?\\d{1,4}:)([^*_`]{1,40})(?<=[\\d\\])])[*_`]");

  /// Behind so few marks a picture stands, if any.
  private static final int BEGINNING = 4;

  private LineMarks() {}

  /// The line without the mark of a list or a heading and without pictures.
  static String removed(String line) {
    return withoutPictures(apart(withoutListMark(line)));
  }

  /// The line with a time that is a link as a time in brackets.
  static String unlinked(String line) {
    return line.contains("](") ? LINKED_TIME.matcher(line).replaceFirst("$1[$3]") : line;
  }

  /// The line without emphasis, and with brackets as they are typed elsewhere.
  static String plain(String line) {
    return withNarrowBrackets(unmarked(line));
  }

  private static String withoutListMark(String line) {
    var mark = LIST_MARK.matcher(line);
    return mark.lookingAt() ? line.substring(mark.end()) : line;
  }

  private static String apart(String line) {
    boolean mayBeGlued = line.startsWith("**") || line.startsWith("__");
    return mayBeGlued ? GLUED.matcher(line).replaceFirst("$1 ") : line;
  }

  private static String withoutPictures(String line) {
    boolean mayHave = line.chars().limit(BEGINNING).anyMatch(c -> Character.isSurrogate((char) c));
    return mayHave ? PICTURES.matcher(line).replaceFirst("$1") : line;
  }

  private static String unmarked(String head) {
    if (!Signs.hasAny(head, "*_`<")) return head;
    String light = ITALIC.matcher(EMPHASIS.matcher(head).replaceAll("")).replaceFirst("$1");
    return MARKED_TIME.matcher(light).replaceFirst("$1");
  }

  private static String withNarrowBrackets(String line) {
    if (!Signs.hasAny(line, "（【［")) return line;
    var label = WIDE_BRACKETS.matcher(line);
    if (!label.lookingAt()) return line;
    String narrow =
        label.group(2) == null ? "[" + label.group(3) + "]" : "(" + label.group(2) + ")";
    return label.group(1) + narrow + " " + line.substring(label.end());
  }
}
