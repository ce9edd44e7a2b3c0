package dev.earshot.engine;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import dev.earshot.reader.Warning;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// What the index remembers of a source, so that an unchanged one costs only a look.
///
/// @param size in bytes
/// @param modified in milliseconds since 1970
/// @param content a hash of its bytes
/// @param show what it is filed under, which decides how it is read as well
/// @param readers the version of the formats that were known when it was read
/// @param outcome how reading it went
/// @param warnings what was wrong with it, without its name, which may change; the first of them
/// @param warningCount how much was wrong with it
public record SourceRecord(
    String path,
    long size,
    long modified,
    String content,
    String show,
    String readers,
    Outcome outcome,
    List<Warning> warnings,
    int warningCount) {

  public SourceRecord {
    warnings = List.copyOf(warnings);
  }

  /// How reading a source went.
  public enum Outcome {
    READ,
    /// Something of it was left out.
    DAMAGED,
    /// It is of no format that earshot knows.
    SKIPPED
  }

  /// A source that could not be read to its end: no file is like it, so it will be read again.
  public static SourceRecord unfinished(String path, String show, String readers) {
    return new SourceRecord(path, -1, -1, "", show, readers, Outcome.DAMAGED, List.of(), 0);
  }

  /// The same with another time.
  public SourceRecord touched(long when) {
    return new SourceRecord(
        path, size, when, content, show, readers, outcome, warnings, warningCount);
  }

  /// The form in which engines store it.
  public String toJson() {
    return Block.json(json -> {
      json.beginArray().value(path).value(size).value(modified).value(content);
      json.value(show).value(readers).value(outcome.name()).value(warningCount);
      for (var warning : warnings) write(json, warning);
      json.endArray();
    });
  }

  /// A warning of the whole file stands at line 0.
  private static void write(JsonWriter json, Warning warning) throws IOException {
    json.beginArray().value(warning.reason().name()).value(warning.line().orElse(0));
    json.value(warning.message()).endArray();
  }

  private static Warning warning(JsonReader json) throws IOException {
    json.beginArray();
    var reason = Warning.Reason.valueOf(json.nextString());
    int line = json.nextInt();
    var message = json.nextString();
    json.endArray();
    return new Warning("", line == 0 ? OptionalInt.empty() : OptionalInt.of(line), reason, message);
  }

  /// Reads what `toJson` wrote.
  public static SourceRecord fromJson(String stored) {
    try (var json = new JsonReader(new StringReader(stored))) {
      json.beginArray();
      var path = json.nextString();
      long size = json.nextLong();
      long modified = json.nextLong();
      var content = json.nextString();
      // The same for thousands of sources.
      var show = json.nextString().intern();
      var readers = json.nextString().intern();
      var outcome = Outcome.valueOf(json.nextString());
      int count = json.nextInt();
      var warnings = new ArrayList<Warning>();
      while (json.hasNext()) warnings.add(warning(json));
      return new SourceRecord(
          path, size, modified, content, show, readers, outcome, warnings, count);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
