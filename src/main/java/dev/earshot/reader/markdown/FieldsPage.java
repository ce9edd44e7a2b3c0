package dev.earshot.reader.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// A page of fields with a rule between each two, as the sites of Kirby (`----`) and Lektor (`---`)
/// keep theirs: `Title: Tides`, `----`, `Text:` and below that many lines.
final class FieldsPage {
  private static final Pattern RULE = Pattern.compile("-{3,4}\\s*");
  private static final Pattern FIELD = Pattern.compile("([A-Za-z_][\\w-]{0,40}):(?:\\s+(.*))?");

  /// What holds the words of a page, whatever else does.
  private static final Set<String> BODY = Set.of("text", "body", "content", "intro");

  /// What Kirby writes for itself below all else.
  private static final Set<String> OF_PROGRAM = Set.of("uuid", "template");

  private static final String FENCE = "---";
  private static final int FEWEST = 2;

  private final List<String> lines;
  private boolean isHead = true;

  private FieldsPage(List<String> lines) {
    this.lines = lines;
  }

  /// Whether a page has a key at its beginning and below each of several equal rules.
  static boolean is(List<String> page) {
    var rules = new ArrayList<String>();
    boolean isKeyDue = true;
    for (var line : page) {
      if (line.isBlank()) continue;
      if (isKeyDue && !FIELD.matcher(line.strip()).matches()) return false;
      isKeyDue = isRule(line);
      if (isKeyDue) rules.add(line.strip());
    }
    return rules.size() >= FEWEST && rules.stream().distinct().count() == 1;
  }

  /// The page with a front matter in YAML above its words, which is one line longer. Fields below
  /// the words are left out, unless they hold some as well.
  static List<String> toMarkdown(List<String> page) {
    var fields = new FieldsPage(new ArrayList<>(page));
    int from = 0;
    for (int i = 0; i <= page.size(); i++) {
      if (i < page.size() && !isRule(page.get(i))) continue;
      fields.read(from, i);
      if (i < page.size()) fields.lines.set(i, "");
      from = i + 1;
    }
    if (fields.isHead) fields.lines.add(FENCE);
    fields.lines.addFirst(FENCE);
    return fields.lines;
  }

  private static boolean isRule(String line) {
    return RULE.matcher(line).matches();
  }

  /// A field, of which the rule before it has become blank.
  private void read(int from, int to) {
    int first = from;
    while (first < to && lines.get(first).isBlank()) first++;
    var field = FIELD.matcher(first == to ? "" : lines.get(first).strip());
    if (!field.matches()) return;
    var key = field.group(1);
    var value = field.group(2) == null ? "" : field.group(2);
    boolean isBody = BODY.contains(key.toLowerCase(Locale.ROOT));
    boolean hasWords = goesOnInWords(first + 1, to);
    if (isHead && !isBody && hasWords && value.isEmpty() && hasFactsBelow(to)) {
      lines.set(first, key + ": |");
      for (int i = first + 1; i < to; i++) lines.set(i, "  " + lines.get(i));
    } else if (isBody || hasWords) {
      if (first > 0) lines.set(first - 1, isHead ? FENCE : isBody ? "" : "## " + key);
      lines.set(first, value);
      isHead = false;
    } else if (isHead) {
      lines.set(first, key + ": " + (value.isEmpty() ? "" : PropertiesHead.yaml(value)));
    } else {
      for (int i = first; i < to; i++) lines.set(i, "");
    }
  }

  /// Lists are facts as YAML has them.
  private boolean goesOnInWords(int from, int to) {
    return lines.subList(from, to).stream()
        .filter(line -> !line.isBlank())
        .limit(1)
        .anyMatch(line -> !line.startsWith("-"));
  }

  /// Whether a field of one line stands below that a person has filled in.
  private boolean hasFactsBelow(int from) {
    for (int i = from; i < lines.size(); i++) {
      var field = FIELD.matcher(lines.get(i));
      boolean isFact = field.matches() && field.group(2) != null && !field.group(2).isBlank();
      if (isFact && !OF_PROGRAM.contains(field.group(1).toLowerCase(Locale.ROOT))) return true;
    }
    return false;
  }
}
