package dev.earshot.corpus;

import java.time.Duration;

/// How long an update may go on before it commits what it has done by then.
public record Pace(Duration between) {
  /// Only when all is done: whoever makes an index anew wants the old one until then.
  public static final Pace AT_THE_END = new Pace(Duration.ofNanos(Long.MAX_VALUE));

  /// Often enough that a first run of an hour which breaks off has lost little, and seldom enough
  /// that nobody notices what a commit costs.
  public static final Pace STEADY = new Pace(Duration.ofSeconds(30));

  long nanos() {
    return between.toNanos();
  }

  boolean isSteady() {
    return !equals(AT_THE_END);
  }
}
