package dev.earshot.mcp;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Builds the schemas of what tools take: JSON Schema 2020-12, as little of it as is needed. What
/// they give is described by [dev.earshot.present.RecordType]s.
final class JsonSchema {
  private JsonSchema() {}

  static JsonObject text(String description) {
    return of("string", description);
  }

  static JsonObject integer(String description, int least, int most) {
    var schema = of("integer", description);
    schema.addProperty("minimum", least);
    schema.addProperty("maximum", most);
    return schema;
  }

  static JsonObject flag(String description) {
    return of("boolean", description);
  }

  static JsonObject oneOf(String description, List<String> values) {
    var schema = of("string", description);
    schema.add("enum", strings(values));
    return schema;
  }

  /// What a tool takes whose arguments may all be left out.
  static JsonObject optional(SequencedMap<String, JsonObject> members) {
    var schema = arguments(members);
    schema.remove("required");
    return schema;
  }

  /// The first argument, which must be given; more are put after it.
  static SequencedMap<String, JsonObject> members(String name, JsonObject schema) {
    var members = new LinkedHashMap<String, JsonObject>();
    members.put(name, schema);
    return members;
  }

  /// What a tool takes: the first argument must be there.
  static JsonObject arguments(SequencedMap<String, JsonObject> members) {
    var schema = of("object", "");
    var properties = new JsonObject();
    members.forEach(properties::add);
    schema.add("properties", properties);
    schema.add("required", strings(List.of(members.firstEntry().getKey())));
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
