package dev.earshot.mcp;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Builds the schemas of what tools take and give: JSON Schema 2020-12, as little of it as is
/// needed.
final class JsonSchema {
  private JsonSchema() {}

  static JsonObject text(String description) {
    return of("string", description);
  }

  static JsonObject number(String description) {
    return of("number", description);
  }

  static JsonObject integer(String description, int least, int most) {
    var schema = of("integer", description);
    schema.addProperty("minimum", least);
    schema.addProperty("maximum", most);
    return schema;
  }

  static JsonObject oneOf(String description, List<String> values) {
    var schema = of("string", description);
    schema.add("enum", strings(values));
    return schema;
  }

  static JsonObject list(String description, JsonObject items) {
    var schema = of("array", description);
    schema.add("items", items);
    return schema;
  }

  /// The same, or null.
  static JsonObject orNull(JsonObject schema) {
    var either = schema.deepCopy();
    either.add("type", strings(List.of(schema.get("type").getAsString(), "null")));
    return either;
  }

  /// The first member of an object; more are put behind it.
  static SequencedMap<String, JsonObject> members(String name, JsonObject schema) {
    var members = new LinkedHashMap<String, JsonObject>();
    members.put(name, schema);
    return members;
  }

  /// All members are always there, though they may be null.
  static JsonObject object(String description, SequencedMap<String, JsonObject> members) {
    return object(description, members, members.sequencedKeySet());
  }

  /// What a tool takes: the first argument must be there.
  static JsonObject arguments(SequencedMap<String, JsonObject> members) {
    return object("", members, List.of(members.firstEntry().getKey()));
  }

  private static JsonObject object(
      String description,
      SequencedMap<String, JsonObject> properties,
      Collection<String> required) {
    var schema = of("object", description);
    var members = new JsonObject();
    properties.forEach(members::add);
    schema.add("properties", members);
    schema.add("required", strings(required));
    schema.addProperty("additionalProperties", false);
    return schema;
  }

  private static JsonObject of(String type, String description) {
    var schema = new JsonObject();
    schema.addProperty("type", type);
    if (!description.isEmpty()) schema.addProperty("description", description);
    return schema;
  }

  static JsonArray strings(Collection<String> values) {
    var array = new JsonArray();
    values.forEach(array::add);
    return array;
  }
}
