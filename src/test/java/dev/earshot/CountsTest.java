package dev.earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.engine.Facets.Count;
import dev.earshot.present.Remarks;
import dev.earshot.query.FieldName;
import dev.earshot.search.Matches;
import dev.earshot.search.Matches.Words;
import dev.earshot.search.SearchRequest;
import dev.earshot.search.SearchRequest.Detail;
import dev.earshot.search.SearchRequest.Grouping;
import dev.earshot.search.SearchRequest.Repeats;
import dev.earshot.search.SearchResults;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What is counted: passages with all the words of a query, and beside them those with some.
@ExtendWith(Indexed.ForTests.class)
class CountsTest {
  private static final List<String> WORDS = List.of("kelp", "rope", "tide", "salt", "moon");
  private static final int EPISODES = 60;

  private static Earshot earshot;

  /// Two quotes have kelp, rope and tide, those with Ann Lee in the show Sea; of those with Bo Li
  /// each has one of them, or salt.
  @BeforeAll
  static void index(Indexed indexed) {
    var lines = new ArrayList<String>();
    lines.add(episode("Sea", "Ann Lee", "kelp, rope and tide", "the tide of rope and kelp"));
    for (int i = 0; i < EPISODES; i++)
      lines.add(
          episode(
              i % 2 == 0 ? "Land" : "Shore",
              "Bo Li",
              "number %s of %s".formatted(i, WORDS.get(i % 3)),
              "and salt beside the %s, %s".formatted(i % 4 == 0 ? "moon" : "sun", i)));
    earshot = indexed.episodes(lines.toArray(String[]::new));
  }

  private static String episode(String show, String guest, String... quotes) {
    var said =
        List.of(quotes).stream()
            .map("{\"text\":\"%s\"}"::formatted)
            .collect(Collectors.joining(","));
    return "{\"show\":\"%s\",\"guests\":[\"%s\"],\"title\":\"%s %s\",\"quotes\":[%s]}"
        .formatted(show, guest, "On", quotes[0], said);
  }

  @Test
  void allTheWordsAreCountedAndSomeBesideThem() {
    counts("kelp rope tide", 2, EPISODES, Words.ALL);
    assertEquals(
        "2 of 2 passages, and 60 more with some of the words",
        count(SearchRequest.of("kelp rope tide").limit(2)));
    assertEquals(
        "10 of 62 passages, 2 with all the words", count(SearchRequest.of("kelp rope tide")));
  }

  @Test
  void aSingleWordIsAllThereIsToHave() {
    counts("salt", EPISODES, 0, Words.ALL);
    assertEquals("10 of 60 passages", count(SearchRequest.of("salt")));
  }

  @Test
  void whatNobodySaidWholeIsCountedByItsWords() {
    counts("kelp salt", EPISODES / 3 + EPISODES + 2, 0, Words.SOME);
    assertEquals(
        "10 of 82 passages, none with all the words", count(SearchRequest.of("kelp salt")));
  }

  @Test
  void aFilterThatLeavesNoneWithAllTheWordsSaysSo() {
    var narrowed = SearchRequest.of("kelp rope tide").filter(FieldName.SHOW, "Land");
    assertEquals(new Matches(0, EPISODES / 2, Words.ALL), earshot.search(narrowed).matches());
    assertEquals("10 of 30 passages, none with all the words", count(narrowed));
  }

  @Test
  void facetsAreOfWhatIsCounted() {
    var facets =
        earshot.search(SearchRequest.of("kelp rope tide").with(Detail.FACETS)).facets().get();
    assertEquals(List.of(new Count("Ann Lee", 2)), facets.guests().first());
    assertEquals(List.of(new Count("Sea", 2)), facets.shows().first());
  }

  @Test
  void episodesAreCountedAlike() {
    var results =
        earshot.search(SearchRequest.of("kelp rope tide").grouping(Grouping.EPISODES).limit(1));
    assertEquals(new Matches(1, EPISODES, Words.ALL), results.matches());
    assertEquals(new Matches(2, 0, Words.ALL), results.groups().getFirst().matches());
    assertEquals("1 of 1 episode, and 60 more with some of the words", Remarks.count(results));
  }

  @Test
  void numbersHaveSeparatorsForPeople(Indexed indexed) {
    var quotes = IntStream.range(0, 1234).mapToObj(i -> "mills, " + i).toArray(String[]::new);
    var results = indexed.episodes(Indexed.episode("Mills", quotes)).search("mills");
    assertEquals("10 of 1,234 passages", Remarks.count(results));
  }

  /// And facets add up to what they stand beside.
  @Test
  void narrowingRaisesNoNumber() {
    long seed = Seed.any();
    var random = new Random(seed);
    var conditions = List.of(" show:land", " show:sea", " -moon", " -kelp", " guest:\"bo li\"");
    for (int round = 0; round < 100; round++) {
      var query = new StringBuilder(WORDS.get(random.nextInt(WORDS.size())));
      for (int i = random.nextInt(3); i > 0; i--)
        query.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
      var before = found(query.toString());
      for (int i = 0; i < 3; i++) {
        query.append(conditions.get(random.nextInt(conditions.size())));
        var after = found(query.toString());
        var about = "seed " + seed + ", " + query;
        assertTrue(after.total() <= before.total(), about);
        assertTrue(after.matches().more() <= before.matches().more(), about);
        long counted = after.facets().orElseThrow().kinds().stream().mapToLong(Count::count).sum();
        assertEquals(after.total(), counted, about);
        before = after;
      }
    }
  }

  private static SearchResults found(String query) {
    return earshot.search(SearchRequest.of(query).with(Detail.FACETS));
  }

  private static void counts(String query, long value, long more, Words words) {
    assertEquals(new Matches(value, more, words), earshot.search(query).matches(), query);
  }

  private static String count(SearchRequest request) {
    return Remarks.count(earshot.search(request.repeats(Repeats.SHOWN)));
  }
}
