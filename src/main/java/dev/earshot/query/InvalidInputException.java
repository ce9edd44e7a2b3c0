package dev.earshot.query;

import org.jspecify.annotations.Nullable;

/// What a caller gave makes no sense: a limit out of bounds, the cursor of another search, a value
/// that a field cannot have, a recipe, a file of synonyms or of judgements with a slip in it.
///
/// The message is one sentence for the person who gave it: it names the thing, the place where
/// there is one, and what was expected. Doors show it and nothing else (HTTP 400, exit code 2, a
/// tool's error that a model can repair).
///
/// It extends [IllegalArgumentException], so that whoever caught that goes on to work. Any other
/// [IllegalArgumentException] is a fault of earshot itself, and doors show it as one.
public class InvalidInputException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  public InvalidInputException(String message) {
    super(message);
  }

  public InvalidInputException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
