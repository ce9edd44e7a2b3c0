package dev.earshot.reader.transcript;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.earshot.notation.TimeNotation;
import java.time.Duration;
import java.util.Optional;

/// A time in foreign JSON: in seconds, or a bare number that may count something else, which only
/// its neighbours show.
record SpokenTime(double value, boolean bare) {
  private static final String NUMBER = "\\d{1,18}(\\.\\d+)?([eE][+-]?\\d+)?";

  /// Reads a value by what its key says of the unit; empty if it is no time.
  static Optional<SpokenTime> read(String key, JsonElement value) {
    if (value instanceof JsonObject parts) return ofParts(parts);
    if (!(value instanceof JsonPrimitive scalar) || scalar.isBoolean()) return Optional.empty();
    String typed = scalar.getAsString().strip();
    if (!typed.matches(NUMBER))
      return TimeNotation.read(typed).map(time -> new SpokenTime(time.toMillis() / 1000.0, false));
    double number = Double.parseDouble(typed);
    return Optional.of(
        SpokenKeys.perSecond(key)
            .map(perSecond -> new SpokenTime(number / perSecond, false))
            .orElse(new SpokenTime(number, true)));
  }

  /// Seconds and billionths of them apart.
  private static Optional<SpokenTime> ofParts(JsonObject parts) {
    if (!parts.has("seconds") && !parts.has("nanos")) return Optional.empty();
    return Optional.of(
        new SpokenTime(number(parts, "seconds") + number(parts, "nanos") / 1e9, false));
  }

  private static double number(JsonObject parts, String key) {
    return parts.get(key) instanceof JsonPrimitive part && part.getAsString().matches(NUMBER)
        ? part.getAsDouble()
        : 0;
  }

  SpokenTime plus(SpokenTime length) {
    return new SpokenTime(value + length.value, bare);
  }

  /// @param perSecond how many of what bare numbers count make a second
  Optional<Duration> duration(double perSecond) {
    return TimeNotation.ofSeconds(bare ? value / perSecond : value);
  }
}
