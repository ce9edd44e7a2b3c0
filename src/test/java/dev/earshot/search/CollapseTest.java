package dev.earshot.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.engine.Candidate;
import dev.earshot.engine.Found;
import dev.earshot.engine.Place;
import dev.earshot.episode.Highlight;
import dev.earshot.episode.Quote;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CollapseTest {
  /// The passages, best first, by what they say.
  private static Collapse collapse(String... texts) {
    var all = IntStream.range(0, texts.length).mapToObj(CollapseTest::candidate).toList();
    return new Collapse(
        new GivenOrder(all),
        Place.BEST_FIRST,
        some -> some.stream().<Highlight>map(c -> Quote.of(texts[c.document()]).build()).toList(),
        some -> some.stream().map(c -> reply(texts, c.document())).toList());
  }

  /// What follows a text with a question mark replies to it.
  private static List<String> reply(String[] texts, int question) {
    return texts[question].endsWith("?") ? List.of("p" + (question + 1)) : List.of();
  }

  @Test
  void whatIsSaidInReplyToAQuestionAboveIsLeftOut() {
    gives(collapse("what is a bowline?", "a knot", "another knot"), 10, "p0", "p2");
    gives(collapse("what is a bowline?", "a knot", "another knot"), 2, "p0", "p2");
  }

  private static Candidate candidate(int number) {
    return new Candidate(number, "p" + number, 100 - number, 100 - number);
  }

  private static void gives(Collapse collapse, int limit, String... ids) {
    var found = collapse.slice(limit, Optional.empty());
    assertEquals(List.of(ids), ids(found));
  }

  private static List<String> ids(Found found) {
    return found.candidates().stream().map(Candidate::id).toList();
  }

  @Test
  void whatRepeatsAnEarlierPassageIsLeftOut() {
    gives(
        collapse(
            "this show is brought to you by tea",
            "something else altogether was said here",
            "this show is brought to you by tea"),
        10,
        "p0",
        "p1");
  }

  @Test
  void halfOfTheShinglesAreEnoughAndLessAreNot() {
    gives(collapse("a b c d e f", "a b c d e f g h i j"), 10, "p0");
    gives(collapse("a b c d e f", "a b c d e f g h i j k"), 10, "p0", "p1");
  }

  @Test
  void otherPassagesTakeThePlaceOfRepeats() {
    gives(
        collapse("one two three", "one two three", "four five six", "seven eight nine"),
        2,
        "p0",
        "p2");
  }

  @Test
  void theNextPageBeginsAfterTheRepeatsThatWerePassedOver() {
    var collapse = collapse("one two three", "one two three", "four five six", "seven eight nine");
    var next = collapse.slice(2, Optional.empty()).next();
    assertEquals("p2", next.orElseThrow().id());
    assertEquals(List.of("p3"), ids(collapse.slice(3, next)));
  }

  @Test
  void whatWasSaidOnThePageBeforeIsNotSaidAgain() {
    var texts = new String[] {"one two three", "four five six", "one two three", "seven eight"};
    var next = collapse(texts).slice(2, Optional.empty()).next();
    assertEquals(List.of("p3"), ids(collapse(texts).slice(2, next)));
  }

  @Test
  void aPageIsFullHoweverManyRepeatsStandBeforeIt() {
    var texts = new String[500];
    Arrays.fill(texts, "this show is brought to you by tea");
    texts[499] = "something else altogether";
    gives(collapse(texts), 2, "p0", "p499");
  }

  @Test
  void aLastPageSaysThatNothingFollows() {
    assertEquals(
        Optional.empty(), collapse("one two three", "four").slice(2, Optional.empty()).next());
  }
}
