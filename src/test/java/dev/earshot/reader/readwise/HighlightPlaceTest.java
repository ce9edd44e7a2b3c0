package dev.earshot.reader.readwise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// Places are told as `words | time | link`.
class HighlightPlaceTest {
  @Test
  void theTimeStandsInTheLinkOrBeforeIt() {
    places("We knew. ([Time\u00a00:09:49](https://a.io/q))", "We knew. | 0:09:49 | https://a.io/q");
    places("We knew. ([View Highlight](https://a.io/q))", "We knew. | ? | https://a.io/q");
    places(
        "We knew. (01:34) ([View Highlight](https://a.io/q))",
        "We knew.  | 01:34 | https://a.io/q");
    places("We knew. ([Time 0:09:49]())", "We knew. | 0:09:49 | ?");
  }

  @Test
  void bracketsOfTheWordsAreNoPlace() {
    places("We knew (as she said).", "We knew (as she said). | ? | ?");
    places("We knew ([see](https://a.io)) that", "We knew ([see](https://a.io)) that | ? | ?");
  }

  @Test
  void aPlaceWithoutItsEndShowsThatTheFileWasCut() {
    places("We knew. ([Time 0:09:4", "We knew. | ? | ? | cut");
    places("We knew. ([View Highlight](https://a", "We knew. | ? | ? | cut");
  }

  private static void places(String line, String expected) {
    var place = HighlightPlace.of(line);
    assertEquals(
        expected,
        place.words()
            + " | "
            + place.time().orElse("?")
            + " | "
            + place.url().orElse("?")
            + (place.isCut() ? " | cut" : ""));
  }
}
