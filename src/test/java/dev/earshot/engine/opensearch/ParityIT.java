package dev.earshot.engine.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.Concepts;
import dev.earshot.Earshot;
import dev.earshot.engine.Request.Order;
import dev.earshot.engine.location.Location;
import dev.earshot.meaning.EncodingProgress;
import dev.earshot.meaning.Meaning.Haste;
import dev.earshot.present.ResultsJson;
import dev.earshot.search.Contents;
import dev.earshot.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// A cluster and a folder give the same answers, to the last bit of each score, when both were
/// written afresh. The property `parity.corpus` names other sources, `parity.queries` a file of
/// other queries.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParityIT {
  private static final List<String> QUERIES =
      List.of(
          "tide",
          "the tide tables",
          "chip design flexibility",
          "\"the sea\"",
          "salt OR engineer",
          "desing of chips",
          "guest:\"ron diamant\" chips",
          "kind:topic sea",
          "Ron Diamant",
          "what is it that the sea hates",
          "transformers -chips",
          "A.I. accel*",
          "sea NEAR/5 poster",
          "since:2024 sea",
          "how do you build it?",
          "What the Tide Owes Us",
          "tides turning quickly in the harbour of a small town");

  @TempDir private static Path folder;
  private Earshot here;
  private Earshot there;

  @BeforeAll
  void index() throws IOException {
    var corpus = Path.of(System.getProperty("parity.corpus", "corpus"));
    here = Earshot.open(folder.resolve("index"));
    there = Earshot.open(place());
    here.index(corpus);
    there.index(corpus);
    there.keepVectorsIn(folder.resolve("vectors"));
    for (var index : List.of(here, there))
      index.use(new Concepts()).encode(Haste.ONE_THREAD, EncodingProgress.NONE);
  }

  Location place() throws IOException {
    return TestCluster.newIndex(TestCluster.sharedAddress());
  }

  @AfterAll
  void close() {
    here.close();
    there.close();
  }

  private static List<String> queries() throws IOException {
    var file = System.getProperty("parity.queries");
    return file == null ? QUERIES : Files.readAllLines(Path.of(file));
  }

  private static List<SearchRequest> requests(String query) {
    var plain = SearchRequest.of(query);
    return List.of(
        plain.limit(30).with(SearchRequest.Detail.REASONS),
        plain.limit(5).neighbours(2).with(SearchRequest.Detail.FACETS),
        plain.ranking(SearchRequest.Ranking.BY_MEANING).with(SearchRequest.Detail.REASONS),
        plain.order(Order.NEWEST),
        plain.grouping(SearchRequest.Grouping.EPISODES));
  }

  @Test
  void searchesAnswerAlike() throws IOException {
    var differences = new ArrayList<String>();
    int asked = 0;
    for (var query : queries())
      for (var request : requests(query)) {
        asked++;
        var ours = lines(here, request);
        var theirs = lines(there, request);
        if (!ours.equals(theirs)) differences.add(query + ": " + first(ours, theirs));
      }
    assertEquals(List.of(), differences, differences.size() + " of " + asked);
  }

  private static List<String> lines(Earshot index, SearchRequest request) {
    var text = ResultsJson.lines(index.search(request), "here");
    return text.lines().map(line -> line.replaceAll("\"millis\":\\d+", "")).toList();
  }

  private static String first(List<String> ours, List<String> theirs) {
    for (int i = 0; i < Math.max(ours.size(), theirs.size()); i++) {
      var one = i < ours.size() ? ours.get(i) : "";
      var other = i < theirs.size() ? theirs.get(i) : "";
      if (!one.equals(other)) return around(one, other);
    }
    return "";
  }

  /// Where two lines begin to differ.
  private static String around(String one, String other) {
    int at = 0;
    while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) at++;
    return cut(one, at) + " / " + cut(other, at);
  }

  private static String cut(String line, int at) {
    return line.substring(Math.max(0, at - 60), Math.min(line.length(), at + 60));
  }

  @Test
  void contentsAreAlike() {
    assertEquals(here.fingerprint(), there.fingerprint());
    var ours = here.statistics();
    var theirs = there.statistics();
    assertEquals(ours.counts(), theirs.counts());
    assertEquals(ours.shows(), theirs.shows());
    assertEquals(ours.years(), theirs.years());
    assertEquals(here.overview(5), there.overview(5));
    assertEquals(episodes(here), episodes(there));
    var everything = SearchRequest.of("");
    assertEquals(here.contents(everything), there.contents(everything));
    for (var what : Contents.What.values())
      assertEquals(here.names(everything, what), there.names(everything, what), what.name());
  }

  private static List<Object> episodes(Earshot index) {
    var episodes = new ArrayList<Object>();
    index.forEachEpisode(episodes::add);
    return episodes;
  }
}
