package dev.earshot.engine.lucene.start;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import org.junit.jupiter.api.Test;

class WarmUpTest {
  /// The command line passes over what fails here, so nobody else would notice.
  @Test
  void itComesToItsEnd() {
    assertDoesNotThrow(WarmUp::run);
  }
}
