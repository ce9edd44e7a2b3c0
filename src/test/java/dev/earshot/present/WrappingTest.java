package dev.earshot.present;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WrappingTest {
  @Test
  void linesAreBrokenAtSpacesAndOnlyWhereTheyAreTooLong() {
    wraps("one two three\n", "one two\nthree\n", 9);
    wraps("  kept as it is\nlonger than that\n", "  kept as it is\nlonger than\nthat\n", 15);
    wraps("no end", "no end\n", 40);
    wraps("", "", 40);
    wraps("abcdefgh\n", "abcde\nfgh\n", 5);
  }

  private static void wraps(String text, String wrapped, int columns) {
    assertEquals(wrapped, Wrapping.lines(text, columns));
  }
}
