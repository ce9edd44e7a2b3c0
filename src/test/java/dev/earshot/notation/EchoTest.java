package dev.earshot.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class EchoTest {
  @Test
  void aLongTextIsCutButNeverACharacter() {
    assertEquals("kelp", Echo.of("kelp"));
    assertEquals("k".repeat(80), Echo.of("k".repeat(80)));
    assertEquals("k".repeat(80) + "…", Echo.of("k".repeat(81)));
    assertEquals("🌊".repeat(80) + "…", Echo.of("🌊".repeat(81)));
    assertEquals("🌊".repeat(40) + "…", Echo.briefly("🌊".repeat(41)));
    assertEquals("\"kelp\"", Echo.quoted("kelp"));
  }
}
