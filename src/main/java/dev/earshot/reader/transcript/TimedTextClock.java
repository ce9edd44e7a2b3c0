package dev.earshot.reader.transcript;

import dev.earshot.notation.TimeNotation;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The times of TTML: a clock, `00:01:02.500`, with frames, `00:01:02:12`, or a count with what it
/// counts behind, `62.5s`, `1500f`, `625000t`. The root says how many frames and ticks are in a
/// second.
record TimedTextClock(double frames, double ticks) {
  private static final double USUAL_FRAMES = 30;
  private static final Pattern WITH_FRAMES =
      Pattern.compile("(\\d{1,4}:[0-5]\\d:[0-5]\\d):(\\d{1,3})(?:\\.\\d+)?");
  private static final Pattern COUNT = Pattern.compile("(\\d{1,12}(?:\\.\\d+)?)(h|m|s|ms|f|t)");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(?:\\.\\d+)?");

  /// @param root the attributes of the first element
  static TimedTextClock of(Map<String, String> root) {
    String[] share = root.getOrDefault("frameRateMultiplier", "1 1").strip().split("[ :]+", -1);
    double multiplier =
        share.length == 2 ? number(share[0], 1) / number(share[1], 1) : number(share[0], 1);
    double frames = number(root.getOrDefault("frameRate", ""), USUAL_FRAMES) * multiplier;
    double subframes = number(root.getOrDefault("subFrameRate", ""), 1);
    double ticks = root.containsKey("frameRate") ? frames * subframes : 1;
    return new TimedTextClock(frames, number(root.getOrDefault("tickRate", ""), ticks));
  }

  /// A number that something can be divided by.
  private static double number(String typed, double otherwise) {
    double number = NUMBER.matcher(typed.strip()).matches() ? Double.parseDouble(typed.strip()) : 0;
    return number > 0 ? number : otherwise;
  }

  Optional<Duration> read(String typed) {
    var clock = WITH_FRAMES.matcher(typed);
    if (clock.matches()) {
      double rest = Double.parseDouble(clock.group(2)) / frames;
      return TimeNotation.read(clock.group(1))
          .map(time -> time.plusMillis(Math.round(1000 * rest)));
    }
    var count = COUNT.matcher(typed);
    return count.matches()
        ? TimeNotation.ofSeconds(Double.parseDouble(count.group(1)) * seconds(count.group(2)))
        : TimeNotation.read(typed);
  }

  private double seconds(String unit) {
    return switch (unit) {
      case "h" -> 3600;
      case "m" -> 60;
      case "ms" -> 0.001;
      case "f" -> 1 / frames;
      case "t" -> 1 / ticks;
      default -> 1;
    };
  }
}
