package dev.earshot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ConsoleTest {
  @Test
  void aTerminalIsAsWideAsItIs() {
    assertEquals(72, Console.columns(72, "50"));
    assertEquals(40, Console.columns(3, null));
    assertEquals(100, Console.columns(300, null));
  }

  @Test
  void elsewhereWhoReadsMaySayHowWideLinesAre() {
    assertEquals(50, Console.columns(null, "50"));
    assertEquals(100, Console.columns(null, "99999"));
    for (var nothing : new String[] {null, "", "wide", "-5", "999999999999"})
      assertEquals(80, Console.columns(null, nothing));
  }
}
