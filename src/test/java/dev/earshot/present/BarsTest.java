package dev.earshot.present;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.engine.Facets.Count;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.util.DefaultLocale;

@DefaultLocale("ar-EG")
class BarsTest {
  private static final List<Count> COUNTS =
      List.of(new Count("mills", 8), new Count("weirs", 4), new Count("locks", 0));

  @Test
  void aPipeGetsNumbersAndNames() {
    assertEquals(
        """
               8  mills
               4  weirs
               0  locks
        """,
        Bars.none().of(COUNTS));
  }

  @Test
  void theGreatestHasTheLongestBarAndNothingHasNone() {
    assertEquals(
        """
               8  mills  ███████████
               4  weirs  █████▌
               0  locks
        """,
        Bars.within(28).of(COUNTS));
  }

  @Test
  void theSmallestIsASliver() {
    assertEquals(
        """
           9,999  a  ███████████████
               1  b  ▏
        """,
        Bars.within(28).of(List.of(new Count("a", 9999), new Count("b", 1))));
  }

  @Test
  void aNarrowTerminalHasNoBars() {
    assertEquals(Bars.none().of(COUNTS), Bars.within(20).of(COUNTS));
  }

  @Test
  void namesAreMadeVisibleAndCut() {
    assertEquals(
        "       1  ␛ mill…\n", Bars.within(14).of(List.of(new Count("\u001b mills and weirs", 1))));
  }
}
