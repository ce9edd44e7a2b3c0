package dev.earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.plan.Reason.Kind;
import dev.earshot.search.SearchRequest;
import dev.earshot.search.SearchRequest.Detail;
import dev.earshot.search.SearchRequest.Repeats;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Where host and guest say the same, what the guest says comes first.
@ExtendWith(Indexed.ForTests.class)
class GuestsFirstTest {
  private static final SearchRequest KNOTS = SearchRequest.of("knots hold").repeats(Repeats.SHOWN);

  @Test
  void aGuestComesBeforeTheHostWhereBothSayAlike(Indexed indexed) {
    first(indexed, "Ann Lee", "Mara Quill", "Ann Lee");
    first(indexed, "Ann Lee", "Ann Lee", "Mara Quill");
  }

  @Test
  void aPartOfTheNameIsEnough(Indexed indexed) {
    first(indexed, "Ann", "Mara", "Ann");
    first(indexed, "Lee", "Mara", "Lee");
    first(indexed, "ANN", "Mara", "ANN");
    first(indexed, "Dr. Ann Lee", "Mara", "Dr. Ann Lee");
  }

  @Test
  void nobodyIsPreferredForALikeName(Indexed indexed) {
    for (var other : List.of("Annette", "Ann Moss", "A"))
      assertEquals(scores(indexed, "Mara").getFirst(), scores(indexed, other).getFirst(), other);
  }

  @Test
  void theBetterAnswerComesFirstWhoeverSaysIt(Indexed indexed) {
    var found =
        indexed
            .episodes(
                spoken(
                    "Mara",
                    "Knots hold, and knots hold again.",
                    "Ann Lee",
                    "On a boat in the rain a knot may hold for a while."))
            .search(KNOTS)
            .passages();
    assertEquals("Mara", found.getFirst().speaker().orElseThrow());
  }

  @Test
  void theReasonIsTold(Indexed indexed) {
    var found =
        indexed
            .episodes(spoken("Mara", "Knots hold.", "Ann", "Knots hold."))
            .search(KNOTS.with(Detail.REASONS))
            .passages();
    assertTrue(found.getFirst().reasons().stream().anyMatch(reason -> reason.kind() == Kind.GUEST));
    assertTrue(found.get(1).reasons().stream().noneMatch(reason -> reason.kind() == Kind.GUEST));
    for (var passage : found)
      assertEquals(
          passage.score(),
          passage.reasons().stream().mapToDouble(reason -> reason.score()).sum(),
          1e-4);
  }

  private static void first(Indexed indexed, String expected, String one, String other) {
    var found = indexed.episodes(spoken(one, "Knots hold.", other, "Knots hold.")).search(KNOTS);
    assertEquals(expected, found.passages().getFirst().speaker().orElseThrow());
  }

  private static List<Double> scores(Indexed indexed, String speaker) {
    return indexed
        .episodes(spoken(speaker, "Knots hold.", "Mara", "It rains."))
        .search(KNOTS)
        .passages()
        .stream()
        .map(passage -> passage.score())
        .toList();
  }

  private static String spoken(String one, String said, String other, String replied) {
    return """
    {"title":"Rope","guests":["Ann Lee"],"quotes":[{"text":"%s","speaker":"%s"},{"text":"%s","speaker":"%s"}]}\
    """
        .formatted(said, one, replied, other);
  }
}
