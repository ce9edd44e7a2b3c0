package dev.earshot.engine;

/// There is no index where one was looked for.
public final class NoIndexException extends EngineException {
  private static final long serialVersionUID = 1;

  public NoIndexException(String location) {
    super("there is no index in " + location + "; \"earshot index\" makes one");
  }
}
