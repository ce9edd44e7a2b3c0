package dev.earshot.eval;

import dev.earshot.reader.TextLines;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// One of the files that an evaluation is made of. Whatever is wrong with it ends the evaluation:
/// figures of half a file mean nothing.
final class InputFile {
  private InputFile() {}

  /// Hands over each line that is not blank.
  ///
  /// @param line refuses a line by an [IllegalArgumentException], to which the place is added
  static void forEachLine(Path file, Consumer<String> line) {
    try (var lines = TextLines.open(file)) {
      while (lines.advance()) if (!lines.text().isBlank()) take(file, lines, line);
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException("there is no file " + file, e);
    } catch (IOException e) {
      throw new IllegalArgumentException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /// The first line that is not blank; empty when there is none.
  static Optional<String> firstLine(Path file) {
    try (var lines = TextLines.open(file)) {
      while (lines.advance()) if (!lines.text().isBlank()) return Optional.of(lines.text());
      return Optional.empty();
    } catch (IOException e) {
      throw new IllegalArgumentException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static void take(Path file, TextLines lines, Consumer<String> line) {
    try {
      line.accept(lines.text());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ":" + lines.number() + ": " + e.getMessage(), e);
    }
  }

  static String[] columns(String line) {
    return line.strip().split("\\s+", -1);
  }

  /// Refuses an id that could not stand in a run or in judgements.
  static String id(String what, String text) {
    if (text.isEmpty()) throw new IllegalArgumentException("the " + what + " has no id");
    if (text.chars().anyMatch(Character::isWhitespace))
      throw new IllegalArgumentException(
          "the id \""
              + text
              + "\" has a space in it; runs and judgements are columns set by spaces");
    return text;
  }
}
