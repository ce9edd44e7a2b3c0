package dev.earshot.reader.json;

import com.google.gson.stream.JsonReader;
import dev.earshot.reader.Head;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Which keys JSON holds where, as paths such as `chapters[].startTime`: enough to tell files
/// apart, also where only their beginning is known or the rest is damaged.
///
/// Programs may write a long text before the list that shows what it is the text of. Where the
/// beginning of a file shows no list, the paths are those up to the first one beyond.
public final class JsonPaths {
  private static final Function<Head, Set<String>> PATHS = JsonPaths::find;
  private static final Pattern INDEX = Pattern.compile("\\[\\d+\\]");

  /// A file with more is a dictionary of something, and no format's.
  private static final int MOST = 10_000;

  private JsonPaths() {}

  /// The paths in a file; none if it is no JSON.
  public static Set<String> of(Head head) {
    return head.seen(PATHS);
  }

  private static Set<String> find(Head head) {
    if (!head.first().startsWith("{") && !head.first().startsWith("[")) return Set.of();
    var paths = new LinkedHashSet<String>();
    boolean known =
        walk(new StringReader(head.text()), paths, false)
            || paths.stream().anyMatch(JsonPaths::isOfEntry);
    return known
        ? paths
        : head.further(text -> {
          walk(text, paths, true);
          return paths;
        });
  }

  private static boolean isOfEntry(String path) {
    return path.contains("[].");
  }

  /// Where a reader stands.
  static String of(JsonReader in) {
    return INDEX.matcher(in.getPath()).replaceAll("[]").replaceFirst("^\\$\\.?", "");
  }

  /// Collects the paths up to the end of the value, the first damage, or the end of the first entry
  /// of a list.
  ///
  /// @return whether the value, or the entry, was whole
  private static boolean walk(Reader text, Set<String> paths, boolean toFirstEntry) {
    try (var in = new JsonReader(text)) {
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
            if (toFirstEntry && of(in).endsWith("[]")) return true;
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
      } while (depth > 0 && paths.size() < MOST);
      return true;
    } catch (IOException | IllegalStateException e) {
      return false;
    }
  }
}
