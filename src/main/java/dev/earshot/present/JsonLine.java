package dev.earshot.present;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/// One JSON object on a line of its own.
public final class JsonLine {
  private JsonLine() {}

  /// Something that writes: the fields of an object, or a value.
  public interface Fields {
    void write(JsonWriter json) throws IOException;
  }

  /// A record that says first of which type it is.
  public static String of(String type, Fields fields) {
    return line(json -> nested(json, type, fields));
  }

  /// A record of a standard that knows no types.
  public static String object(Fields fields) {
    return line(json -> {
      json.beginObject();
      fields.write(json);
      json.endObject();
    });
  }

  /// Any value.
  static String line(Fields value) {
    var line = new StringWriter();
    try (var json = new JsonWriter(line)) {
      value.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line + "\n";
  }

  /// A record inside another one.
  static void nested(JsonWriter json, String type, Fields fields) throws IOException {
    json.beginObject().name("type").value(type);
    fields.write(json);
    json.endObject();
  }
}
