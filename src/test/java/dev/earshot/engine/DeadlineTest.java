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

  @Test
  void aPartHasNoMoreTimeThanTheWhole() {
    var hour = Deadline.in(Duration.ofHours(1));
    assertTrue(hour.within(Duration.ofHours(2)).left().compareTo(Duration.ofHours(1)) <= 0);
    assertTrue(hour.within(Duration.ofNanos(-1)).isPassed());
    assertTrue(Deadline.in(Duration.ofSeconds(-2)).within(Duration.ofHours(1)).isPassed());
    assertFalse(Deadline.never().within(Duration.ofHours(1)).isPassed());
  }

  @Test
  void aPartIsCancelledWithTheWholeButNotTheWholeWithAPart() {
    var whole = Deadline.in(Duration.ofHours(1));
    var first = whole.within(Duration.ofMinutes(2));
    var second = whole.within(Duration.ofMinutes(2)).within(Duration.ofMinutes(1));
    first.cancel();
    assertFalse(whole.isPassed());
    whole.cancel();
    assertTrue(second.isPassed() && second.isCancelled());
  }
}
