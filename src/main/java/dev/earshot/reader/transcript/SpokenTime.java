package dev.earshot.reader.transcript;

import dev.earshot.notation.TimeNotation;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// A time in a service's JSON: in seconds, or a bare number that may count something else.
record SpokenTime(double value, boolean bare) {
  private static final double LONGEST_SECONDS = 1e9;

  /// Reads a value by what its key says of the unit; empty if it is no time.
  static Optional<SpokenTime> read(String key, String typed) {
    String name = key.toLowerCase(Locale.ROOT);
    if (!typed.matches("\\d{1,18}(\\.\\d+)?([eE][+-]?\\d+)?"))
      return TimeNotation.read(typed).map(time -> new SpokenTime(time.toMillis() / 1000.0, false));
    double number = Double.parseDouble(typed);
    if (name.endsWith("ms") || name.endsWith("milliseconds"))
      return Optional.of(new SpokenTime(number / 1e3, false));
    if (name.endsWith("ticks")) return Optional.of(new SpokenTime(number / 1e7, false));
    return Optional.of(new SpokenTime(number, true));
  }

  SpokenTime plus(SpokenTime length) {
    return new SpokenTime(value + length.value, bare);
  }

  /// @param perSecond how many of what bare numbers count make a second
  Optional<Duration> duration(double perSecond) {
    double seconds = bare ? value / perSecond : value;
    return seconds > LONGEST_SECONDS
        ? Optional.empty()
        : Optional.of(Duration.ofMillis(Math.round(seconds * 1000)));
  }
}
