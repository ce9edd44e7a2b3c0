package dev.earshot.present;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The description of a record: its fields in their order, what each is, and where its value comes
/// from. All that is written or told of records comes from such a description: JSON Lines, the
/// answers of HTTP and of tools, their schemas, and `openapi.json`.
///
/// Fields are only ever added to a record that is out in the world.
///
/// @param <T> what is told by such a record
public final class RecordType<T> implements JsonType<T> {
  private final String name;
  private final String description;
  private final List<Field<T, ?>> fields;
  private final boolean open;

  private RecordType(String name, String description, List<Field<T, ?>> fields, boolean open) {
    this.name = name;
    this.description = description;
    this.fields = List.copyOf(fields);
    this.open = open;
  }

  /// @param value empty where the field is left out
  private record Field<T, V>(
      String name,
      String description,
      JsonType<V> type,
      Function<? super T, Optional<? extends V>> value,
      boolean required) {
    void write(JsonWriter json, T record) throws IOException {
      var told = value.apply(record);
      if (told.isEmpty()) return;
      json.name(name);
      type.write(json, told.get());
    }
  }

  /// A record that has no fields yet.
  ///
  /// @param name by which schemas refer to it; empty for one that stands in another one alone
  public static <T> RecordType<T> named(String name, String description) {
    return new RecordType<>(name, description, List.of(), false);
  }

  public static <T> RecordType<T> unnamed() {
    return named("", "");
  }

  /// The field `type`, which is the same in all records of a kind.
  public RecordType<T> type(String word) {
    return with("type", JsonType.constant(word), told -> word);
  }

  public <V> RecordType<T> with(
      String field, JsonType<V> type, Function<? super T, ? extends V> value) {
    return with(field, "", type, value);
  }

  public <V> RecordType<T> with(
      String field, String meaning, JsonType<V> type, Function<? super T, ? extends V> value) {
    return plus(new Field<>(field, meaning, type, told -> Optional.of(value.apply(told)), true));
  }

  /// A field that is left out where there is nothing to say.
  public <V> RecordType<T> mayHave(
      String field,
      String meaning,
      JsonType<V> type,
      Function<? super T, Optional<? extends V>> value) {
    return plus(new Field<>(field, meaning, type, value, false));
  }

  /// All fields of another record.
  public RecordType<T> and(RecordType<T> other) {
    var all = new ArrayList<>(fields);
    all.addAll(other.fields);
    return new RecordType<>(name, description, all, open);
  }

  private RecordType<T> plus(Field<T, ?> field) {
    var all = new ArrayList<>(fields);
    all.add(field);
    return new RecordType<>(name, description, all, open);
  }

  /// The same, with further fields that nobody knows before.
  public RecordType<T> open() {
    return new RecordType<>(name, description, fields, true);
  }

  /// A record of some of these fields.
  public RecordType<T> only(List<String> names) {
    var some = fields.stream().filter(field -> names.contains(field.name())).toList();
    return new RecordType<>(name, description, some, open);
  }

  /// The same, told by something that has it.
  public <S> RecordType<S> of(Function<? super S, ? extends T> part) {
    RecordType<S> whole = named(name, description);
    for (var field : fields) whole = whole.plus(field(field, part));
    return whole;
  }

  private static <S, T, V> Field<S, V> field(
      Field<T, V> field, Function<? super S, ? extends T> part) {
    return new Field<>(
        field.name(),
        field.description(),
        field.type(),
        told -> field.value().apply(part.apply(told)),
        field.required());
  }

  public String name() {
    return name;
  }

  @Override
  public void write(JsonWriter json, T value) throws IOException {
    json.beginObject();
    for (var field : fields) field.write(json, value);
    json.endObject();
  }

  /// As a line of JSON Lines.
  public String line(T value) {
    return JsonLine.line(json -> write(json, value));
  }

  /// As a part of a larger message.
  public JsonObject tree(T value) {
    return new Trees<>(this).toJsonTree(value).getAsJsonObject();
  }

  @Override
  public JsonObject schema(Function<RecordType<?>, JsonObject> records) {
    return records.apply(this);
  }

  /// The schema of the record itself.
  ///
  /// @param records gives the schemas of records inside, or references to them
  public JsonObject definition(Function<RecordType<?>, JsonObject> records) {
    var schema = new JsonObject();
    schema.addProperty("type", "object");
    if (!description.isEmpty()) schema.addProperty("description", description);
    var properties = new JsonObject();
    var required = new JsonArray();
    for (var field : fields) {
      var told = field.type().schema(records);
      if (!field.description().isEmpty()) told.addProperty("description", field.description());
      properties.add(field.name(), told);
      if (field.required()) required.add(field.name());
    }
    schema.add("properties", properties);
    schema.add("required", required);
    if (open) schema.addProperty("additionalProperties", true);
    return schema;
  }

  /// Lets gson make trees of what is written.
  private static final class Trees<T> extends TypeAdapter<T> {
    private final JsonType<T> type;

    private Trees(JsonType<T> type) {
      this.type = type;
    }

    @Override
    public void write(JsonWriter json, T value) throws IOException {
      type.write(json, value);
    }

    @Override
    public T read(JsonReader json) {
      throw new UnsupportedOperationException("records are only written");
    }
  }
}
