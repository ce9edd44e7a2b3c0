package dev.earshot.reader.turns;

import dev.earshot.notation.TimeNotation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Times that are spelled out beside themselves: `1:02`, then `1 minute, 2 seconds`, and the words
/// behind or below; also on the line above, or behind the name of who speaks. Whoever copies the
/// transcript of a page gets them so, as the page has them for those who cannot see it.
final class SpelledTimes {
  private static final Pattern TIME = Pattern.compile("\\d{1,2}(?::\\d{2}){1,2}");
  private static final Pattern SPELLED =
      Pattern.compile(
          "((?:\\d{1,2} hours?(?:, |$| ))?(?:\\d{1,2} minutes?(?:, |$| ))?(?:\\d{1,2} seconds?)?)\\s*(.*)");
  private static final Pattern NAMED = Pattern.compile("(\\D{1,80}?)\\s+(?=\\d)");

  private SpelledTimes() {}

  /// The lines of a page, with what only spells out the time above made blank.
  static List<String> removed(List<String> page) {
    var lines = new ArrayList<>(page);
    for (int i = 0; i + 1 < lines.size(); i++) {
      String time = lines.get(i).strip();
      if (!TIME.matcher(time).matches()) continue;
      if (i > 0 && rest(time, lines.get(i - 1)).filter(String::isEmpty).isPresent())
        lines.set(i - 1, "");
      int below = i + 1;
      rest(time, unnamed(lines.get(below), lines.subList(Math.max(0, i - 2), i)))
          .ifPresent(rest -> lines.set(below, rest));
    }
    return lines;
  }

  /// What follows a time that is spelled out; empty if the line spells no such time.
  private static Optional<String> rest(String time, String line) {
    var spelled = SPELLED.matcher(line.strip());
    return spelled.matches() && isSame(time, spelled.group(1))
        ? Optional.of(spelled.group(2))
        : Optional.empty();
  }

  /// A line without the name that stands above the time as well.
  private static String unnamed(String line, List<String> above) {
    var named = NAMED.matcher(line.strip());
    boolean is =
        named.lookingAt() && above.stream().anyMatch(name -> name.strip().equals(named.group(1)));
    return is ? line.strip().substring(named.end()) : line;
  }

  private static boolean isSame(String time, String spelled) {
    Optional<Duration> told =
        TimeNotation.read(spelled.strip().replaceFirst(",$", "").replace(", ", " "));
    return told.isPresent() && told.equals(TimeNotation.read(time));
  }
}
