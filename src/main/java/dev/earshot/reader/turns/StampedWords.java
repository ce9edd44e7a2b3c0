package dev.earshot.reader.turns;

import dev.earshot.notation.TimeNotation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What somebody says from a time on that stands among the words, as programs set one every so many
/// seconds: `We left. [00:00:15] It rained.` Without hours, it stands before a paragraph: `[0:15]
/// It rained.`
///
/// @param start absent for the words before the first time
public record StampedWords(Optional<Duration> start, String words) {
  private static final Pattern STAMP =
      Pattern.compile(
          "(?<!\\S)[\\[(#](\\d{1,2}:[0-5]\\d:[0-5]\\d(?:[.,]\\d{1,3}|-\\d(?=#))?)[\\])#](?!\\S)"
              + "|^\\s*\\\\?[\\[(](\\d{1,3}(?::[0-5]\\d){1,2}(?:[.,]\\d{1,3})?)\\\\?[\\])](?=\\s+\\S)");

  /// A line in pieces, each from its own time on. The first has none, and may have no words.
  public static List<StampedWords> in(String line) {
    if (line.indexOf(':') < 0) return List.of(new StampedWords(Optional.empty(), line.strip()));
    var pieces = new ArrayList<StampedWords>();
    var stamp = STAMP.matcher(line);
    var start = Optional.<Duration>empty();
    int from = 0;
    while (stamp.find()) {
      pieces.add(new StampedWords(start, line.substring(from, stamp.start()).strip()));
      start = TimeNotation.read(stamp.group(stamp.group(1) == null ? 2 : 1));
      from = stamp.end();
    }
    pieces.add(new StampedWords(start, line.substring(from).strip()));
    return pieces;
  }

  /// Whether the time is when the words before it end.
  public boolean isEnd() {
    return start.isPresent() && words.isEmpty();
  }
}
