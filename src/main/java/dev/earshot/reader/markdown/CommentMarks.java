package dev.earshot.reader.markdown;

import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;

/// Lists of moments that people wrote as comments, each line with who wrote it: `- ann: 0:00
/// Opening`. Nobody says what stands there.
final class CommentMarks {
  private static final Pattern MOMENT =
      Pattern.compile(
          "(\\s*(?:[-*+•]\\s+)?)@?([\\p{L}\\d_.-]{2,30}):\\s+(\\d{1,3}(?::[0-5]\\d){1,2}\\s+\\p{L}.*)");

  /// Once, somebody may as well speak there.
  private static final int FEWEST = 3;

  private CommentMarks() {}

  /// Takes the names away from those lines in small letters that are of somebody who wrote several.
  static void remove(List<String> lines) {
    var counts = new HashMap<String, Integer>();
    for (var line : lines) {
      var moment = MOMENT.matcher(line);
      if (moment.matches()) counts.merge(moment.group(2), 1, Integer::sum);
    }
    lines.replaceAll(line -> {
      var moment = MOMENT.matcher(line);
      return moment.matches()
              && counts.getOrDefault(moment.group(2), 0) >= FEWEST
              && isSmall(moment.group(2))
          ? moment.group(1) + moment.group(3)
          : line;
    });
  }

  private static boolean isSmall(String name) {
    return Character.isLowerCase(name.codePointAt(0));
  }
}
