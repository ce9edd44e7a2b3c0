package dev.earshot.engine;

/// Tells in one sentence, fit for a person, why an index cannot be used, and where there is one,
/// the way out.
public class EngineException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public EngineException(String message) {
    super(message);
  }

  public EngineException(String message, Throwable cause) {
    super(message, cause);
  }
}
