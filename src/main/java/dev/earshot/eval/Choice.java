package dev.earshot.eval;

import dev.earshot.plan.Recipe;
import dev.earshot.query.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// What somebody chose to measure by one word.
sealed interface Choice {
  /// A recipe to search with.
  record ByRecipe(Recipe recipe) implements Choice {}

  /// What is written in a run.
  record OfRun(Path file) implements Choice {}

  /// A recipe's name, its file, or the file of a run, whichever it is.
  static Choice of(String word) {
    return Recipe.named(word).isEmpty() && isRun(Path.of(word))
        ? new OfRun(Path.of(word))
        : new ByRecipe(recipe(word));
  }

  /// A recipe by its name or its file.
  ///
  /// @throws InvalidInputException with the file if it is no recipe
  static Recipe recipe(String word) {
    return Recipe.named(word).orElseGet(() -> read(word));
  }

  private static Recipe read(String word) {
    try (var file = Files.newBufferedReader(Path.of(word))) {
      return Recipe.read(file);
    } catch (NoSuchFileException e) {
      throw new InvalidInputException(
          "\""
              + word
              + "\" is neither a recipe ("
              + String.join(", ", Recipe.NAMES)
              + ") nor a file",
          e);
    } catch (InvalidInputException e) {
      throw new InvalidInputException(word + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new InvalidInputException(word + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static boolean isRun(Path file) {
    if (!Files.isRegularFile(file)) return false;
    return InputFile.firstLine(file).filter(Run::begins).isPresent();
  }
}
