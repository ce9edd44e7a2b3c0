package dev.earshot.reader.turns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuotationTest {
  @Test
  void aNameInBracketsSaidIt() {
    assertEquals(Optional.of("Ida Ray"), speaker("\"Bread is hungry and never waits\" (Ida Ray)"));
  }

  @Test
  void aTranslationInBracketsSaidNothing() {
    assertEquals(Optional.empty(), speaker("\"Bread is hungry and never waits\" (面包永远不等人)"));
  }

  private static Optional<String> speaker(String line) {
    return Quotation.read(line).flatMap(Quotation::speaker);
  }
}
