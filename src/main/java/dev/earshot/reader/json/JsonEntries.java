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
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/// Goes through foreign JSON with a list of many entries, one at a time: transcripts, chapters. The
/// files are other programs' and may be cut, edited by hand or glued together; an entry that is no
/// JSON costs only itself, and reading goes on at the next one.
///
/// What makes it hard is the way back into a list after damage. Nothing marks where the next entry
/// begins but a brace, and braces stand inside entries as well; so each is tried until what it
/// opens looks like an entry. From there the text is read as if the list began just before it.
public final class JsonEntries {
  private static final TypeAdapter<JsonElement> VALUES = new Gson().getAdapter(JsonElement.class);

  /// Beyond, a file is not damaged but something else.
  private static final int MOST_ATTEMPTS = 1_000;

  /// Takes what is found.
  public interface Visitor {
    /// Whether the list at a path such as `podcast_chapters.chapters` holds the entries.
    boolean isList(String path);

    /// Whether a list holds lists of entries somewhere within.
    default boolean isAround(String path) {
      return false;
    }

    /// Whether an object looks like an entry, needed where its list is out of sight.
    boolean isEntry(JsonObject object);

    /// A value outside the list.
    void field(String path, JsonElement value);

    /// An entry of the list.
    ///
    /// @param list its place, with the indices of lists around it: `results[1].words`
    void entry(String list, JsonEntry entry);
  }

  private final char[] text;
  private final int[] lineStarts;
  private final Findings findings;
  private final Visitor visitor;
  private int from;
  private PlacedText place;
  private boolean inList;
  private String list = "";

  public JsonEntries(String text, Findings findings, Visitor visitor) {
    this.text = text.toCharArray();
    this.lineStarts = lineStarts(this.text);
    this.findings = findings;
    this.visitor = visitor;
    this.place = new PlacedText(this.text, 0, PlacedText.Step.MARK);
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
  /// @return where the text goes on after it
  public int read() {
    try {
      value(readerAt(0));
      return place.at();
    } catch (IOException | IllegalStateException | JsonParseException e) {
      goOnAfterDamage();
      return text.length;
    }
  }

  private JsonReader readerAt(int offset) {
    from = offset;
    place = new PlacedText(text, offset, PlacedText.Step.MARK);
    return new JsonReader(place);
  }

  private void value(JsonReader in) throws IOException {
    switch (in.peek()) {
      case BEGIN_OBJECT -> object(in);
      case BEGIN_ARRAY -> array(in, JsonPaths.of(in));
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

  private void array(JsonReader in, String path) throws IOException {
    if (visitor.isList(path)) {
      list = JsonPaths.exactly(in);
      list(in);
    } else if (visitor.isAround(path)) {
      in.beginArray();
      while (in.hasNext()) value(in);
      in.endArray();
    } else {
      visitor.field(path, VALUES.read(in));
    }
  }

  /// Reads the entries. Null is how programs write that there is none.
  private void list(JsonReader in) throws IOException {
    inList = true;
    in.beginArray();
    while (in.hasNext()) {
      int line = lineOf(place.at());
      var element = VALUES.read(in);
      if (element instanceof JsonObject entry)
        visitor.entry(list, new JsonEntry(entry, line, findings));
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

  /// Tells of the damage, and goes on with the next entry after it.
  private void goOnAfterDamage() {
    for (int attempts = 0; attempts < MOST_ATTEMPTS; attempts++) {
      var broken = JsonBreak.in(text, from);
      int at = broken.map(JsonBreak::offset).orElse(text.length);
      int next = inList ? nextEntry(at) : text.length;
      boolean cut = next == text.length && (endsEarly(broken) || isBlankFrom(at));
      findings.warn(lineOf(cut ? text.length : at), told(cut));
      if (next == text.length || readsListFrom(next)) return;
    }
  }

  private static boolean endsEarly(Optional<JsonBreak> broken) {
    return broken.filter(one -> one.kind() == JsonBreak.Kind.ENDS_EARLY).isPresent();
  }

  private String told(boolean cut) {
    if (cut) return "the file ends in the middle of its JSON; what came before was kept";
    return inList
        ? "there is no readable JSON here; the entry was left out, the others were kept"
        : "there is no readable JSON here; what came before was kept";
  }

  private boolean isBlankFrom(int offset) {
    for (int i = offset; i < text.length; i++) if (!Character.isWhitespace(text[i])) return false;
    return true;
  }

  /// The next brace that opens an entry, or the end. The number of tries is limited, as each reads
  /// what it opens.
  private int nextEntry(int offset) {
    for (int i = Math.max(1, offset), attempts = 0; i < text.length; i++)
      if (text[i] == '{' && (attempts++ > MOST_ATTEMPTS || isEntryAt(i)))
        return attempts > MOST_ATTEMPTS ? text.length : i;
    return text.length;
  }

  /// Whether what a brace opens is an object that looks like an entry, and not one within it.
  private boolean isEntryAt(int offset) {
    try {
      var in = new JsonReader(new CharArrayReader(text, offset, text.length - offset));
      return VALUES.read(in) instanceof JsonObject object && visitor.isEntry(object);
    } catch (IOException | IllegalStateException | JsonParseException e) {
      return false;
    }
  }

  /// Reads on as if the list began with an entry: what stood before is read and done with.
  ///
  /// @return whether the rest of the list could be read
  private boolean readsListFrom(int entry) {
    text[entry - 1] = '[';
    try {
      list(readerAt(entry - 1));
      return true;
    } catch (IOException | IllegalStateException | JsonParseException e) {
      return false;
    }
  }

  /// The line of the last of so many characters, counted from 1.
  private int lineOf(int characters) {
    int found = Arrays.binarySearch(lineStarts, Math.max(0, characters - 1));
    return found >= 0 ? found + 1 : -found - 1;
  }
}
