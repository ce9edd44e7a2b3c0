package dev.earshot.reader.markdown;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/// What programs draw pictures from, as sites and note-taking apps have it among the words: its
/// lines have names and colons, and are no words.
final class Diagrams {
  private static final String LANGUAGE =
      "(?i:mermaid|plantuml|puml|graphviz|dot|flowchart|chart|vega(?:-lite)?|wavedrom)";

  private static final Pattern FENCED =
      Pattern.compile("\\s*(?:`{3,}|~{3,})\\s*\\{?\\.?" + LANGUAGE + "(?![\\p{L}-]).*");

  private static final Pattern FENCE = Pattern.compile("\\s*(?:`{3,}|~{3,})\\s*");

  private static final Pattern INSERTED =
      Pattern.compile("\\s*\\{[{%][<%]?-?\\s*" + LANGUAGE + "(?![\\p{L}-]).*");

  private static final Pattern INSERTED_END =
      Pattern.compile("\\s*\\{[{%][<%]?-?\\s*(?:/\\s*|end_?)(?:" + LANGUAGE + ")?(?![\\p{L}-]).*");

  private Diagrams() {}

  /// Makes the lines of diagrams blank; one without an end stays.
  static void remove(List<String> lines) {
    var endless = new HashSet<Pattern>();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      boolean isFenced = FENCED.matcher(line).matches();
      if (!isFenced && !INSERTED.matcher(line).matches()) continue;
      var ending = isFenced ? FENCE : INSERTED_END;
      // Where one has no end, none below has.
      int end = endless.contains(ending) ? -1 : endOf(lines, i, ending);
      if (end < 0) endless.add(ending);
      for (int at = i; at <= end; at++) lines.set(at, "");
    }
  }

  private static int endOf(List<String> lines, int from, Pattern end) {
    for (int i = from + 1; i < lines.size(); i++) if (end.matcher(lines.get(i)).matches()) return i;
    return -1;
  }
}
