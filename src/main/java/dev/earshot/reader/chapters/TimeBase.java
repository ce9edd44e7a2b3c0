package dev.earshot.reader.chapters;

import dev.earshot.notation.TimeNotation;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/// What programs count times in that write it beside them: `1/1000` for milliseconds.
///
/// @param seconds how long one of them is
record TimeBase(double seconds) {
  /// Where ffmpeg counts and does not say what.
  static final TimeBase NANOSECONDS = new TimeBase(1e-9);

  private static final Pattern FRACTION = Pattern.compile("(\\d{1,9})/(\\d{1,10})");
  private static final Pattern COUNT = Pattern.compile("\\d{1,18}");

  static Optional<TimeBase> read(String typed) {
    var fraction = FRACTION.matcher(typed.strip());
    if (!fraction.matches() || Long.parseLong(fraction.group(2)) == 0) return Optional.empty();
    return Optional.of(
        new TimeBase(
            (double) Long.parseLong(fraction.group(1)) / Long.parseLong(fraction.group(2))));
  }

  Optional<Duration> time(String count) {
    return COUNT.matcher(count.strip()).matches()
        ? TimeNotation.ofSeconds(Long.parseLong(count.strip()) * seconds)
        : Optional.empty();
  }
}
