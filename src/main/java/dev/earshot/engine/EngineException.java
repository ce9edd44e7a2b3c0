package dev.earshot.engine;

import org.jspecify.annotations.Nullable;

/// Tells in one sentence, fit for a person, why an index cannot be used, and where there is one,
/// the way out.
public class EngineException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public EngineException(String message) {
    super(message);
  }

  public EngineException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
