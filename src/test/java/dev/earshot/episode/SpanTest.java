package dev.earshot.episode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SpanTest {
  @Test
  void aSpanMayBeEmpty() {
    assertEquals(new Span(3, 3), new Span(3, 3));
  }

  @Test
  void itStartsInTheTextAndEndsAfterItsStart() {
    refuses(-1, 2, "starts at -1, before the text");
    refuses(3, 2, "ends at 2, before its start 3");
  }

  private static void refuses(int from, int to, String message) {
    var refused = assertThrows(IllegalArgumentException.class, () -> new Span(from, to));
    assertEquals(message, refused.getMessage());
  }
}
