package dev.earshot.engine;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/// How passages are scored, as read from a recipe file; the file says what each number does.
///
/// @param weakWords words that say little by themselves, in lower case
public record Recipe(
    String name,
    double k1,
    double b,
    double title,
    double episode,
    double weak,
    double phrase,
    double allWords,
    double wholeTitle,
    Set<String> weakWords,
    Spelling spelling) {

  /// When a word is taken for a slip, and what may replace it.
  ///
  /// @param minLength shorter words are never corrected
  /// @param maxFrequency words in more passages than this are right
  /// @param minFrequency a replacement stands in at least so many passages
  /// @param documentsEach in a small index, in one and one more for each so many documents
  /// @param minRatio and in so many times the word's own
  /// @param frequencyWeight of ln(passages) beside the similarity from 0 to 1
  public record Spelling(
      int minLength,
      int maxFrequency,
      int minFrequency,
      int documentsEach,
      int minRatio,
      double frequencyWeight) {}

  /// The recipe that earshot ranks by when nobody says otherwise.
  public static Recipe standard() {
    try (var file = Objects.requireNonNull(Recipe.class.getResourceAsStream("recipe.properties"))) {
      return read(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads a recipe file.
  ///
  /// @throws IllegalArgumentException if a value is missing or no number
  public static Recipe read(Reader file) throws IOException {
    var properties = new Properties();
    properties.load(file);
    return from(properties);
  }

  private static Recipe from(Properties values) {
    return new Recipe(
        text(values, "name"),
        number(values, "k1"),
        number(values, "b"),
        number(values, "title"),
        number(values, "episode"),
        number(values, "weak"),
        number(values, "phrase"),
        number(values, "all-words"),
        number(values, "whole-title"),
        Set.of(text(values, "weak-words").split("\\s+")),
        new Spelling(
            (int) number(values, "spelling.min-length"),
            (int) number(values, "spelling.max-frequency"),
            (int) number(values, "spelling.min-frequency"),
            (int) number(values, "spelling.documents-each"),
            (int) number(values, "spelling.min-ratio"),
            number(values, "spelling.frequency-weight")));
  }

  private static String text(Properties values, String key) {
    var value = values.getProperty(key);
    if (value == null)
      throw new IllegalArgumentException("the recipe says nothing of \"" + key + "\"");
    return value.strip();
  }

  private static double number(Properties values, String key) {
    var value = text(values, key);
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "\"" + key + "\" is \"" + value + "\" in the recipe; expected a number", e);
    }
  }
}
