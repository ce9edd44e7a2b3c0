package dev.earshot.reader.transcript;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.earshot.notation.TimeNotation;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/// A time in foreign JSON: in seconds, or a bare number that may count something else, which only
/// its neighbours show.
record SpokenTime(double value, boolean bare) {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}(\\.\\d+)?([eE][+-]?\\d+)?");

  /// Reads a value by what its key says of the unit; empty if it is no time.
  static Optional<SpokenTime> read(String key, JsonElement value) {
    if (value instanceof JsonObject parts) return ofParts(parts);
    if (!(value instanceof JsonPrimitive scalar) || scalar.isBoolean()) return Optional.empty();
    String typed = scalar.getAsString().strip();
    if (!NUMBER.matcher(typed).matches())
      return TimeNotation.read(typed).map(time -> new SpokenTime(time.toMillis() / 1000.0, false));
    double number = Double.parseDouble(typed);
    return Optional.of(
        SpokenKeys.perSecond(key)
            .map(perSecond -> new SpokenTime(number / perSecond, false))
            .orElse(new SpokenTime(number, true)));
  }

  /// A bare number; empty if it is none.
  static Optional<SpokenTime> ofNumber(String typed) {
    return NUMBER.matcher(typed).matches()
        ? Optional.of(new SpokenTime(Double.parseDouble(typed), true))
        : Optional.empty();
  }

  /// Seconds and billionths of them apart.
  private static Optional<SpokenTime> ofParts(JsonObject parts) {
    if (!parts.has("seconds") && !parts.has("nanos")) return Optional.empty();
    return Optional.of(
        new SpokenTime(number(parts, "seconds") + number(parts, "nanos") / 1e9, false));
  }

  private static double number(JsonObject parts, String key) {
    return parts.get(key) instanceof JsonPrimitive part
            && NUMBER.matcher(part.getAsString()).matches()
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
