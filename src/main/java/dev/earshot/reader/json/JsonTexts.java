package dev.earshot.reader.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.earshot.interchange.Surrogates;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Foreign JSON as texts, lists and maps, without what is null, blank or neither text nor number:
/// what people type as YAML may as well be JSON.
public final class JsonTexts {
  /// Nothing of use lies deeper.
  private static final int DEEPEST = 8;

  private final JsonReader in;
  private boolean isBroken;

  private JsonTexts(JsonReader in) {
    this.in = in;
  }

  /// The value of a text up to its end or the first damage.
  public static Optional<Object> beginning(String json) {
    return new JsonTexts(new JsonReader(new StringReader(json))).value(DEEPEST);
  }

  private Optional<Object> value(int depth) {
    try {
      var next = in.peek();
      if (next == JsonToken.BEGIN_ARRAY && depth > 0) {
        in.beginArray();
        return Optional.of(list(depth - 1));
      }
      if (next == JsonToken.BEGIN_OBJECT && depth > 0) {
        in.beginObject();
        return Optional.of(map(depth - 1));
      }
      if (next == JsonToken.STRING || next == JsonToken.NUMBER)
        return Optional.of(Surrogates.paired(in.nextString()))
            .filter(text -> !text.isBlank())
            .map(text -> text);
      in.skipValue();
    } catch (IOException | IllegalStateException e) {
      isBroken = true;
    }
    return Optional.empty();
  }

  private List<Object> list(int depth) {
    var list = new ArrayList<Object>();
    while (goesOn(in::endArray)) value(depth).ifPresent(list::add);
    return list;
  }

  private Map<String, Object> map(int depth) {
    var map = new LinkedHashMap<String, Object>();
    while (goesOn(in::endObject)) {
      var key = name();
      if (!isBroken) value(depth).ifPresent(one -> map.put(key, one));
    }
    return map;
  }

  private String name() {
    try {
      return Surrogates.paired(in.nextName());
    } catch (IOException | IllegalStateException e) {
      isBroken = true;
      return "";
    }
  }

  private interface End {
    void read() throws IOException;
  }

  private boolean goesOn(End end) {
    try {
      if (isBroken || in.hasNext()) return !isBroken;
      end.read();
    } catch (IOException | IllegalStateException e) {
      isBroken = true;
    }
    return false;
  }
}
