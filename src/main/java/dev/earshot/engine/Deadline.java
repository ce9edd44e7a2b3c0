package dev.earshot.engine;

import java.time.Duration;

/// When whoever asks has waited long enough. Thread-safe.
public final class Deadline {
  private static final Deadline NEVER = new Deadline(false, 0);

  /// The clock counts nanoseconds in a `long`; nobody waits for as long as it can count.
  private static final Duration FOREVER = Duration.ofDays(36_500);

  private final boolean set;
  private final long nanos;

  private Deadline(boolean set, long nanos) {
    this.set = set;
    this.nanos = nanos;
  }

  public static Deadline never() {
    return NEVER;
  }

  /// So long from now; never where that is a century or more.
  public static Deadline in(Duration time) {
    if (time.compareTo(FOREVER) >= 0) return NEVER;
    return new Deadline(true, System.nanoTime() + time.toNanos());
  }

  public boolean isNever() {
    return !set;
  }

  public boolean isPassed() {
    return set && System.nanoTime() - nanos > 0;
  }
}
