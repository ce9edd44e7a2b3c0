package dev.earshot.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// An option of a command: how it is written, what help says of it, and what it sets. Both readings
/// of a command line have their options from here: [DailyReading] and, through [FlagOptions],
/// picocli.
///
/// @param names with their dashes
/// @param label what help calls the value; empty where there is none
/// @param type of the value; where there is none, `boolean`, and the value is true
/// @param description in picocli's markup
/// @param set takes the value, once at most in a command line
record Flag<V>(
    List<String> names, String label, Class<V> type, String description, Consumer<V> set) {

  /// An option without a value.
  static Flag<Boolean> on(String name, String description, Runnable set) {
    return new Flag<>(List.of(name), "", boolean.class, description, given -> set.run());
  }

  /// An option with a value.
  static <V> Flag<V> of(
      List<String> names, String label, Class<V> type, String description, Consumer<V> set) {
    return new Flag<>(names, label, type, description, set);
  }

  boolean hasValue() {
    return type != boolean.class;
  }

  /// Sets what was typed for it, as picocli would.
  ///
  /// @return false where that is no value of the type; then nothing is set
  boolean read(String typed) {
    var value = value(typed);
    value.ifPresent(set);
    return value.isPresent();
  }

  @SuppressWarnings("unchecked")
  private Optional<V> value(String typed) {
    return (Optional<V>) untyped(typed);
  }

  private Optional<?> untyped(String typed) {
    try {
      if (type == boolean.class) return Optional.of(Boolean.valueOf(typed));
      if (type == String.class) return Optional.of(typed);
      if (type == Integer.class) return Optional.of(Integer.valueOf(typed));
      if (type == Path.class) return Optional.of(Path.of(typed));
      for (var constant : type.getEnumConstants())
        if (((Enum<?>) constant).name().equalsIgnoreCase(typed)) return Optional.of(constant);
      return Optional.empty();
    } catch (NumberFormatException | InvalidPathException e) {
      return Optional.empty();
    }
  }
}
