package dev.earshot.engine;

/// There is no index where one was looked for.
public final class NoIndexException extends EngineException {
  public NoIndexException(String location) {
    super("there is no index in " + location);
  }
}
