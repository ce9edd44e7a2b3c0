package dev.earshot.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.query.Query;
import dev.earshot.search.Synonyms.Rule;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WideningTest {
  private static final Widening WIDENING =
      new Widening(
          new Synonyms(
              List.of(
                  new Rule("AI", "artificial intelligence"),
                  new Rule("artificial intelligence", "AI"),
                  new Rule("pie torch", "PyTorch"),
                  new Rule("pie", "cake"),
                  new Rule("pie", "tart"))));

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      textBlock =
          """
          ai                        -> (want (same ai "artificial intelligence"))
          A.I. farming              -> (want (same A.I. "artificial intelligence") farming)
          ai OR kelp                -> (want (or (same ai "artificial intelligence") kelp))
          ai AND kelp               -> (want (and (same ai "artificial intelligence") kelp))
          pie                       -> (want (same pie "cake" "tart"))
          """)
  void aWordIsSearchedAsItsSynonymsAsWell(String typed, String widened) {
    widens(typed, widened);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      textBlock =
          """
          the artificial intelligence boom -> (want the (same artificial intelligence "AI") boom)
          pie torch                        -> (want (same pie torch "PyTorch"))
          pie or torch                     -> (want (same pie "cake" "tart") or torch)
          torch pie                        -> (want torch (same pie "cake" "tart"))
          """)
  void theLongestStretchOfWordsWins(String typed, String widened) {
    widens(typed, widened);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      textBlock =
          """
          "pie torch"     -> (want (phrase "pie torch"))
          -ai kelp        -> (want (not ai) kelp)
          +ai             -> (want (must ai))
          ai*             -> (want ai*)
          kelp            -> (want kelp)
          """)
  void whatIsMeantToTheLetterStays(String typed, String widened) {
    widens(typed, widened);
  }

  private static void widens(String typed, String widened) {
    assertEquals(widened, WIDENING.widened(Query.read(typed).clause()).toString());
  }
}
