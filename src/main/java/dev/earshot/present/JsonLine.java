package dev.earshot.present;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/// One JSON object on a line of its own.
public final class JsonLine {
  private JsonLine() {}

  /// Something that writes the fields of an object.
  public interface Fields {
    void write(JsonWriter json) throws IOException;
  }

  /// A record that says first of which type it is.
  public static String of(String type, Fields fields) {
    return object(json -> {
      json.name("type").value(type);
      fields.write(json);
    });
  }

  /// A record of a standard that knows no types.
  public static String object(Fields fields) {
    var line = new StringWriter();
    try (var json = new JsonWriter(line)) {
      json.beginObject();
      fields.write(json);
      json.endObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line + "\n";
  }
}
