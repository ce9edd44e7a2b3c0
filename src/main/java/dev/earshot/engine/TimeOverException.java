package dev.earshot.engine;

/// The time that whoever asks has for an answer was over before there was one that can be told.
public final class TimeOverException extends EngineException {
  private static final long serialVersionUID = 1;

  public TimeOverException() {
    super("the time was over before all was looked at; try again, or allow more time");
  }
}
