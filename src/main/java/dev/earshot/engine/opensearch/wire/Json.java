package dev.earshot.engine.opensearch.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Builds and reads the JSON of requests and answers.
public final class Json {
  private Json() {}

  /// An object of names and values in turn; a value is JSON, a text, a number, a truth or a
  /// collection of these.
  public static JsonObject object(Object... namesAndValues) {
    var object = new JsonObject();
    for (int i = 0; i < namesAndValues.length; i += 2)
      object.add((String) namesAndValues[i], value(namesAndValues[i + 1]));
    return object;
  }

  public static JsonArray array(Collection<?> values) {
    var array = new JsonArray(values.size());
    for (var value : values) array.add(value(value));
    return array;
  }

  private static JsonElement value(Object value) {
    return switch (value) {
      case JsonElement json -> json;
      case String text -> new JsonPrimitive(text);
      case Number number -> new JsonPrimitive(number);
      case Boolean truth -> new JsonPrimitive(truth);
      case Collection<?> values -> array(values);
      default -> throw new IllegalArgumentException(value.getClass() + " is no JSON");
    };
  }

  /// What stands at the end of a path of names; empty where it breaks off.
  public static Optional<JsonElement> at(JsonElement json, String... path) {
    var here = json;
    for (var name : path) {
      if (!(here instanceof JsonObject object) || !object.has(name)) return Optional.empty();
      here = object.get(name);
    }
    return Optional.of(here);
  }

  public static String text(JsonElement json, String... path) {
    return at(json, path)
        .filter(JsonElement::isJsonPrimitive)
        .map(JsonElement::getAsString)
        .orElse("");
  }

  /// 0 where there is none.
  public static long number(JsonElement json, String... path) {
    return at(json, path)
        .filter(JsonElement::isJsonPrimitive)
        .map(JsonElement::getAsLong)
        .orElse(0L);
  }

  /// The elements of an array; none where there is no array.
  public static List<JsonElement> list(JsonElement json, String... path) {
    var elements = new ArrayList<JsonElement>();
    at(json, path)
        .filter(JsonElement::isJsonArray)
        .ifPresent(array -> array.getAsJsonArray().forEach(elements::add));
    return elements;
  }
}
