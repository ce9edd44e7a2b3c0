package dev.earshot.eval;

import dev.earshot.query.InvalidInputException;
import dev.earshot.reader.TextLines;
import dev.earshot.reader.TextLines.DamagedException;
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
  /// @param line refuses a line by an [InvalidInputException], to which the place is added
  static void forEachLine(Path file, Consumer<String> line) {
    try (var lines = TextLines.open(file)) {
      while (lines.advance()) if (!lines.text().isBlank()) take(file, lines, line);
    } catch (NoSuchFileException e) {
      throw new InvalidInputException("there is no file " + file, e);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /// The first line that is not blank; empty when there is none.
  static Optional<String> firstLine(Path file) {
    try (var lines = TextLines.open(file)) {
      while (lines.advance()) if (!lines.text().isBlank()) return Optional.of(lines.text());
      return Optional.empty();
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static InvalidInputException unreadable(Path file, IOException e) {
    var message = String.valueOf(e.getMessage());
    return new InvalidInputException(
        e instanceof DamagedException ? message : file + " cannot be read: " + message, e);
  }

  private static void take(Path file, TextLines lines, Consumer<String> line) {
    try {
      line.accept(lines.text());
    } catch (InvalidInputException e) {
      throw new InvalidInputException(file + ":" + lines.number() + ": " + e.getMessage(), e);
    }
  }

  static String[] columns(String line) {
    return line.strip().split("\\s+", -1);
  }

  /// Refuses an id that could not stand in a run or in judgements.
  static String id(String what, String text) {
    if (text.isEmpty()) throw new InvalidInputException("the " + what + " has no id");
    if (text.chars().anyMatch(Character::isWhitespace))
      throw new InvalidInputException(
          "the id \""
              + text
              + "\" has a space in it; runs and judgements are columns set by spaces");
    return text;
  }
}
