package dev.earshot.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneticKeyTest {
  @ParameterizedTest
  @CsvSource({
    "ron diamant, ron diamond",
    "jon krohn, john crone",
    "stephen phillips, steven filips",
    "catherine wright, katherine right"
  })
  void namesThatSoundAlikeHaveOneKey(String name, String heard) {
    assertEquals(key(name), key(heard));
  }

  @ParameterizedTest
  @CsvSource({"ron diamant, ron damon", "ada stone, ada snow", "jon krohn, krohn jon"})
  void namesThatSoundOtherwiseHaveTheirOwn(String name, String other) {
    assertNotEquals(key(name), key(other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ron", "潮 満", "ada 7"})
  void oneWordOrOneWithoutASoundHasNone(String name) {
    assertEquals("", key(name));
  }

  private static String key(String name) {
    return PhoneticKey.of(List.of(name.split(" ")));
  }
}
