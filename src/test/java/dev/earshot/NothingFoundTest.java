package dev.earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What is said where nothing was found.
@ExtendWith(Indexed.ForTests.class)
class NothingFoundTest {
  private static Earshot earshot;

  @BeforeAll
  static void index(Indexed indexed) {
    earshot = indexed.sources(Indexed.CORPUS);
  }

  @Test
  void wordsThatNoPassageHasAreNamed() {
    says("xyzzyplugh", "no passage has \"xyzzyplugh\"");
    says("+chip +xyzzyplugh", "no passage has \"xyzzyplugh\"");
    says("\"design chip\" flexible", "no passage has \"design chip\"");
  }

  @Test
  void theConditionInTheWayIsNamed() {
    says(
        "+chip -design -building -chips",
        "nothing has all of it; without (not chips) there are 2 passages");
    says(
        "\"chip design\" \"tidal energy\"",
        "nothing has all of it; without (phrase \"tidal energy\") there are 2 passages");
  }

  @Test
  void signsAloneAreNothingToLookFor() {
    says("?!", "there is no word in it to look for");
  }

  @Test
  void filtersComeFirst() {
    says("chip show:nowhere", "nothing matches show:nowhere");
  }

  private static void says(String query, String... reasons) {
    var results = earshot.search(query);
    assertEquals(List.of(), results.passages(), query);
    assertEquals(List.of(reasons), results.warnings(), query);
  }
}
