package dev.earshot.mcp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.earshot.query.InvalidInputException;
import java.util.List;
import java.util.Locale;
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
            "there is no argument \"%s\"; %sknown are %s"
                .formatted(name, meant(name, known), String.join(", ", known)));
    this.values = values;
  }

  /// The known name that has the given one in it or the other way round, in any writing.
  private static String meant(String name, Set<String> known) {
    var given = name.toLowerCase(Locale.ROOT).replace("_", "");
    return known.stream()
        .filter(one -> !given.isEmpty() && (one.contains(given) || given.contains(one)))
        .findFirst()
        .map(one -> "did you mean \"" + one + "\"? ")
        .orElse("");
  }

  /// A text that must be there.
  String text(String name) {
    return optional(name)
        .orElseThrow(() -> new InvalidInputException("the argument \"" + name + "\" is missing"));
  }

  /// A text of so many characters at most that must be there.
  String text(String name, int longest) {
    var text = text(name);
    if (text.length() > longest)
      throw new InvalidInputException(
          "\"%s\" has %s characters; at most %s".formatted(name, text.length(), longest));
    return text;
  }

  Optional<String> optional(String name) {
    return primitive(name)
        .map(value -> {
          if (!value.isString())
            throw new InvalidInputException("\"" + name + "\" is " + value + "; expected a text");
          return value.getAsString();
        });
  }

  /// One of some words.
  Optional<String> choice(String name, List<String> words) {
    return optional(name)
        .map(word -> {
          if (!words.contains(word))
            throw new InvalidInputException(
                "\"%s\" is \"%s\"; expected one of %s"
                    .formatted(name, word, String.join(", ", words)));
          return word;
        });
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

  /// Many models give null, or nothing of some kind, for each argument that they leave out.
  private Optional<JsonPrimitive> primitive(String name) {
    JsonElement value = values.get(name);
    if (value == null || isNothing(value)) return Optional.empty();
    if (value instanceof JsonPrimitive primitive) return Optional.of(primitive);
    throw new InvalidInputException("\"" + name + "\" is a list or an object; expected one value");
  }

  private static boolean isNothing(JsonElement value) {
    return switch (value) {
      case JsonPrimitive one -> one.isString() && one.getAsString().isBlank();
      case JsonArray list -> list.isEmpty();
      case JsonObject object -> object.isEmpty();
      default -> true;
    };
  }
}
