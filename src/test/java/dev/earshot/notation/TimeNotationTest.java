package dev.earshot.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.util.DefaultLocale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeNotationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0              | 0
          754            | 754
          12.5           | 12.5
          4021.500       | 4021.5
          12.3456        | 12.346
          1.5e3          | 1500
          0.05           | 0.05
          1014.708375    | 1014.708
          12:34          | 754
          1:02.500       | 62.5
          0:09:49        | 589
          1:02:03.250    | 3723.25
          00:01,500      | 1.5
          148:31         | 8911
          PT01H02M16S    | 3736
          2.94s          | 2.94
          90 sec         | 90
          12m30s         | 750
          1h 2m 3s       | 3723
          45min          | 2700
          1 minute, 30 seconds | 90
          2940ms         | 2.94
          """)
  void readsWhatPeopleAndProgramsWrite(String typed, String seconds) {
    assertEquals(Optional.of(seconds), TimeNotation.read(typed).map(TimeNotation::write));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "abc",
        ",",
        ", 5s,",
        "-5",
        "-1:00",
        "PT-5S",
        "1:60",
        "1:75:00",
        "1e99",
        "9999999999",
        "0x10",
        "NaN",
        "1d",
        "1e-999999999",
        "12.3.4",
        "P",
        "1:2:3:4",
        "1687860000000"
      })
  void refusesWhatIsNoTime(String typed) {
    assertEquals(Optional.empty(), TimeNotation.read(typed));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 10, 999, 1000, 12_500, 4_021_050})
  void readsBackWhatItWrites(long millis) {
    var time = Duration.ofMillis(millis);
    assertEquals(Optional.of(time), TimeNotation.read(TimeNotation.write(time)));
  }

  /// Times of a page were written in the figures of the locale, and nobody read them there.
  @ParameterizedTest
  @DefaultLocale("ar-EG")
  @CsvSource({"0, 0:00:00", "75000, 0:01:15", "3602500, 1:00:02.500", "360000001, 100:00:00.001"})
  void aClockShowsPlainFiguresWhateverTheLocale(long millis, String shown) {
    assertEquals(shown, TimeNotation.clock(Duration.ofMillis(millis)));
  }

  @ParameterizedTest
  @CsvSource({
    "潮（０４：２２〜０５：３０）, 潮(04:22-05:30)",
    "【1:02:03】潮, [1:02:03]潮",
    "潮（月 04：22）, 潮（月 04:22）",
    "潮 (04:22 - 05:30), 潮 (04:22 - 05:30)",
    "潮（月）, 潮（月）",
  })
  void timesInSignsOfOtherScriptsAreWrittenPlain(String line, String plain) {
    assertEquals(plain, TimeNotation.withPlainTimes(line));
  }
}
