package dev.earshot.reader.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.util.Optional;

/// Where JSON stops being JSON, and why. gson says so only in the words of its messages, which are
/// for people and change; so text that could not be read is read once more, a character at a time.
///
/// @param offset how many characters there are up to what does not fit, its first one included
public record JsonBreak(Kind kind, int offset) {
  /// Why it cannot be read further.
  public enum Kind {
    /// The text ends in the middle.
    ENDS_EARLY,
    /// Lists or objects stand in one another beyond what anybody means.
    TOO_DEEP,
    /// What stands there has no place in JSON.
    UNREADABLE
  }

  /// Finds the first break of a value, if it has one.
  public static Optional<JsonBreak> in(String json) {
    return in(json.toCharArray(), 0);
  }

  static Optional<JsonBreak> in(char[] json, int from) {
    var text = new PlacedText(json, from, PlacedText.Step.CHARACTER);
    try (var in = new JsonReader(text)) {
      return isTooDeep(in)
          ? Optional.of(new JsonBreak(Kind.TOO_DEEP, text.at()))
          : Optional.empty();
    } catch (IOException | IllegalStateException e) {
      return Optional.of(
          text.hasEnded()
              ? new JsonBreak(Kind.ENDS_EARLY, text.at())
              : new JsonBreak(Kind.UNREADABLE, beginningOfWord(json, text.at())));
    }
  }

  /// A word such as `this` is read as `true` until it cannot be; a person looks for its first
  /// letter.
  private static int beginningOfWord(char[] json, int offset) {
    int at = offset;
    while (at > 1 && Character.isLetter(json[at - 1]) && Character.isLetter(json[at - 2])) at--;
    return at;
  }

  /// Reads the value, or as deep into it as the reader goes.
  private static boolean isTooDeep(JsonReader in) throws IOException {
    int depth = 0;
    do {
      JsonToken token = in.peek();
      boolean opens = token == JsonToken.BEGIN_OBJECT || token == JsonToken.BEGIN_ARRAY;
      if (opens && depth == in.getNestingLimit()) return true;
      depth += step(in, token);
    } while (depth > 0);
    return false;
  }

  /// Passes one token; tells how much deeper it led.
  private static int step(JsonReader in, JsonToken token) throws IOException {
    switch (token) {
      case BEGIN_OBJECT -> in.beginObject();
      case BEGIN_ARRAY -> in.beginArray();
      case END_OBJECT -> in.endObject();
      case END_ARRAY -> in.endArray();
      default -> in.skipValue();
    }
    return switch (token) {
      case BEGIN_OBJECT, BEGIN_ARRAY -> 1;
      case END_OBJECT, END_ARRAY -> -1;
      default -> 0;
    };
  }
}
