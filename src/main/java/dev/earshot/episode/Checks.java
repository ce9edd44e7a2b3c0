package dev.earshot.episode;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What the records of this package refuse.
final class Checks {
  private Checks() {}

  static void notBlank(String what, String value) {
    if (value.isBlank()) throw new IllegalArgumentException("the " + what + " is blank");
  }

  static void notNegative(String what, Optional<Duration> time) {
    if (time.filter(Duration::isNegative).isPresent())
      throw new IllegalArgumentException("the " + what + " is negative: " + time.get());
  }

  static void times(Optional<Duration> start, Optional<Duration> end) {
    notNegative("start", start);
    notNegative("end", end);
    if (start.isPresent() && end.isPresent() && end.get().compareTo(start.get()) < 0)
      throw new IllegalArgumentException(
          "ends at " + end.get() + ", before its start " + start.get());
  }

  /// A blank value is no value.
  static Optional<String> given(String name, String value) {
    return Optional.of(Objects.requireNonNull(value, name).strip()).filter(text -> !text.isEmpty());
  }

  static <T> Optional<T> present(String name, T value) {
    return Optional.of(Objects.requireNonNull(value, name));
  }

  /// An unmodifiable copy that keeps the source's order, so that writing it back changes nothing.
  static Map<String, String> inOrder(Map<String, String> extra) {
    return extra.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(extra));
  }
}
