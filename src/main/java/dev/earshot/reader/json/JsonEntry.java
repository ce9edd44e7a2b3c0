package dev.earshot.reader.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.earshot.interchange.Surrogates;
import dev.earshot.notation.Echo;
import dev.earshot.notation.TimeNotation;
import dev.earshot.reader.Findings;
import dev.earshot.reader.text.CleanText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An object of a list in foreign JSON. Of several keys, the first that is given counts; a value
/// that cannot be read is left out with a warning.
public record JsonEntry(JsonObject values, int line, Findings findings) {
  boolean has(String key) {
    return values.has(key);
  }

  public boolean isFalse(String key) {
    return values.get(key) instanceof JsonPrimitive value
        && value.isBoolean()
        && !value.getAsBoolean();
  }

  public Optional<String> text(String... keys) {
    return raw(keys).map(CleanText::line).filter(text -> !text.isEmpty());
  }

  /// As it stands in the file, spaces included.
  public Optional<String> raw(String... keys) {
    return Stream.of(keys)
        .flatMap(key -> scalar(values.get(key)).stream())
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  public Optional<Duration> time(String... keys) {
    return time(TimeNotation::read, "seconds such as 754", keys);
  }

  public Optional<Duration> millis(String... keys) {
    return time(TimeNotation::readMillis, "milliseconds such as 754000", keys);
  }

  private Optional<Duration> time(
      Function<String, Optional<Duration>> reading, String expected, String... keys) {
    for (var key : keys) {
      var text = raw(key);
      if (text.isEmpty()) continue;
      var time = reading.apply(text.get());
      if (time.isEmpty())
        findings.warn(
            line, "\"%s\" is %s; expected %s".formatted(key, Echo.quoted(text.get()), expected));
      return time;
    }
    return Optional.empty();
  }

  public Optional<JsonEntry> inner(String key) {
    return values.get(key) instanceof JsonObject object
        ? Optional.of(new JsonEntry(object, line, findings))
        : Optional.empty();
  }

  /// The objects of a list within.
  public List<JsonEntry> list(String key) {
    if (!(values.get(key) instanceof JsonArray array)) return List.of();
    return array.asList().stream()
        .filter(JsonElement::isJsonObject)
        .map(element -> new JsonEntry(element.getAsJsonObject(), line, findings))
        .toList();
  }

  public static Optional<String> scalar(@Nullable JsonElement element) {
    return element instanceof JsonPrimitive value && !value.isBoolean()
        ? Optional.of(Surrogates.paired(value.getAsString()))
        : Optional.empty();
  }
}
