package dev.earshot.interchange;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.earshot.notation.DayNotation;
import dev.earshot.notation.Echo;
import dev.earshot.notation.TimeNotation;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Values as earshot's records want them. One that cannot be is left out and reported as a problem
/// with its place (`topics[2].quotes[0].start`) and an example of what was expected; null and blank
/// are simply absent.
///
/// People write this format by hand and with scripts, so a number may be text and the other way
/// round, and one name may stand where a list of names is meant.
final class JsonValues {
  private final JsonReader in;
  private final Consumer<String> problems;

  JsonValues(JsonReader in, Consumer<String> problems) {
    this.in = in;
    this.problems = problems;
  }

  /// Reads the parts of a list.
  interface Part<T> {
    Optional<T> read(JsonValues values) throws IOException;
  }

  /// Tells that the object just read cannot be used.
  void lacks(String what, String key, String example) {
    String thing = place().isEmpty() ? what : '"' + place() + '"';
    problems.accept(
        "%s has no %s and was left out; expected \"%s\" such as \"%s\""
            .formatted(thing, key, key, example));
  }

  /// Tells of times in the object that is being read.
  void endsTooEarly(Duration start, Duration end) {
    String object = pathOf(in.getPreviousPath()).replaceFirst("\\.?[^.]*$", "");
    problems.accept(
        "\"%s\" is %s, before its start %s; expected a later time such as %s"
            .formatted(
                object.isEmpty() ? "end" : object + ".end",
                TimeNotation.write(end),
                TimeNotation.write(start),
                TimeNotation.write(start.plusSeconds(1))));
  }

  /// Steps into an object, or says that there is none.
  boolean begins(String what) throws IOException {
    if (in.peek() != JsonToken.BEGIN_OBJECT) {
      refuse(what);
      return false;
    }
    in.beginObject();
    return true;
  }

  boolean hasNext() throws IOException {
    return in.hasNext();
  }

  String nextName() throws IOException {
    return in.nextName();
  }

  void ends() throws IOException {
    in.endObject();
  }

  boolean isText() throws IOException {
    return in.peek() == JsonToken.STRING;
  }

  /// Text, or a number taken for it.
  Optional<String> text() throws IOException {
    return switch (in.peek()) {
      case STRING, NUMBER -> given(in.nextString());
      case NULL -> absent();
      default -> refuse("text such as \"AI Chips\"");
    };
  }

  /// `691`, `"691"` or `315.5`. Spreadsheets make 691.0 of 691.
  Optional<String> number() throws IOException {
    if (in.peek() == JsonToken.NUMBER)
      return Optional.of(in.nextString().replaceFirst("\\.0+$", ""));
    return text();
  }

  /// A list of names, or a single one.
  List<String> texts() throws IOException {
    if (in.peek() == JsonToken.BEGIN_ARRAY) return list("names", JsonValues::text);
    return text().stream().toList();
  }

  /// The parts of a list that could be read; none, with a problem, if there is no list.
  <T> List<T> list(String what, Part<T> part) throws IOException {
    if (in.peek() == JsonToken.NULL) in.nextNull();
    else if (in.peek() == JsonToken.BEGIN_ARRAY) return parts(part);
    else refuse("a list of " + what + " such as []");
    return List.of();
  }

  private <T> List<T> parts(Part<T> part) throws IOException {
    var found = new ArrayList<T>();
    in.beginArray();
    while (in.hasNext()) part.read(this).ifPresent(found::add);
    in.endArray();
    return found;
  }

  Optional<Duration> time() throws IOException {
    return value("seconds such as 754", TimeNotation::read);
  }

  Optional<LocalDate> day() throws IOException {
    return value("a day such as 2023-06-27", DayNotation::read);
  }

  /// Reads a scalar by its text.
  private <T> Optional<T> value(String expected, Reading<T> reading) throws IOException {
    JsonToken token = in.peek();
    if (token == JsonToken.NULL) return absent();
    if (token != JsonToken.STRING && token != JsonToken.NUMBER) return refuse(expected);
    String text = in.nextString();
    if (text.isBlank()) return Optional.empty();
    Optional<T> value = reading.of(text.strip());
    if (value.isEmpty()) refuse(place(), shown(token, text), expected);
    return value;
  }

  private interface Reading<T> {
    Optional<T> of(String text);
  }

  /// The value that is next, as compact JSON text.
  String raw() throws IOException {
    return RawJson.copy(in);
  }

  private <T> Optional<T> absent() throws IOException {
    in.nextNull();
    return Optional.empty();
  }

  private static Optional<String> given(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(Surrogates.paired(text));
  }

  private <T> Optional<T> refuse(String expected) throws IOException {
    String place = pathOf(in.getPath());
    refuse(place, skip(), expected);
    return Optional.empty();
  }

  private void refuse(String place, String found, String expected) {
    problems.accept(
        (place.isEmpty() ? "the line" : '"' + place + '"')
            + " is "
            + found
            + "; expected "
            + expected);
  }

  /// Steps over the value that is next, and tells what it was.
  private String skip() throws IOException {
    JsonToken token = in.peek();
    return switch (token) {
      case STRING, NUMBER -> shown(token, in.nextString());
      case BOOLEAN -> Boolean.toString(in.nextBoolean());
      default -> {
        in.skipValue();
        yield kind(token);
      }
    };
  }

  private static String kind(JsonToken token) {
    return switch (token) {
      case BEGIN_OBJECT -> "an object";
      case BEGIN_ARRAY -> "a list";
      default -> "null";
    };
  }

  private static String shown(JsonToken token, String text) {
    return token == JsonToken.STRING ? Echo.quoted(text) : text;
  }

  /// Where the value just read stands: `topics[2].quotes[0].start`.
  private String place() {
    return pathOf(in.getPreviousPath());
  }

  private static String pathOf(String path) {
    return path.replaceFirst("^\\$\\.?", "");
  }
}
