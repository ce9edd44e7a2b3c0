package dev.earshot.engine;

/// Reads an index. Safe for use by several threads.
public interface Engine extends AutoCloseable {
  /// Opens the newest whole commit. One use case reads one snapshot, so that everything in its
  /// answer is of one state of the index.
  ///
  /// @param deadline when to stop looking through the index; what was found until then is an answer
  /// @throws EngineException if the index cannot be read, or the engine is closed
  Snapshot snapshot(Deadline deadline);

  /// Opens the newest whole commit, with all the time that it takes.
  default Snapshot snapshot() {
    return snapshot(Deadline.never());
  }

  /// Ends reading. What is under way in other threads may fail.
  @Override
  void close();
}
