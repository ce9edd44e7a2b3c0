package dev.earshot.reader.markdown;

import java.util.List;
import java.util.regex.Pattern;

/// Tags of HTML among markdown that go on over several lines, as editors break those with many
/// attributes: whole on the line where they begin, so that no attribute is taken for words.
final class BrokenTags {
  private static final Pattern OPENED = Pattern.compile("\\s*<[a-z][a-z\\d-]*(?:\\s[^<>]*)?");

  /// What is longer is no tag.
  private static final int MOST_LINES = 20;

  private BrokenTags() {}

  /// Leaves blank lines in place of those that are moved.
  static void join(List<String> lines) {
    for (int i = 0; i < lines.size(); i++)
      if (lines.get(i).indexOf('<') >= 0 && OPENED.matcher(lines.get(i)).matches()) join(lines, i);
  }

  private static void join(List<String> lines, int first) {
    int last = first + 1;
    int end = Math.min(lines.size(), first + MOST_LINES);
    while (last < end && isWithin(lines.get(last))) last++;
    if (last == end || !closes(lines.get(last))) return;
    var tag = new StringBuilder(lines.get(first));
    for (int i = first + 1; i <= last; i++) {
      tag.append(' ').append(lines.get(i).strip());
      lines.set(i, "");
    }
    lines.set(first, tag.toString());
  }

  private static boolean isWithin(String line) {
    return !line.isBlank() && line.indexOf('<') < 0 && line.indexOf('>') < 0;
  }

  private static boolean closes(String line) {
    int close = line.indexOf('>');
    int open = line.indexOf('<');
    return close >= 0 && (open < 0 || close < open);
  }
}
