package dev.earshot.engine;

import java.time.Duration;

/// When whoever asks has waited long enough. Thread-safe.
public final class Deadline {
  private static final Deadline NEVER = new Deadline(false, 0);

  private final boolean set;
  private final long nanos;

  private Deadline(boolean set, long nanos) {
    this.set = set;
    this.nanos = nanos;
  }

  public static Deadline never() {
    return NEVER;
  }

  /// So long from now.
  public static Deadline in(Duration time) {
    return new Deadline(true, System.nanoTime() + time.toNanos());
  }

  public boolean isNever() {
    return !set;
  }

  public boolean isPassed() {
    return set && System.nanoTime() - nanos > 0;
  }
}
