package dev.earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.query.Clause;
import java.util.List;
import java.util.Optional;
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

  @Test
  void theBestWithoutWhatNobodyHasIsShownInPlace() {
    instead("+chip +xyzzyplugh", "chip", "(must xyzzyplugh)");
    instead("\"design chip\" flexible", "design chip flexible", "(phrase \"design chip\")");
    instead("chip show:nowhere", "chip", "show:nowhere");
    instead("chip since:2031 tag:nothing", "chip", "since:2031", "tag:nothing");
    instead("chip NEAR/1 tidal", "chip tidal", "(near/1 chip tidal)");
    instead("\"chip design\" \"tidal energy\"", "\"chip design\"", "(phrase \"tidal energy\")");
    instead("+chip -design -building -chips", "+chip -design -building", "(not chips)");
  }

  /// A phrase and a required word become plain words, so that the most is kept of what was asked.
  @Test
  void theMostOfTheQueryIsKept() {
    assertEquals("(want design chip flexible)", interpretation("\"design chip\" flexible"));
    assertEquals("(want (must chip))", interpretation("+chip +xyzzyplugh"));
    assertEquals("(want (must chip) design)", interpretation("+chip \"xyzzyplugh design\""));
  }

  @Test
  void aRequiredWordThatNobodySaidIsTakenInItsLikelySpelling() {
    assertEquals("(want (must chip) flexible)", interpretation("+chip +flexibel"));
  }

  /// Words are wanted and never in the way, however many somebody pasted.
  @Test
  void whatStandsInTheWayOfManyWordsIsFound() {
    var pasted = "chip design " + "lorem ipsum ".repeat(40);
    instead(pasted + "show:nowhere", pasted, "show:nowhere");
  }

  private static String interpretation(String query) {
    return earshot.search(query).instead().orElseThrow().interpretation().toString();
  }

  @Test
  void theNearestNameIsOffered() {
    offers("guest:\"ron diamand\" chip", "guest:\"Ron Diamant\"");
    offers("guest:diamond", "guest:\"Ron Diamant\"");
    offers("host:\"ron diamont\" chip", "guest:\"Ron Diamant\"");
    offers("show:\"super data sience\" chip", "show:superdatascience");
  }

  private static void offers(String query, String condition) {
    var instead = earshot.search(query).instead().orElseThrow();
    assertTrue(instead.reason().endsWith("; did you mean " + condition + "?"), instead.reason());
    assertTrue(instead.interpretation().toString().contains(condition), instead.toString());
  }

  @Test
  void nothingIsShownWhereNoWordIsLeft() {
    for (var query :
        List.of("xyzzyplugh", "show:nowhere", "xyzzyplugh show:superdatascience", "?!"))
      assertEquals(Optional.empty(), earshot.search(query).instead(), query);
    assertEquals(Optional.empty(), earshot.search("chip").instead());
  }

  /// Says what was left out, and shows what the other query finds.
  private static void instead(String query, String best, String... without) {
    var results = earshot.search(query);
    assertEquals(0, results.matches().all(), query);
    assertEquals(List.of(), results.passages(), query);
    var instead = results.instead().orElseThrow();
    assertEquals(
        List.of(without), instead.without().stream().map(Clause::toString).toList(), query);
    var first = earshot.search(best).passages().getFirst().id();
    assertEquals(first, instead.passages().getFirst().id(), query);
  }

  private static void says(String query, String... reasons) {
    var results = earshot.search(query);
    assertEquals(List.of(), results.passages(), query);
    assertEquals(List.of(reasons), results.warnings(), query);
  }
}
