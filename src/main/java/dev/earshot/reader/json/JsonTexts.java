package dev.earshot.reader.json;

import com.google.gson.JsonElement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Foreign JSON as texts, lists and maps: what people type as YAML may as well be JSON.
public final class JsonTexts {
  /// Nothing of use lies deeper.
  private static final int DEEPEST = 8;

  private JsonTexts() {}

  /// The value without what is null, blank or neither text nor number.
  public static Optional<Object> of(JsonElement json) {
    return of(json, DEEPEST);
  }

  private static Optional<Object> of(JsonElement json, int depth) {
    if (depth == 0) return Optional.empty();
    if (json.isJsonArray())
      return Optional.of(
          json.getAsJsonArray().asList().stream()
              .flatMap(one -> of(one, depth - 1).stream())
              .toList());
    if (json.isJsonObject()) return Optional.of(map(json.getAsJsonObject().asMap(), depth));
    return JsonEntry.scalar(json).filter(text -> !text.isBlank()).map(text -> text);
  }

  private static Map<String, Object> map(Map<String, JsonElement> object, int depth) {
    var map = new LinkedHashMap<String, Object>();
    object.forEach((key, value) -> of(value, depth - 1).ifPresent(one -> map.put(key, one)));
    return map;
  }
}
