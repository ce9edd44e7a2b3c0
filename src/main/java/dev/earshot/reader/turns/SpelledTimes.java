package dev.earshot.reader.turns;

import dev.earshot.notation.TimeNotation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Times that are spelled out below themselves: `1:02`, then `1 minute, 2 seconds`, and the words
/// behind or below. Whoever copies the transcript of a page gets them so, as the page has them for
/// those who cannot see it.
final class SpelledTimes {
  private static final Pattern TIME = Pattern.compile("\\d{1,2}(?::\\d{2}){1,2}");
  private static final Pattern SPELLED =
      Pattern.compile(
          "((?:\\d{1,2} hours?(?:, |$| ))?(?:\\d{1,2} minutes?(?:, |$| ))?(?:\\d{1,2} seconds?)?)\\s*(.*)");

  private SpelledTimes() {}

  /// The lines of a page, with what only spells out the time above made blank.
  static List<String> removed(List<String> page) {
    var lines = new ArrayList<>(page);
    for (int i = 0; i + 1 < lines.size(); i++) {
      String time = lines.get(i).strip();
      if (!TIME.matcher(time).matches()) continue;
      var spelled = SPELLED.matcher(lines.get(i + 1).strip());
      if (spelled.matches() && isSame(time, spelled.group(1))) lines.set(i + 1, spelled.group(2));
    }
    return lines;
  }

  private static boolean isSame(String time, String spelled) {
    Optional<Duration> told =
        TimeNotation.read(spelled.strip().replaceFirst(",$", "").replace(", ", " "));
    return told.isPresent() && told.equals(TimeNotation.read(time));
  }
}
