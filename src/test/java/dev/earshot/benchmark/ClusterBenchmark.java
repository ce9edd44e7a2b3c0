package dev.earshot.benchmark;

import dev.earshot.Earshot;
import dev.earshot.benchmark.IndexingBenchmark.Cost;
import dev.earshot.engine.opensearch.TestCluster;
import dev.earshot.present.ResultsJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The same index in a folder and in a cluster of one node on the same machine: what each costs to
/// fill, to keep and to ask, and whether they answer alike. `ClusterBenchmark QUOTES SHARDS
/// [EPISODES.jsonl[.gz]]`.
public final class ClusterBenchmark {
  private static final int QUERIES = 100;
  private static final int ROUNDS = 3;

  private final TestCluster node;

  private ClusterBenchmark(TestCluster node) {
    this.node = node;
  }

  public static void main(String... arguments) throws IOException {
    int quotes = Integer.parseInt(arguments[0]);
    int shards = Integer.parseInt(arguments[1]);
    var file = arguments.length > 2 ? arguments[2] : "";
    var folder = Path.of("target", "benchmark");
    var episodes =
        SpokenWords.from(file).write(folder.resolve("episodes-" + quotes + ".jsonl"), quotes);
    var local = folder.resolve("cluster-folder");
    IndexingBenchmark.delete(local);
    var queries = SpokenWords.from("").queries(Benchmark.texts(episodes), QUERIES);
    try (var node = TestCluster.start(List.of("-Xmx1g", "-XX:TieredStopAtLevel=4"));
        var here = Earshot.open(local);
        var there = Earshot.open(TestCluster.newIndex(node.address(0), shards))) {
      Figures.heading();
      var benchmark = new ClusterBenchmark(node);
      benchmark.indexing(here, there, episodes);
      benchmark.asking(here, there, queries);
    }
  }

  /// Seconds that something took, of processor time in this process and in the node.
  private record Both(double wall, double ours, double nodes) {}

  private Both cost(Runnable work) throws IOException {
    var before = node.cpu(0);
    var ours = Cost.of(work::run);
    return new Both(ours.wall(), ours.cpu(), node.cpu(0).minus(before).toNanos() / 1e9);
  }

  private void indexing(Earshot here, Earshot there, Path episodes) throws IOException {
    var folder = cost(() -> here.index(episodes));
    var cluster = cost(() -> there.index(episodes));
    var counts = here.counts();
    long highlights = counts.topics() + counts.quotes();
    System.out.printf(Locale.ROOT, "%d highlights%n", highlights);
    Figures.row("indexing, wall", "s", cluster.wall(), folder.wall());
    Figures.row("indexing, CPU of the node; of earshot", "s", cluster.nodes(), cluster.ours());
    Figures.row(
        "highlights a second of CPU",
        "",
        highlights / (cluster.ours() + cluster.nodes()),
        highlights / folder.ours());
    Figures.row(
        "bytes a highlight",
        "",
        there.statistics().bytes() / (double) highlights,
        here.statistics().bytes() / (double) highlights);
  }

  /// All questions once to warm up, and to compare the answers; then in turn, a round here and a
  /// round there.
  private void asking(Earshot here, Earshot there, List<String> queries) throws IOException {
    int differ = 0;
    for (var query : queries) if (!answer(here, query).equals(answer(there, query))) differ++;
    var folder = new ArrayList<Double>();
    var cluster = new ArrayList<Double>();
    double ours = 0;
    double nodes = 0;
    for (int round = 0; round < ROUNDS; round++)
      for (var query : queries) {
        folder.add(cost(() -> here.search(query)).wall() * 1e3);
        var cost = cost(() -> there.search(query));
        cluster.add(cost.wall() * 1e3);
        ours += cost.ours();
        nodes += cost.nodes();
      }
    var near = new Sample(folder);
    var far = new Sample(cluster);
    Figures.row("search, p50", "ms", far.median(), near.median());
    Figures.row("search, p99", "ms", far.quantile(.99), near.quantile(.99));
    double asked = 1e-3 * ROUNDS * queries.size();
    Figures.row("search, CPU of the node; of earshot", "ms", nodes / asked, ours / asked);
    System.out.printf(Locale.ROOT, "answers that differ: %d of %d%n", differ, queries.size());
  }

  private static String answer(Earshot index, String query) {
    return ResultsJson.lines(index.search(query), "index").replaceAll("\"millis\":\\d+", "");
  }
}
