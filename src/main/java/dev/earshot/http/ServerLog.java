package dev.earshot.http;

import dev.earshot.engine.EngineException;

/// Keeps what whoever runs a server may want to know later. Called by several threads at once.
public interface ServerLog {
  /// A request was answered.
  ///
  /// @param line in the common log format, followed by the milliseconds that it took
  void request(String line);

  /// The index could not be read, of which the answer does not say where it lies.
  void unreadable(EngineException trouble);

  /// earshot itself failed at a request, of which the answer says no more than that.
  void fault(Throwable fault);

  /// Keeps nothing.
  static ServerLog silent() {
    return new ServerLog() {
      @Override
      public void request(String line) {}

      @Override
      public void unreadable(EngineException trouble) {}

      @Override
      public void fault(Throwable fault) {}
    };
  }
}
