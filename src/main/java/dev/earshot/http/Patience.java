package dev.earshot.http;

import java.time.Duration;

/// How long a request waits for its turn. Where many come at once now and then, each can wait;
/// where more come than can be answered, waiting helps nobody: all would be late, and none fewer.
/// So when nearly all that came for a second had to wait, nobody waits longer than a slow search
/// takes. Thread-safe.
final class Patience {
  private static final Duration USUAL = Duration.ofSeconds(2);
  private static final double USUAL_NANOS = USUAL.toNanos();

  /// How far back it looks.
  private static final double MEMORY_NANOS = Duration.ofSeconds(1).toNanos();

  /// The share of requests that had to wait from which on there are too many.
  private static final double CROWDED = 0.9;

  /// Rising by so much when a search was slower, and falling by so much when not, the time settles
  /// where one in a hundred is.
  private static final double RISE = 1.1;

  private static final double FALL = 0.999;

  private double slow = Duration.ofMillis(100).toNanos();
  private double waiting;
  private long lastArrival;

  /// @param now a time in nanoseconds, as all that follow are
  Patience(long now) {
    lastArrival = now;
  }

  /// A request came.
  ///
  /// @param mustWait whether there was no room for it
  /// @return how long it may wait
  synchronized Duration arrived(boolean mustWait, long now) {
    double weight = -Math.expm1((double) Math.min(0, lastArrival - now) / MEMORY_NANOS);
    waiting += weight * ((mustWait ? 1 : 0) - waiting);
    lastArrival = now;
    return waiting > CROWDED ? Duration.ofNanos((long) Math.min(slow, USUAL_NANOS)) : USUAL;
  }

  /// A search was done.
  synchronized void took(long nanos) {
    slow *= nanos > slow ? RISE : FALL;
  }
}
