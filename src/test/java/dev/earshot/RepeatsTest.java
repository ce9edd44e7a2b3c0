package dev.earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.passage.Passage;
import dev.earshot.query.InvalidInputException;
import dev.earshot.search.SearchRequest;
import dev.earshot.search.SearchRequest.Repeats;
import dev.earshot.search.SearchResults;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Passages that say nearly the same: a message read out in thirty episodes, and six that are like
/// no other.
@ExtendWith(Indexed.ForTests.class)
class RepeatsTest {
  private static final String MESSAGE =
      "this show is made possible by seaweed snacks, the crisp that comes from the sea";

  private static Earshot earshot;

  @BeforeAll
  static void index(Indexed indexed) {
    var messages =
        IntStream.range(0, 30).mapToObj(i -> i % 2 == 0 ? MESSAGE : MESSAGE + " for you");
    var others =
        Stream.of(
            "seaweed snacks and other things that the sea gives us grow without any soil",
            "we measured how fast kelp grows in cold water; seaweed needs light above all",
            "seaweed? I had it for breakfast",
            "he farmed seaweed for years before he met her",
            "nothing dries as slowly as seaweed in the fog of that coast",
            "seaweed");
    var episodes = new ArrayList<String>();
    Stream.concat(messages, others)
        .forEach(text -> episodes.add(Indexed.episode("Episode " + episodes.size(), text)));
    earshot = indexed.episodes(episodes.toArray(String[]::new));
  }

  @Test
  void aRepeatedMessageComesOnceWithTheIdsOfTheOthers() {
    var results = earshot.search(seaweed(36));
    assertEquals(36, results.total());
    assertEquals(
        List.of(29, 0, 0, 0, 0, 0, 0), repeats(results).stream().sorted((a, b) -> b - a).toList());
    assertEquals(ids(earshot.search(seaweed(36).repeats(Repeats.SHOWN))), withRepeats(results));
  }

  @Test
  void whatIsLeftOutMakesRoomForOthers() {
    assertEquals(7, earshot.search(seaweed(7)).passages().size());
  }

  @Test
  void repeatsAreShownOnDemand() {
    var results = earshot.search(seaweed(36).repeats(Repeats.SHOWN));
    assertEquals(36, results.passages().size());
    assertTrue(repeats(results).stream().allMatch(count -> count == 0));
  }

  @Test
  void pagesTogetherNameEveryPassageOnce() {
    var whole = ids(earshot.search(seaweed(36).repeats(Repeats.SHOWN)));
    var paged = new ArrayList<String>();
    for (var next = Optional.of(seaweed(2)); next.isPresent(); ) {
      var page = earshot.search(next.get());
      paged.addAll(withRepeats(page));
      next = page.next().map(seaweed(2)::after);
    }
    assertEquals(whole, paged.stream().sorted().toList());
  }

  @Test
  void topicsWithATitleAloneAreNoRepeatsOfEachOther(Indexed indexed) {
    var chapters =
        indexed.episodes(
            "{\"title\":\"Tides\",\"topics\":[{\"title\":\"Kelp at dawn\"},{\"title\":\"Who farms kelp\"}]}");
    assertEquals(2, chapters.search("kelp").passages().size());
  }

  @Test
  void aCursorGoesOnInTheSameWayOnly() {
    var next = earshot.search(seaweed(2)).next().orElseThrow();
    var other = seaweed(2).repeats(Repeats.SHOWN).after(next);
    assertThrows(InvalidInputException.class, () -> earshot.search(other));
  }

  private static SearchRequest seaweed(int limit) {
    return SearchRequest.of("seaweed").limit(limit);
  }

  private static List<Integer> repeats(SearchResults results) {
    return results.passages().stream().map(passage -> passage.repeats().size()).toList();
  }

  private static List<String> ids(SearchResults results) {
    return results.passages().stream().map(Passage::id).sorted().toList();
  }

  private static List<String> withRepeats(SearchResults results) {
    return results.passages().stream()
        .flatMap(passage -> Stream.concat(Stream.of(passage.id()), passage.repeats().stream()))
        .sorted()
        .toList();
  }
}
