package dev.earshot.engine;

/// The time that whoever asks has for an answer was over, or the question cancelled, before there
/// was an answer that can be told.
public final class TimeOverException extends EngineException {
  private static final long serialVersionUID = 1;

  public TimeOverException() {
    this("the time was over before all was looked at; try again, or allow more time");
  }

  private TimeOverException(String message) {
    super(message);
  }

  static TimeOverException cancelled() {
    return new TimeOverException("it was cancelled before all was looked at");
  }
}
