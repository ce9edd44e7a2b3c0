package dev.earshot.reader.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The front matter between two lines `+++` that some site generators have, or a file, as the lines
/// of YAML that say the same: `title = "Tides"` is `title: "Tides"`, what follows `[podcast]` is
/// indented, and each `[[link]]` begins an item of a list.
final class Toml {
  static final String FENCE = "+++";
  private static final Pattern TABLE = Pattern.compile("\\[([^\\[\\]]+)\\]\\s*(?:#.*)?");
  private static final Pattern LIST = Pattern.compile("\\[\\[([^\\[\\]]+)\\]\\]\\s*(?:#.*)?");
  private static final Pattern PAIR = Pattern.compile("([\\w.-]+|\"[^\"]*\"|'[^']*')\\s*=\\s*(.*)");
  private static final Pattern INNER_PAIR = Pattern.compile("(?<=[{,])\\s*([\\w-]+)\\s*=\\s*");
  private static final String LONG_TEXT = "\"\"\"";

  private String indent = "";
  private String list = "";
  private boolean beginsItem;
  private boolean inText;
  private boolean inValue;

  private Toml() {}

  /// The page with its front matter as YAML, line by line; as it is where there is no such thing.
  static List<String> toYaml(List<String> page) {
    int open = 0;
    while (open < page.size() && page.get(open).isBlank()) open++;
    int close = open + 1;
    while (close < page.size() && !isFence(page.get(close))) close++;
    if (close >= page.size() || !isFence(page.get(open))) return page;
    var lines = new ArrayList<>(page);
    var toml = new Toml();
    for (int i = open + 1; i < close; i++) lines.set(i, toml.line(page.get(i).strip()));
    lines.set(open, "---");
    lines.set(close, "---");
    return lines;
  }

  /// A whole file of it as YAML, line by line.
  static List<String> file(List<String> file) {
    var toml = new Toml();
    return file.stream().map(line -> toml.line(line.strip())).toList();
  }

  private static boolean isFence(String line) {
    return line.stripTrailing().equals(FENCE);
  }

  private String line(String toml) {
    if (inText) return textGoesOn(toml);
    if (inValue) return valueGoesOn(toml);
    var item = LIST.matcher(toml);
    if (item.matches()) return item(item.group(1).strip());
    var table = TABLE.matcher(toml);
    if (table.matches()) {
      indent = "  ";
      beginsItem = false;
      list = "";
      return lastPart(table.group(1)) + ":";
    }
    var pair = PAIR.matcher(toml);
    return pair.matches() ? pair(pair.group(1), pair.group(2)) : toml;
  }

  private String item(String name) {
    boolean goesOn = name.equals(list);
    list = name;
    indent = "    ";
    beginsItem = true;
    return goesOn ? "" : lastPart(name) + ":";
  }

  private static String lastPart(String name) {
    return name.substring(name.lastIndexOf('.') + 1).strip();
  }

  private String pair(String key, String value) {
    String before = beginsItem ? "  - " : indent;
    beginsItem = false;
    return before + key + ": " + value(value);
  }

  private String value(String toml) {
    if (toml.startsWith(LONG_TEXT) && !toml.substring(3).contains(LONG_TEXT)) {
      inText = true;
      return "\"" + escaped(toml.substring(3));
    }
    if (toml.startsWith(LONG_TEXT))
      return "\"" + escaped(toml.substring(3, toml.lastIndexOf(LONG_TEXT))) + "\"";
    inValue = isOpen(toml);
    return toml.startsWith("{") || toml.startsWith("[")
        ? INNER_PAIR.matcher(toml).replaceAll("$1: ")
        : toml;
  }

  /// A list may go on over many lines.
  private static boolean isOpen(String value) {
    return value.startsWith("[") && !value.contains("]");
  }

  private String valueGoesOn(String toml) {
    inValue = !toml.startsWith("]") && !toml.endsWith("]");
    return indent + "  " + INNER_PAIR.matcher(toml).replaceAll("$1: ");
  }

  private String textGoesOn(String toml) {
    int end = toml.indexOf(LONG_TEXT);
    inText = end < 0;
    return indent + "  " + (inText ? escaped(toml) : escaped(toml.substring(0, end)) + "\"");
  }

  private static String escaped(String text) {
    return text.replaceAll("(?<!\\\\)\"", "\\\\\"");
  }
}
