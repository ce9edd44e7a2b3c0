package dev.earshot.engine;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlineTest {
  @Test
  void anHourIsNotOverAtOnceButNoTimeIs() {
    assertFalse(Deadline.in(Duration.ofHours(1)).isPassed());
    assertTrue(Deadline.in(Duration.ofNanos(-1)).isPassed());
  }

  @Test
  void moreTimeThanTheClockCanCountNeverPasses() {
    assertFalse(Deadline.in(Duration.ofSeconds(Long.MAX_VALUE)).isPassed());
    assertFalse(Deadline.never().isPassed());
  }
}
