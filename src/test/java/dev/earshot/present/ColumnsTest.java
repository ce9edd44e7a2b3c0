package dev.earshot.present;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnsTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      textBlock =
          """
          ''       -> 0
          tide     -> 4
          Büttner  -> 7
          cafe\u0301    -> 4
          潮       -> 2
          チップ   -> 6
          ｶﾅ      -> 2
          한국     -> 4
          🎧       -> 2
          """)
  void wideCharactersTakeTwoAndCombiningOnesNone(String text, int columns) {
    assertEquals(columns, Columns.of(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      textBlock =
          """
          tide mills, 10 -> tide mills
          tide mills, 9  -> tide mil…
          tide mills, 6  -> tide…
          潮が満ちる, 10  -> 潮が満ちる
          潮が満ちる, 9   -> 潮が満ち…
          潮が満ちる, 8   -> 潮が満…
          """)
  void whatDoesNotFitEndsInAnEllipsis(String given, String cut) {
    var parts = given.split(", ", -1);
    assertEquals(cut, Columns.cut(parts[0], Integer.parseInt(parts[1])));
  }

  @ParameterizedTest
  @ValueSource(strings = {"🎧🎧🎧🎧", "a🎧b🎧c🎧", "潮a潮a潮"})
  void noCharacterIsCutInTwo(String text) {
    for (int columns = 1; columns < 8; columns++) {
      var cut = Columns.cut(text, columns);
      assertTrue(text.startsWith(cut.replace("…", "")), cut);
      assertTrue(Columns.of(cut) <= columns, cut);
    }
  }
}
