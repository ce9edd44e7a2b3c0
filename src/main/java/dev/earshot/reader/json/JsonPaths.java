package dev.earshot.reader.json;

import com.google.gson.stream.JsonReader;
import dev.earshot.reader.Head;
import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// Which keys JSON holds where, as paths such as `chapters[].startTime`: enough to tell files
/// apart, also where only their beginning is known.
public final class JsonPaths {
  private static final Pattern INDEX = Pattern.compile("\\[\\d+\\]");

  private JsonPaths() {}

  public static Set<String> of(Head head) {
    var paths = new LinkedHashSet<String>();
    if (!head.lines().getFirst().matches("[\\[{].*")) return paths;
    try (var in = new JsonReader(new StringReader(String.join("\n", head.lines())))) {
      walk(in, paths);
    } catch (IOException | IllegalStateException e) {
      return paths;
    }
    return paths;
  }

  static String of(JsonReader in) {
    return INDEX.matcher(in.getPath()).replaceAll("[]").replaceFirst("^\\$\\.?", "");
  }

  private static void walk(JsonReader in, Set<String> paths) throws IOException {
    int depth = 0;
    do {
      switch (in.peek()) {
        case BEGIN_OBJECT -> {
          in.beginObject();
          depth++;
        }
        case BEGIN_ARRAY -> {
          in.beginArray();
          depth++;
        }
        case END_OBJECT -> {
          in.endObject();
          depth--;
        }
        case END_ARRAY -> {
          in.endArray();
          depth--;
        }
        case NAME -> {
          var unused = in.nextName();
          paths.add(of(in));
        }
        default -> in.skipValue();
      }
    } while (depth > 0);
  }
}
