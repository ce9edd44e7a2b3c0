package dev.earshot.reader.snipd;

import dev.earshot.notation.TimeNotation;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/// The play line of a snip: `🎧 22:17 - 22:46 (00:29)` or `[🎧 Play snip - 1min️ (42:00 -
/// 43:19)](link)`.
record SnipRange(Optional<Duration> start, Optional<Duration> end, Optional<String> url) {
  private static final String TIME = "(\\d{1,4}(?::\\d{1,3}){1,2}(?:\\.\\d{1,3})?)";
  static final Pattern RANGE = Pattern.compile(TIME + "\\s*[-–—]\\s*" + TIME);
  private static final Pattern BARE =
      Pattern.compile(
          "(?:[^\\p{L}\\p{N}]*(?i:time|timestamp|range|zeit|temps|tiempo)\\**:)?[^\\p{L}\\p{N}]*"
              + RANGE.pattern()
              + "(?:\\s*\\([\\d:]+\\))?"
              + "(?:[^\\p{L}\\p{N}\\[]*\\[[^\\]]*\\]\\(https://share\\.snipd\\.com/[^)\\s]*\\))?\\s*");

  /// `[22:17 - 22:46](link)`
  private static final Pattern LINKED =
      Pattern.compile(
          "[^\\p{L}\\p{N}\\[]*\\["
              + RANGE.pattern()
              + "\\]\\(https://share\\.snipd\\.com/snip/[^)\\s]*\\)\\s*");

  private static final Pattern LINK =
      Pattern.compile("\\((https://share\\.snipd\\.com/snip/[^)\\s]+)\\)");

  /// Whether the line is of the app, and says from when to when.
  static boolean isPlayed(String line) {
    return line.contains("🎧") && RANGE.matcher(line).find();
  }

  static boolean isIn(String line) {
    return line.contains("🎧")
        || line.contains("Play snip")
        || BARE.matcher(line).matches()
        || LINKED.matcher(line).matches();
  }

  /// Whatever the line holds; an end before the start is no end.
  static SnipRange of(String line) {
    var link = LINK.matcher(line);
    Optional<String> url = link.find() ? Optional.of(link.group(1)) : Optional.empty();
    var range = RANGE.matcher(line);
    if (!range.find()) return new SnipRange(Optional.empty(), Optional.empty(), url);
    Optional<Duration> start = TimeNotation.read(range.group(1));
    return new SnipRange(start, TimeNotation.read(range.group(2)), url);
  }

  boolean isWhole() {
    return start.isPresent() && end.isPresent() && end.get().compareTo(start.get()) >= 0;
  }

  Optional<Duration> possibleEnd() {
    return end.filter(time -> start.isEmpty() || time.compareTo(start.get()) >= 0);
  }
}
