package dev.earshot.benchmark;

import com.sun.management.OperatingSystemMXBean;
import dev.earshot.Earshot;
import dev.earshot.engine.opensearch.TestCluster;
import dev.earshot.present.ResultsJson;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The same index in a folder and in a cluster of one node on the same machine: what each costs to
/// fill, to keep and to ask, and whether they answer alike. `ClusterBenchmark QUOTES SHARDS
/// [EPISODES.jsonl[.gz]]`.
public final class ClusterBenchmark {
  private static final int QUERIES = 100;
  private static final int ROUNDS = 3;
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

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

  /// What something took.
  ///
  /// @param ours processor time of this process, as that of the node
  private record Cost(Duration wall, Duration ours, Duration nodes) {
    double seconds() {
      return wall.toNanos() / 1e9;
    }
  }

  private Cost cost(Runnable work) {
    var nodes = node.cpu(0);
    long ours = SYSTEM.getProcessCpuTime();
    long begin = System.nanoTime();
    work.run();
    return new Cost(
        Duration.ofNanos(System.nanoTime() - begin),
        Duration.ofNanos(SYSTEM.getProcessCpuTime() - ours),
        node.cpu(0).minus(nodes));
  }

  private void indexing(Earshot here, Earshot there, Path episodes) {
    var folder = cost(() -> here.index(episodes));
    var cluster = cost(() -> there.index(episodes));
    var counts = here.counts();
    long highlights = counts.topics() + counts.quotes();
    System.out.printf(Locale.ROOT, "%d highlights%n", highlights);
    Figures.row("indexing, wall", "s", cluster.seconds(), folder.seconds());
    Figures.row(
        "indexing, CPU of the node; of earshot",
        "s",
        seconds(cluster.nodes()),
        seconds(cluster.ours()));
    Figures.row(
        "highlights a second of CPU",
        "",
        highlights / seconds(cluster.ours().plus(cluster.nodes())),
        highlights / seconds(folder.ours()));
    Figures.row(
        "bytes a highlight",
        "",
        there.statistics().bytes() / (double) highlights,
        here.statistics().bytes() / (double) highlights);
  }

  private static double seconds(Duration time) {
    return time.toNanos() / 1e9;
  }

  /// All questions once to warm up, and to compare the answers; then in turn, a round here and a
  /// round there.
  private void asking(Earshot here, Earshot there, List<String> queries) {
    int differ = 0;
    for (var query : queries) if (!answer(here, query).equals(answer(there, query))) differ++;
    var folder = new ArrayList<Double>();
    var cluster = new ArrayList<Double>();
    Duration ours = Duration.ZERO;
    Duration nodes = Duration.ZERO;
    for (int round = 0; round < ROUNDS; round++)
      for (var query : queries) {
        folder.add(cost(() -> here.search(query)).seconds() * 1e3);
        var cost = cost(() -> there.search(query));
        cluster.add(cost.seconds() * 1e3);
        ours = ours.plus(cost.ours());
        nodes = nodes.plus(cost.nodes());
      }
    var near = new Sample(folder);
    var far = new Sample(cluster);
    Figures.row("search, p50", "ms", far.median(), near.median());
    Figures.row("search, p99", "ms", far.quantile(.99), near.quantile(.99));
    double asked = 1e-3 * ROUNDS * queries.size();
    Figures.row(
        "search, CPU of the node; of earshot", "ms", seconds(nodes) / asked, seconds(ours) / asked);
    System.out.printf(Locale.ROOT, "answers that differ: %d of %d%n", differ, queries.size());
  }

  private static String answer(Earshot index, String query) {
    return ResultsJson.lines(index.search(query), "index").replaceAll("\"millis\":\\d+", "");
  }
}
