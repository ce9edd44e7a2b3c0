package dev.earshot.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.engine.Candidate;
import dev.earshot.engine.Found;
import dev.earshot.engine.Place;
import dev.earshot.episode.Highlight;
import dev.earshot.episode.Quote;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CollapseTest {
  /// The passages, best first, by what they say.
  private static Collapse collapse(String... texts) {
    var all = IntStream.range(0, texts.length).mapToObj(CollapseTest::candidate).toList();
    Stage stage =
        (limit, after) -> {
          int from = after.map(place -> 1 + Integer.parseInt(place.id().substring(1))).orElse(0);
          var page = all.subList(from, Math.min(all.size(), from + limit));
          boolean more = from + limit < all.size();
          var next = more ? Optional.of(page.getLast().place()) : Optional.<Place>empty();
          return new Found(page, next);
        };
    return new Collapse(
        stage,
        some -> some.stream().<Highlight>map(c -> Quote.of(texts[c.document()]).build()).toList());
  }

  private static Candidate candidate(int number) {
    return new Candidate(number, "p" + number, 100 - number, 100 - number, 0);
  }

  private static void gives(Collapse collapse, int limit, String... ids) {
    var found = collapse.slice(limit, Optional.empty());
    assertEquals(List.of(ids), found.candidates().stream().map(Candidate::id).toList());
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
    var first = collapse.slice(2, Optional.empty());
    assertEquals("p2", first.next().orElseThrow().id());
    gives(
        collapse("one two three", "one two three", "four five six", "seven eight nine"),
        3,
        "p0",
        "p2",
        "p3");
  }

  @Test
  void aLastPageSaysThatNothingFollows() {
    assertEquals(
        Optional.empty(), collapse("one two three", "four").slice(2, Optional.empty()).next());
  }
}
