package dev.earshot.meaning;

/// Is told how encoding all passages goes on, and may end it: what was encoded is kept.
public interface EncodingProgress {
  /// Nobody waits for it.
  EncodingProgress NONE = new EncodingProgress() {};

  /// So many passages are looked through.
  default void found(long passages) {}

  /// So many more were looked at, and encoded where they had to be.
  default void passed(int passages) {}

  /// Whether to end soon.
  default boolean isStopped() {
    return false;
  }
}
