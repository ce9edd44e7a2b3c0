package dev.earshot.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTest {
  private static final Duration USUAL = Duration.ofSeconds(2);
  private static final long MILLISECOND = 1_000_000;

  private final Patience patience = new Patience(0);
  private long now;

  @Test
  void aBurstWaits() {
    for (int i = 0; i < 64; i++) assertEquals(USUAL, patience.arrived(i > 4, now));
  }

  @Test
  void aBusyServerThatKeepsUpLetsWait() {
    for (int i = 0; i < 1_000; i++) assertEquals(USUAL, arrived(i % 4 != 0));
  }

  @Test
  void whereMoreComeThanCanBeAnsweredNobodyWaitsLongerThanASlowSearchTakes() {
    for (int i = 0; i < 10_000; i++) patience.took((i % 100 == 0 ? 40 : 3) * MILLISECOND);
    for (int i = 0; i < 300; i++) arrived(true);
    var wait = arrived(true);
    assertTrue(wait.toMillis() >= 3 && wait.toMillis() <= 50, wait.toString());
    for (int i = 0; i < 50; i++) arrived(false);
    assertEquals(USUAL, arrived(true));
  }

  /// Ten milliseconds after the one before.
  private Duration arrived(boolean mustWait) {
    now += 10 * MILLISECOND;
    return patience.arrived(mustWait, now);
  }
}
