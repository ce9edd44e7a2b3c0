package dev.earshot.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.earshot.query.FieldName;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A parameter of an address: how `openapi.json` describes it, and how it is read. Both come from
/// here, so that no bound is told that does not hold.
///
/// @param schema of its values
/// @param read makes sense of what was given, and refuses what makes none
record Parameter<V>(
    String name,
    String description,
    boolean required,
    JsonObject schema,
    Function<Optional<String>, V> read) {

  /// Any text.
  static Parameter<Optional<String>> text(String name, String description) {
    return new Parameter<>(name, description, false, schema("string"), given -> given);
  }

  /// A text of so many characters at most.
  static Parameter<Optional<String>> text(String name, String description, int longest) {
    var schema = schema("string");
    schema.addProperty("maxLength", longest);
    return new Parameter<>(
        name, description, false, schema, given -> given.map(text -> bounded(name, text, longest)));
  }

  /// A text that must be given.
  static Parameter<String> requiredText(String name, String description, int longest) {
    var text = text(name, description, longest);
    return new Parameter<>(
        name,
        description,
        true,
        text.schema(),
        given ->
            text.read()
                .apply(given)
                .orElseThrow(() -> HttpProblem.bad("the parameter \"" + name + "\" is missing")));
  }

  private static String bounded(String name, String text, int longest) {
    if (text.length() <= longest) return text;
    throw HttpProblem.bad(
        "\"" + name + "\" has " + text.length() + " characters; at most " + longest);
  }

  /// A whole number in bounds, or the usual one where none is given.
  static Parameter<Integer> number(
      String name, String description, int usual, int least, int most) {
    var schema = schema("integer");
    schema.addProperty("minimum", least);
    schema.addProperty("maximum", most);
    schema.addProperty("default", usual);
    return new Parameter<>(
        name,
        description,
        false,
        schema,
        given -> given.map(text -> number(name, text, least, most)).orElse(usual));
  }

  private static int number(String name, String text, int least, int most) {
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) return number;
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw HttpProblem.bad(
        "\"%s\" is \"%s\"; expected a whole number from %s to %s"
            .formatted(name, text, least, most));
  }

  /// Whether something is switched on.
  static Parameter<Boolean> flag(String name, String description) {
    return new Parameter<>(
        name,
        description,
        false,
        schema("boolean"),
        given ->
            switch (given.orElse("false")) {
              case "true", "1", "on" -> true;
              case "false", "0", "off" -> false;
              default -> throw HttpProblem.bad("\"" + name + "\" is true or false");
            });
  }

  /// One of some words.
  static Parameter<Optional<String>> choice(String name, String description, String... words) {
    var known = List.of(words);
    return new Parameter<>(
        name,
        description,
        false,
        oneOf(known),
        given -> {
          if (given.isPresent() && !known.contains(given.get()))
            throw HttpProblem.bad("\"" + name + "\" is " + either(known));
          return given;
        });
  }

  private static String either(List<String> words) {
    var last = words.getLast();
    return words.size() == 1
        ? last
        : String.join(", ", words.subList(0, words.size() - 1)) + " or " + last;
  }

  /// A field that answers are narrowed down by; its values are checked with the search.
  static Parameter<Optional<String>> of(FieldName field) {
    var choices = field.value().choices();
    var schema = choices.isEmpty() ? schema("string") : oneOf(choices);
    return new Parameter<>(field.word(), field.description(), false, schema, given -> given);
  }

  private static JsonObject schema(String type) {
    var schema = new JsonObject();
    schema.addProperty("type", type);
    return schema;
  }

  private static JsonObject oneOf(List<String> words) {
    var known = new JsonArray();
    words.forEach(known::add);
    var schema = schema("string");
    schema.add("enum", known);
    return schema;
  }
}
