package dev.earshot.present;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class VisibleTextTest {
  @Test
  void whatWouldMoveTheCursorOrChangeColoursIsShown() {
    shows("\u001b[31mred", "␛[31mred");
    shows("a\u0007\b\u0000", "a␇␈␀");
    shows("\u007f", "␡");
    shows("\u009b31m", "\ufffd31m");
  }

  @Test
  void breaksAreSpaces() {
    shows("one\ntwo\tthree\r\nfour", "one two three  four");
  }

  @Test
  void nothingTurnsTheDirectionOfReading() {
    for (var mark : new String[] {"\u202a", "\u202e", "\u2066", "\u2069", "\u200e", "\u200f"})
      shows("a" + mark + "b", "a\ufffdb");
  }

  @Test
  void scriptsAndEmojiStay() {
    for (var text : new String[] {"שלום", "潮が満ちる", "👩\u200d🚀", "cafe\u0301"}) shows(text, text);
  }

  private static void shows(String text, String visible) {
    assertEquals(visible, VisibleText.of(text));
    assertEquals(text.length(), VisibleText.of(text).length(), "spans would be wrong");
  }
}
