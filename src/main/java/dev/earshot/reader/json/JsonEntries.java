package dev.earshot.reader.json;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import dev.earshot.notation.Echo;
import dev.earshot.reader.Findings;
import java.io.CharArrayReader;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Pattern;

/// Goes through foreign JSON with a list of many entries, one at a time. An entry that is no JSON
/// costs only itself: reading goes on at the next one.
public final class JsonEntries {
  private static final TypeAdapter<JsonElement> VALUES = new Gson().getAdapter(JsonElement.class);
  private static final Pattern PLACE = Pattern.compile(" at line (\\d+) column (\\d+)");

  /// Beyond, a file is not damaged but something else.
  private static final int MOST_ATTEMPTS = 1_000;

  /// Takes what is found.
  public interface Visitor {
    /// Whether the list at a path such as `podcast_chapters.chapters` holds the entries.
    boolean isList(String path);

    /// Whether an object looks like an entry, needed where its list is out of sight.
    boolean isEntry(JsonObject object);

    /// A value outside the list.
    void field(String path, JsonElement value);

    void entry(JsonEntry entry);
  }

  private final char[] text;
  private final int[] lineStarts;
  private final Findings findings;
  private final Visitor visitor;
  private int from;
  private int inFront;
  private boolean inList;

  public JsonEntries(String text, Findings findings, Visitor visitor) {
    this.text = text.toCharArray();
    this.lineStarts = lineStarts(this.text);
    this.findings = findings;
    this.visitor = visitor;
  }

  private static int[] lineStarts(char[] text) {
    int[] starts = new int[64];
    int count = 1;
    for (int i = 0; i < text.length; i++) {
      if (text[i] != '\n') continue;
      if (count == starts.length) starts = Arrays.copyOf(starts, 2 * count);
      starts[count++] = i + 1;
    }
    return Arrays.copyOf(starts, count);
  }

  /// Reads the value.
  ///
  /// @return where the text goes on behind it
  public int read() {
    var in = readerAt(0);
    try {
      value(in);
      return offset(in);
    } catch (IOException | IllegalStateException | JsonParseException e) {
      return damaged(in, e);
    }
  }

  private JsonReader readerAt(int offset) {
    from = offset;
    inFront = 0;
    return new JsonReader(new CharArrayReader(text, offset, text.length - offset));
  }

  private void value(JsonReader in) throws IOException {
    switch (in.peek()) {
      case BEGIN_OBJECT -> object(in);
      case BEGIN_ARRAY -> {
        if (visitor.isList(JsonPaths.of(in))) list(in);
        else visitor.field(JsonPaths.of(in), VALUES.read(in));
      }
      default -> visitor.field(JsonPaths.of(in), VALUES.read(in));
    }
  }

  private void object(JsonReader in) throws IOException {
    in.beginObject();
    while (in.hasNext()) {
      var unused = in.nextName();
      value(in);
    }
    in.endObject();
  }

  private void list(JsonReader in) throws IOException {
    inList = true;
    in.beginArray();
    while (in.hasNext()) {
      int line = lineAt(offset(in));
      var element = VALUES.read(in);
      if (element instanceof JsonObject entry) visitor.entry(new JsonEntry(entry, line, findings));
      else if (!(element instanceof JsonNull))
        findings.warn(
            line,
            "the entry "
                + Echo.quoted(element.toString())
                + " was left out; expected an object in { }");
    }
    in.endArray();
    inList = false;
  }

  /// Tells of the damage, and goes on with the next entry behind it.
  private int damaged(JsonReader broken, Exception reason) {
    var in = broken;
    var why = reason;
    for (int attempts = 0; attempts < MOST_ATTEMPTS; attempts++) {
      int at = Math.min(offset(in), text.length);
      int next = inList ? nextEntry(at) : text.length;
      boolean cut = next == text.length && (endsEarly(why) || isBlankFrom(at));
      findings.warn(cut ? lastLine() : lineAt(at), told(cut));
      if (next == text.length) break;
      in = restartAt(next);
      try {
        list(in);
        break;
      } catch (IOException | IllegalStateException | JsonParseException e) {
        why = e;
      }
    }
    return text.length;
  }

  private static boolean endsEarly(Exception reason) {
    return reason instanceof EOFException
        || String.valueOf(reason.getMessage()).startsWith("Unterminated");
  }

  private String told(boolean cut) {
    if (cut) return "the file ends in the middle of its JSON; what came before was kept";
    return inList
        ? "there is no readable JSON here; the entry was left out, the others were kept"
        : "there is no readable JSON here; what came before was kept";
  }

  private int lastLine() {
    return lineAt(Math.max(0, text.length - 1));
  }

  private boolean isBlankFrom(int offset) {
    for (int i = offset; i < text.length; i++) if (!Character.isWhitespace(text[i])) return false;
    return true;
  }

  private int nextEntry(int offset) {
    for (int i = Math.max(1, offset), attempts = 0; i < text.length; i++)
      if (text[i] == '{' && (attempts++ > MOST_ATTEMPTS || isEntryAt(i)))
        return attempts > MOST_ATTEMPTS ? text.length : i;
    return text.length;
  }

  private boolean isEntryAt(int offset) {
    try {
      return VALUES.read(readerAt(offset)) instanceof JsonObject object && visitor.isEntry(object);
    } catch (IOException | IllegalStateException | JsonParseException e) {
      return false;
    }
  }

  /// The list seems to begin here: what stood before is read and done with.
  private JsonReader restartAt(int entry) {
    text[entry - 1] = '[';
    from = entry;
    inFront = 1;
    return new JsonReader(new CharArrayReader(text, entry - 1, text.length - entry + 1));
  }

  /// The reader tells its place only in words.
  private int offset(JsonReader in) {
    var place = PLACE.matcher(in.toString());
    if (!place.find()) return text.length;
    int line = Integer.parseInt(place.group(1));
    int column = Integer.parseInt(place.group(2));
    int start = line == 1 ? from - inFront : lineStarts[indexOfLine(from) + line - 1];
    return start + column - 1;
  }

  private int lineAt(int offset) {
    return indexOfLine(offset) + 1;
  }

  private int indexOfLine(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found : -found - 2;
  }
}
