package dev.earshot.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTest {
  private static final Duration USUAL = Duration.ofSeconds(2);
  private static final long MILLISECOND = 1_000_000;

  private final Patience patience = new Patience(4, 0);
  private long now;

  @Test
  void aBurstWaits() {
    took(10);
    for (int i = 0; i < 300; i++) assertEquals(USUAL, patience.arrived(now));
  }

  @Test
  void aBusyServerThatKeepsUpLetsWait() {
    took(36);
    for (int i = 0; i < 1_000; i++) assertEquals(USUAL, arrived());
  }

  @Test
  void whereMoreComeThanCanBeAnsweredNobodyWaitsLongerThanASearchTakes() {
    took(80);
    for (int i = 0; i < 300; i++) arrived();
    assertEquals(80.0, arrived().toNanos() / 1e6, 1.0);
    took(5);
    assertEquals(USUAL, arrived());
  }

  @Test
  void whereSearchesTakeVeryLongNobodyWaitsLongerThanUsual() {
    took(4_000);
    for (int i = 0; i < 300; i++) arrived();
    assertEquals(USUAL, arrived());
  }

  private void took(int millis) {
    for (int i = 0; i < 1_000; i++) patience.took(millis * MILLISECOND);
  }

  /// Ten milliseconds after the one before.
  private Duration arrived() {
    now += 10 * MILLISECOND;
    return patience.arrived(now);
  }
}
