package dev.earshot.mcp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.earshot.query.InvalidInputException;
import java.util.Optional;
import java.util.Set;

/// What a tool is called with. What makes no sense is an [InvalidInputException] with a sentence by
/// which a model can repair its call.
final class Arguments {
  private final JsonObject values;

  /// @param known the names that make sense
  Arguments(JsonObject values, Set<String> known) {
    for (var name : values.keySet())
      if (!known.contains(name))
        throw new InvalidInputException(
            "there is no argument \"" + name + "\"; known are " + String.join(", ", known));
    this.values = values;
  }

  /// A text that must be there.
  String text(String name) {
    return optional(name)
        .orElseThrow(() -> new InvalidInputException("the argument \"" + name + "\" is missing"));
  }

  /// Many models give an empty text for each argument that they leave out.
  Optional<String> optional(String name) {
    return primitive(name)
        .map(value -> {
          if (!value.isString())
            throw new InvalidInputException("\"" + name + "\" is " + value + "; expected a text");
          return value.getAsString();
        })
        .filter(text -> !text.isBlank());
  }

  boolean flag(String name) {
    return primitive(name)
        .map(value -> {
          if (!value.isBoolean())
            throw new InvalidInputException(
                "\"" + name + "\" is " + value + "; expected true or false");
          return value.getAsBoolean();
        })
        .orElse(false);
  }

  int number(String name, int usual, int least, int most) {
    return primitive(name).map(value -> number(name, value, least, most)).orElse(usual);
  }

  private static int number(String name, JsonPrimitive value, int least, int most) {
    double number = value.isNumber() ? value.getAsDouble() : Double.NaN;
    if (!(number >= least && number <= most) || number != Math.rint(number))
      throw new InvalidInputException(
          "\"%s\" is %s; expected a whole number from %s to %s"
              .formatted(name, value, least, most));
    return (int) number;
  }

  /// Null is as good as absent.
  private Optional<JsonPrimitive> primitive(String name) {
    JsonElement value = values.get(name);
    if (value == null || value.isJsonNull()) return Optional.empty();
    if (value instanceof JsonPrimitive primitive) return Optional.of(primitive);
    throw new InvalidInputException("\"" + name + "\" is a list or an object; expected one value");
  }
}
