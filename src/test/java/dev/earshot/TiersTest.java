package dev.earshot;

import static dev.earshot.Indexed.episode;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.passage.Passage;
import dev.earshot.search.SearchRequest;
import dev.earshot.search.SearchRequest.Repeats;
import dev.earshot.search.SearchRequest.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Passages with every content word come first, however often others repeat some.
@ExtendWith(Indexed.ForTests.class)
class TiersTest {
  private static final int FILLING = 1_000;

  @Test
  void rareWordsRepeatedDoNotComeBeforeAllWords(Indexed indexed) {
    var words = List.of("abalone", "bramble", "cutlass", "dolmen", "eyrie", "fjord", "gannet");
    var lines = new ArrayList<String>();
    for (int i = 0; i < FILLING; i++)
      lines.add(episode("filling " + i, "nothing to see here " + i));
    var some = String.join(" ", words.subList(0, 6).reversed());
    lines.add(episode("most", (some + " ").repeat(12)));
    lines.add(
        episode("all", "much is said before it comes ".repeat(40) + String.join(" and ", words)));
    var earshot = indexed.episodes(lines.toArray(String[]::new));
    var passages = earshot.search(String.join(" ", words)).passages();
    assertEquals(List.of("all", "most"), titles(passages));
  }

  @Test
  void aWholeTitleComesBeforeAllWords(Indexed indexed) {
    var lines = new ArrayList<String>();
    for (int i = 0; i < FILLING; i++)
      lines.add(episode("filling " + i, "nothing to see here " + i));
    lines.add(episode("words", "abalone bramble cutlass dolmen eyrie fjord ".repeat(12)));
    lines.add(episode("abalone bramble cutlass dolmen eyrie fjord", "what the title says"));
    var earshot = indexed.episodes(lines.toArray(String[]::new));
    var first = earshot.search("abalone bramble cutlass dolmen eyrie fjord").passages().getFirst();
    assertEquals("what the title says", first.excerpt().text());
  }

  @Test
  void randomQueriesKeepTheTiers(Indexed indexed) {
    long seed = Seed.any();
    var random = new Random(seed);
    var words = List.of("ash", "birch", "cedar", "dogwood", "elm", "fir", "gorse", "hazel");
    var lines = new ArrayList<String>();
    for (int i = 0; i < 600; i++) lines.add(episode("episode " + i / 6, text(words, random)));
    var earshot = indexed.episodes(lines.toArray(String[]::new));
    for (int round = 0; round < 24; round++) {
      var query = some(words, random);
      var request =
          SearchRequest.of(String.join(" ", query))
              .limit(600)
              .spelling(Spelling.LITERAL)
              .repeats(Repeats.SHOWN);
      boolean some = false;
      for (var passage : earshot.search(request).passages()) {
        var said = List.of(passage.excerpt().text().split("\\W+"));
        boolean all = said.containsAll(query);
        assertTrue(!(all && some), () -> "seed " + seed + ", " + query + ": " + passage);
        some |= !all;
      }
    }
  }

  private static List<String> some(List<String> words, Random random) {
    var picked = new ArrayList<>(words);
    java.util.Collections.shuffle(picked, random);
    return picked.subList(0, 2 + random.nextInt(5));
  }

  private static String text(List<String> words, Random random) {
    int length = 1 + random.nextInt(12);
    var mostly = some(words, random);
    return random
        .ints(length, 0, 10)
        .mapToObj(i -> i < 8 ? mostly.get(random.nextInt(mostly.size())) : "other")
        .collect(Collectors.joining(" or even "));
  }

  private static List<String> titles(List<Passage> passages) {
    return passages.stream().map(passage -> passage.episode().title()).toList();
  }
}
