package dev.earshot.present;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.Earshot;
import dev.earshot.Indexed;
import dev.earshot.search.SearchRequest;
import dev.earshot.search.SearchRequest.Grouping;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Indexed.ForTests.class)
class RemarksTest {
  private static Earshot earshot;

  @BeforeAll
  static void index(Indexed indexed) {
    earshot =
        indexed.episodes(
            Indexed.episode("Mills", "A wheel of oak.", "Wheels and gears.", "No wheel at all."),
            Indexed.episode("Weirs", "Here the wheel stood still."),
            Indexed.episode("Locks", "The gate is shut."));
  }

  @Test
  void howManyOfHowManyAreShown() {
    counts(SearchRequest.of("wheel"), "4 of 4 passages");
    counts(SearchRequest.of("wheel").limit(3), "3 of 4 passages");
    counts(SearchRequest.of("gate"), "1 of 1 passage");
  }

  @Test
  void laterPagesSayWhereTheyBegin() {
    var first = SearchRequest.of("wheel").limit(2);
    var next = earshot.search(first).next().orElseThrow();
    counts(first.after(next), "3 to 4 of 4 passages");
  }

  @Test
  void episodesAreCountedWhereTheyWereAskedFor() {
    counts(SearchRequest.of("wheel").grouping(Grouping.EPISODES), "2 of 2 episodes");
    counts(SearchRequest.of("gate").grouping(Grouping.EPISODES), "1 of 1 episode");
  }

  @Test
  void whatWasNotFoundIsSaidBackCutShort() {
    counts(SearchRequest.of("zebra"), "nothing found for \"zebra\"");
    var pasted = earshot.search("zebra ".repeat(1_000));
    assertTrue(Remarks.count(pasted).length() < 110, Remarks.count(pasted));
  }

  @Test
  void aWordThatWasReadOtherwiseIsNamed() {
    assertEquals(
        List.of("searched for \"wheel\" in place of \"wheeel\""),
        Remarks.readings(earshot.search("wheeel")));
    assertTrue(Remarks.isReadOtherwise(earshot.search("wheeel")));
    assertEquals(List.of(), Remarks.readings(earshot.search("wheel")));
  }

  @Test
  void theWayBackAndTheWayOnAreLinesOfTheirOwn() {
    var results = earshot.search(SearchRequest.of("wheeel").limit(3));
    assertEquals(
        """
        searched for "wheel" in place of "wheeel"
        --literal searches just what you typed
        3 of 4 passages
        more: --page 2
        """,
        Remarks.lines(results));
  }

  @Test
  void afterPagesOfAnotherLengthTheCursorLeadsOn() {
    var first = earshot.search(SearchRequest.of("wheel").limit(1));
    var next = first.next().orElseThrow();
    var second = earshot.search(SearchRequest.of("wheel").limit(2).after(next));
    assertTrue(
        Remarks.lines(second).endsWith("more: --after " + second.next().orElseThrow() + "\n"));
  }

  private static void counts(SearchRequest request, String count) {
    assertEquals(count, Remarks.count(earshot.search(request)));
  }
}
