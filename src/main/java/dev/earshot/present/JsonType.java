package dev.earshot.present;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.stream.JsonWriter;
import dev.earshot.episode.Span;
import dev.earshot.notation.TimeNotation;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What a value in a record may be: how it is written, and what a schema says of it. Both stand in
/// one place, so that no schema can say anything else than the records.
public interface JsonType<V> {
  void write(JsonWriter json, V value) throws IOException;

  /// In JSON Schema 2020-12.
  ///
  /// @param records gives the schema of a record inside, or a reference to it
  JsonObject schema(Function<RecordType<?>, JsonObject> records);

  /// Writes a value.
  interface Writing<V> {
    void write(JsonWriter json, V value) throws IOException;
  }

  JsonType<String> TEXT = of("string", (json, text) -> json.value(text));
  JsonType<Boolean> FLAG = of("boolean", (json, flag) -> json.value(flag));
  JsonType<Number> NUMBER = of("number", (json, number) -> json.value(number));
  JsonType<Number> INTEGER = of("integer", (json, number) -> json.value(number));

  /// A time as seconds, to the millisecond.
  JsonType<Duration> SECONDS =
      of("number", (json, time) -> json.value(new BigDecimal(TimeNotation.write(time))));

  JsonType<List<String>> TEXTS = list(TEXT);
  JsonType<Span> SPAN = new SpanType();

  /// Values that are written as they are.
  private static <V> JsonType<V> of(String type, Writing<V> writing) {
    var schema = new JsonObject();
    schema.addProperty("type", type);
    return of(schema, writing);
  }

  private static <V> JsonType<V> of(JsonObject schema, Writing<V> writing) {
    return new JsonType<>() {
      @Override
      public void write(JsonWriter json, V value) throws IOException {
        writing.write(json, value);
      }

      @Override
      public JsonObject schema(Function<RecordType<?>, JsonObject> records) {
        return schema.deepCopy();
      }
    };
  }

  /// One of some words.
  static JsonType<String> oneOf(Stream<String> words) {
    var known = new JsonArray();
    words.forEach(known::add);
    var schema = new JsonObject();
    schema.addProperty("type", "string");
    schema.add("enum", known);
    return of(schema, (json, word) -> json.value(word));
  }

  /// Always this word.
  static JsonType<String> constant(String word) {
    var schema = new JsonObject();
    schema.addProperty("const", word);
    return of(schema, (json, value) -> json.value(value));
  }

  static <V> JsonType<List<V>> list(JsonType<V> items) {
    return new JsonType<>() {
      @Override
      public void write(JsonWriter json, List<V> values) throws IOException {
        json.beginArray();
        for (var value : values) items.write(json, value);
        json.endArray();
      }

      @Override
      public JsonObject schema(Function<RecordType<?>, JsonObject> records) {
        var schema = new JsonObject();
        schema.addProperty("type", "array");
        schema.add("items", items.schema(records));
        return schema;
      }
    };
  }

  /// What may be absent and is null then.
  static <V> JsonType<Optional<V>> orNull(JsonType<V> type) {
    return new JsonType<>() {
      @Override
      public void write(JsonWriter json, Optional<V> value) throws IOException {
        if (value.isPresent()) type.write(json, value.get());
        else json.nullValue();
      }

      @Override
      public JsonObject schema(Function<RecordType<?>, JsonObject> records) {
        return orNull(type.schema(records));
      }
    };
  }

  private static JsonObject orNull(JsonObject schema) {
    if (schema.has("type") && !schema.has("enum")) {
      var either = new JsonArray();
      either.add(schema.get("type"));
      either.add("null");
      schema.add("type", either);
      return schema;
    }
    var nothing = new JsonObject();
    nothing.addProperty("type", "null");
    var choices = new JsonArray();
    choices.add(schema);
    choices.add(nothing);
    var either = new JsonObject();
    either.add("oneOf", choices);
    return either;
  }

  /// A stretch of a text.
  final class SpanType implements JsonType<Span> {
    private SpanType() {}

    @Override
    public void write(JsonWriter json, Span span) throws IOException {
      json.beginArray().value(span.from()).value(span.to()).endArray();
    }

    @Override
    public JsonObject schema(Function<RecordType<?>, JsonObject> records) {
      var schema = list(INTEGER).schema(records);
      schema.addProperty("description", "[from, to) in UTF-16 units of the text");
      schema.addProperty("minItems", 2);
      schema.addProperty("maxItems", 2);
      return schema;
    }
  }
}
