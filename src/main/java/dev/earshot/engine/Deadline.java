package dev.earshot.engine;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// When whoever asks has waited long enough, or waits no more. Thread-safe.
public final class Deadline {
  private static final Deadline NEVER = new Deadline(false, 0, null);

  /// The clock counts nanoseconds in a `long`; nobody waits for as long as it can count.
  private static final Duration FOREVER = Duration.ofDays(36_500);

  private final boolean set;
  private final long nanos;

  /// It is cancelled with that one.
  private final @Nullable Deadline whole;

  private volatile boolean cancelled;

  private Deadline(boolean set, long nanos, @Nullable Deadline whole) {
    this.set = set;
    this.nanos = nanos;
    this.whole = whole;
  }

  public static Deadline never() {
    return NEVER;
  }

  /// So long from now; not by itself where that is a century or more, as for what is only to be
  /// cancelled.
  public static Deadline in(Duration time) {
    Objects.requireNonNull(time, "time");
    return in(time, null);
  }

  private static Deadline in(Duration time, @Nullable Deadline whole) {
    if (time.compareTo(FOREVER) >= 0) return new Deadline(false, 0, whole);
    return new Deadline(true, System.nanoTime() + time.toNanos(), whole);
  }

  /// One for a part of what is to be done: it passes so long from now, or with this one.
  public Deadline within(Duration time) {
    Objects.requireNonNull(time, "time");
    var left = left();
    return in(time.compareTo(left) < 0 ? time : left, this);
  }

  @SuppressWarnings("ReferenceEquality") // There is one that never passes.
  public boolean isNever() {
    return this == NEVER;
  }

  /// Ends the waiting now; of one that is not [#never].
  public void cancel() {
    if (isNever())
      throw new IllegalStateException(
          "Deadline.never() is shared and cannot be cancelled; take one of Deadline.in(time)");
    cancelled = true;
  }

  public boolean isCancelled() {
    return cancelled || (whole != null && whole.isCancelled());
  }

  /// How long there is: less than nothing when it is passed, a century where it does not pass by
  /// itself.
  public Duration left() {
    return set ? Duration.ofNanos(nanos - System.nanoTime()) : FOREVER;
  }

  /// Goes on only while there is time.
  ///
  /// @throws TimeOverException if it is passed, or cancelled
  public void check() {
    if (isCancelled()) throw TimeOverException.cancelled();
    if (isPassed()) throw new TimeOverException();
  }

  public boolean isPassed() {
    return isCancelled() || (set && System.nanoTime() - nanos > 0);
  }
}
