package dev.earshot.interchange;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;

/// Copies JSON that earshot does not understand, for keys that are a user's own. Numbers are copied
/// as they are written, since a double would lose digits. A loop and not a recursion: how deep it
/// is decides the source, and the stack is ours.
final class RawJson {
  private RawJson() {}

  /// The value that is next, as compact text.
  static String copy(JsonReader in) throws IOException {
    return switch (in.peek()) {
      case STRING -> quoted(Surrogates.paired(in.nextString()));
      case NUMBER -> in.nextString();
      default -> copyNested(in);
    };
  }

  /// To get ready for writing JSON takes a start-up 7 ms; few texts need it.
  private static String quoted(String text) throws IOException {
    if (text.chars().allMatch(RawJson::isPlain)) return '"' + text + '"';
    var out = new StringWriter();
    new JsonWriter(out).value(text);
    return out.toString();
  }

  private static boolean isPlain(int unit) {
    return unit >= ' ' && unit != '"' && unit != '\\' && unit < '\u2028';
  }

  private static String copyNested(JsonReader in) throws IOException {
    var text = new StringWriter();
    var out = new JsonWriter(text);
    int depth = 0;
    do depth += step(in, out);
    while (depth > 0);
    return text.toString();
  }

  /// Copies one token; tells how much deeper it led.
  private static int step(JsonReader in, JsonWriter out) throws IOException {
    JsonToken token = in.peek();
    switch (token) {
      case BEGIN_OBJECT -> {
        in.beginObject();
        out.beginObject();
      }
      case BEGIN_ARRAY -> {
        in.beginArray();
        out.beginArray();
      }
      case END_OBJECT -> {
        in.endObject();
        out.endObject();
      }
      case END_ARRAY -> {
        in.endArray();
        out.endArray();
      }
      case NAME -> out.name(Surrogates.paired(in.nextName()));
      case STRING -> out.value(Surrogates.paired(in.nextString()));
      // As written: a double would lose digits.
      case NUMBER -> out.jsonValue(in.nextString());
      case BOOLEAN -> out.value(in.nextBoolean());
      case NULL -> {
        in.nextNull();
        out.nullValue();
      }
      case END_DOCUMENT -> throw new IllegalStateException("no value to copy");
    }
    return switch (token) {
      case BEGIN_OBJECT, BEGIN_ARRAY -> 1;
      case END_OBJECT, END_ARRAY -> -1;
      default -> 0;
    };
  }
}
