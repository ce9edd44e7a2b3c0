package dev.earshot.reader.json;

import com.google.gson.stream.JsonReader;
import dev.earshot.reader.Head;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Which keys JSON holds where, as paths such as `chapters[].startTime`: enough to tell files
/// apart, also where the rest is damaged.
///
/// What shows the kind of a file may stand anywhere in it: programs write a long text before the
/// list that shows what it is the text of, and players note hundreds of kilobytes of addresses
/// before the chapters. So where the beginning of a file is not the whole of its JSON, all of it is
/// looked through, and only the paths are kept.
public final class JsonPaths {
  private static final Function<Head, Set<String>> PATHS = JsonPaths::find;
  private static final Pattern INDEX = Pattern.compile("\\[\\d+\\]");

  /// A file with more is a dictionary of something, and no format's.
  private static final int MOST = 10_000;

  /// No format reads JSON with more tokens than so many.
  private static final int MOST_TOKENS = 20_000_000;

  private JsonPaths() {}

  /// The paths in a file; none if it is no JSON.
  public static Set<String> of(Head head) {
    return head.seen(PATHS);
  }

  /// The paths in a text, up to the first damage.
  public static Set<String> of(String json) {
    var paths = new LinkedHashSet<String>();
    var unused = walk(new StringReader(json), paths);
    return paths;
  }

  private static Set<String> find(Head head) {
    if (!head.first().startsWith("{") && !head.first().startsWith("[")) return Set.of();
    var paths = new LinkedHashSet<String>();
    if (walk(new StringReader(head.text()), paths)) return paths;
    return head.further(text -> {
      var unused = walk(text, paths);
      return paths;
    });
  }

  /// Where a reader stands.
  static String of(JsonReader in) {
    return INDEX.matcher(exactly(in)).replaceAll("[]");
  }

  /// Where a reader stands, with the indices of lists.
  static String exactly(JsonReader in) {
    return in.getPath().replaceFirst("^\\$\\.?", "");
  }

  /// Collects the paths up to the end of the value or the first damage.
  ///
  /// @return whether the value was whole
  private static boolean walk(Reader text, Set<String> paths) {
    try (var in = new JsonReader(text)) {
      Deque<String> open = new ArrayDeque<>();
      String path = "";
      int tokens = 0;
      do {
        switch (in.peek()) {
          case BEGIN_OBJECT -> {
            in.beginObject();
            open.push(path);
          }
          case BEGIN_ARRAY -> {
            in.beginArray();
            path += "[]";
            open.push(path);
          }
          case END_OBJECT -> {
            in.endObject();
            open.pop();
            path = open.isEmpty() ? "" : open.peek();
          }
          case END_ARRAY -> {
            in.endArray();
            open.pop();
            path = open.isEmpty() ? "" : open.peek();
          }
          case NAME -> {
            path = inner(open.element(), in.nextName());
            paths.add(path);
          }
          default -> in.skipValue();
        }
      } while (!open.isEmpty() && paths.size() < MOST && tokens++ < MOST_TOKENS);
      return true;
    } catch (IOException | IllegalStateException e) {
      return false;
    }
  }

  private static String inner(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
