package dev.earshot;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.passage.Passage;
import dev.earshot.search.SearchRequest;
import dev.earshot.search.SearchRequest.Repeats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What comes before what.
class RankOrderTest {
  @TempDir Path folder;

  @Test
  void aPassageWithAllWordsComesBeforeOneThatRepeatsTheRarest() throws IOException {
    index(
        episode("One", "copper copper copper copper", "nothing to see"),
        episode("Two", "a long walk that goes by a mill, a kettle, some old copper and so on"),
        episode("Three", "the kettle sings", "the kettle again", "one more kettle"));
    assertEquals("Two", found("copper kettle").getFirst().episode().title());
  }

  @Test
  void aPassageAmongOthersThatAnswerComesBeforeALoneOne() throws IOException {
    index(
        episode("Alone", "the weather was fine", "all about kelp here", "nobody came"),
        episode("Among", "eating kelp at sea", "all about kelp here", "we dried kelp then"));
    assertEquals("Among", found("about kelp").getFirst().episode().title());
  }

  @Test
  void neighboursDoNotReachIntoAnotherEpisode() throws IOException {
    index(
        episode("First", "all about kelp here"),
        episode("Second", "all about kelp here"),
        episode("Third", "all about kelp here"));
    assertEquals(1, found("kelp").stream().map(Passage::score).distinct().count());
  }

  @Test
  void topicsWithoutAnyWordWereHits() throws IOException {
    Files.writeString(
        folder.resolve("kelp.jsonl"),
        "{\"title\":\"On kelp\",\"topics\":[{\"start\":0,\"quotes\":[{\"text\":\"Look there.\"}]}]}");
    try (var earshot = Earshot.open(folder.resolve("index"))) {
      earshot.index(folder.resolve("kelp.jsonl"));
      var texts = earshot.search("kelp").passages().stream().map(p -> p.excerpt().text()).toList();
      assertEquals(List.of("Look there."), texts);
    }
  }

  @Slow
  @Test
  void pagesOfAnySizeGoOnInOneOrder() throws IOException {
    long seed = System.nanoTime();
    var random = new Random(seed);
    var words = List.of("kelp", "rope", "tide", "lamp", "salt");
    index(
        IntStream.range(0, 30)
            .mapToObj(i ->
                episode(
                    "Episode " + i,
                    random
                        .ints(20, 0, 25)
                        .mapToObj(n -> words.get(n % 5) + " and " + words.get(n / 5))
                        .toArray(String[]::new)))
            .toArray(String[]::new));
    var all = ids(SearchRequest.of("kelp rope").repeats(Repeats.SHOWN).limit(1_000)).toList();
    for (int size : new int[] {7, 99, 100, 101})
      assertEquals(
          all,
          paged(SearchRequest.of("kelp rope").repeats(Repeats.SHOWN).limit(size)),
          "seed " + seed + ", " + size);
  }

  private List<String> paged(SearchRequest request) {
    try (var earshot = Earshot.open(folder.resolve("index"))) {
      var ids = new ArrayList<String>();
      var next = Optional.of(request);
      while (next.isPresent()) {
        var page = earshot.search(next.get());
        page.passages().forEach(passage -> ids.add(passage.id()));
        next = page.next().map(request::after);
      }
      return ids;
    }
  }

  private Stream<String> ids(SearchRequest request) {
    try (var earshot = Earshot.open(folder.resolve("index"))) {
      return earshot.search(request).passages().stream().map(Passage::id);
    }
  }

  private List<Passage> found(String query) {
    try (var earshot = Earshot.open(folder.resolve("index"))) {
      return earshot.search(query).passages();
    }
  }

  private static String episode(String title, String... quotes) {
    var texts = Stream.of(quotes).map(text -> "{\"text\":\"" + text + "\"}").collect(joining(","));
    return "{\"title\":\"" + title + "\",\"quotes\":[" + texts + "]}";
  }

  private void index(String... episodes) throws IOException {
    var lines = Files.writeString(folder.resolve("episodes.jsonl"), String.join("\n", episodes));
    try (var earshot = Earshot.open(folder.resolve("index"))) {
      earshot.index(lines);
    }
  }
}
