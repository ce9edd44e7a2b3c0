package dev.earshot.http;

import java.time.Duration;

/// How long a request waits for its turn. Where many come at once now and then, each can wait;
/// where more come than can be answered, waiting helps nobody: all would be late, and none fewer.
/// So while the searches that come would take longer than there are places for, nobody waits longer
/// than a search takes. Thread-safe.
final class Patience {
  private static final Duration USUAL = Duration.ofSeconds(2);

  /// How far back it looks: what came longer ago counts for less than a third.
  private static final double MEMORY_NANOS = Duration.ofSeconds(1).toNanos();

  /// How much of what a search took goes into the mean: about the last fifty count.
  private static final double NEWEST = 0.02;

  private final int places;
  private double meanNanos = Duration.ofMillis(20).toNanos();
  private double arrivals;
  private long lastArrival;

  /// @param places how many searches run at once
  /// @param now a time in nanoseconds, as all that follow are
  Patience(int places, long now) {
    this.places = places;
    lastArrival = now;
  }

  /// A request came.
  ///
  /// @return how long it may wait
  synchronized Duration arrived(long now) {
    arrivals *= Math.exp(Math.min(0, lastArrival - now) / MEMORY_NANOS);
    arrivals++;
    lastArrival = now;
    boolean isTooMuch = arrivals * meanNanos > places * MEMORY_NANOS;
    return isTooMuch && meanNanos < USUAL.toNanos() ? Duration.ofNanos((long) meanNanos) : USUAL;
  }

  /// A search was done.
  synchronized void took(long nanos) {
    meanNanos += NEWEST * (nanos - meanNanos);
  }
}
