package dev.earshot.present;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.util.DefaultLocale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DefaultLocale("ar-EG")
class ClockTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      textBlock =
          """
          PT0S       -> 0:00
          PT9.999S   -> 0:09
          PT754S     -> 12:34
          PT59M59S   -> 59:59
          PT1H2M3S   -> 1:02:03
          PT27H      -> 27:00:00
          """)
  void aMomentIsWrittenAsPlayersShowIt(Duration moment, String shown) {
    assertEquals(shown, Clock.of(moment));
  }
}
