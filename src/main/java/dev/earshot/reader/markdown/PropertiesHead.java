package dev.earshot.reader.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Facts above a page as Java's properties, which a line of hyphens or tildes ends: `title=Tides`,
/// `date=2021-03-02`, `~~~~~~`. JBake and generators that people write themselves have them so,
/// without a fence above.
public final class PropertiesHead {
  private static final Pattern PAIR = Pattern.compile("([A-Za-z][\\w.-]{0,40})\\s*=\\s*(.*)");
  private static final Pattern END = Pattern.compile("(?:-{3,}|~{3,})\\s*");

  /// What YAML takes for a text without marks around it.
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?:[\\p{L}\\p{N}/_(](?:[^:#]++|:(?=\\S)|(?<=\\S)#)*+|\\[[^\\[\\]]*\\]|\\{[^{}]*\\})?");

  private static final String NAMING = "title";
  private static final int FEWEST = 2;

  private PropertiesHead() {}

  /// Whether a page begins with such facts.
  public static boolean is(List<String> page) {
    return end(page) > 0;
  }

  /// The page with a front matter in YAML, which is one line longer; as it is where there is no
  /// such thing.
  static List<String> toYaml(List<String> page) {
    int end = end(page);
    if (end == 0) return page;
    var lines = new ArrayList<>(page);
    for (int i = 0; i < end; i++) lines.set(i, pair(page.get(i).strip()));
    lines.set(end, "---");
    lines.addFirst("---");
    return lines;
  }

  /// The line that ends the facts; 0 if there are none. Above one that closes nothing, such as a
  /// rule, other lines stand.
  private static int end(List<String> page) {
    int pairs = 0;
    boolean isNamed = false;
    for (int i = 0; i < page.size(); i++) {
      var line = page.get(i).strip();
      if (END.matcher(line).matches()) return pairs >= FEWEST && isNamed ? i : 0;
      var pair = PAIR.matcher(line);
      if (!pair.matches() && !isRemark(line)) return 0;
      if (pair.matches()) pairs++;
      isNamed |= pair.matches() && pair.group(1).equals(NAMING);
    }
    return 0;
  }

  private static boolean isRemark(String line) {
    return line.isEmpty() || line.startsWith("#");
  }

  private static String pair(String line) {
    var pair = PAIR.matcher(line);
    return pair.matches() ? pair.group(1) + ": " + yaml(pair.group(2)) : line;
  }

  /// A text as a value in YAML.
  static String yaml(String value) {
    return PLAIN.matcher(value).matches()
        ? value
        : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
