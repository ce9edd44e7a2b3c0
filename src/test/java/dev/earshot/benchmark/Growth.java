package dev.earshot.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.earshot.Earshot;
import dev.earshot.Listening;
import dev.earshot.engine.lucene.RawLucene;
import dev.earshot.search.SearchRequest;
import dev.earshot.search.SearchRequest.Detail;
import dev.earshot.search.SearchRequest.Grouping;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What becomes dearer as an index grows: `Growth QUOTES,QUOTES,... [EPISODES.jsonl[.gz]]`. Each
/// size is one file that `earshot index` reads with 512 MB of heap; then it is asked, alone and
/// while more is indexed, and served with as much. Keeps `target/benchmark/growth.json`. On Linux.
public final class Growth {
  private static final int FOR_QUERIES = 10_000;
  private static final int QUERIES = 200;
  private static final int ROUNDS = 3;

  /// Until the JVM has compiled what the first size is asked with.
  private static final int WARM_ROUNDS = 20;

  private static final int MORE = 30_000;
  private static final String HEAP = "-Xmx512m";
  private static final Path FOLDER = Path.of("target", "benchmark");
  private static final String EARSHOT =
      Path.of("target", "earshot", "bin", "earshot").toAbsolutePath().toString();
  private static final Duration EVERY = Duration.ofMillis(100);

  /// Without the files that are mapped, whose pages the system takes back when it needs them.
  private static final Pattern MEMORY = Pattern.compile("RssAnon:\\s+(\\d+) kB");

  private final SpokenWords words;
  private final List<String> queries;

  private Growth(String file) throws IOException {
    words = SpokenWords.from(file);
    var few = SpokenWords.from(file).write(FOLDER.resolve("episodes-10000.jsonl"), FOR_QUERIES);
    queries = words.queries(Benchmark.texts(few), QUERIES);
  }

  private interface Asking {
    Object ask(String query) throws IOException;
  }

  public static void main(String... arguments) throws Exception {
    var growth = new Growth(arguments.length > 1 ? arguments[1] : "");
    Figures.heading();
    for (var quotes : arguments[0].split(",", -1)) {
      growth.measure(Integer.parseInt(quotes));
      Figures.keep(FOLDER.resolve("growth.json"));
    }
  }

  private void measure(int quotes) throws Exception {
    var of = ", " + quotes + " passages";
    var episodes = words.write(FOLDER.resolve("episodes-" + quotes + ".jsonl"), quotes);
    var index = FOLDER.resolve("growth-" + quotes);
    IndexingBenchmark.delete(index);
    var indexing = new Ended(indexing(index, episodes));
    Figures.row("indexing" + of + ", CPU", "s", indexing.cpu.toMillis() / 1e3);
    Figures.row("indexing" + of + ", wall", "s", indexing.wall.toMillis() / 1e3);
    Figures.row("indexing" + of + ", memory at most", "MB", indexing.mostMegabytes);
    Figures.row(
        "index" + of + ", against the file",
        "MB",
        IndexingBenchmark.size(index) / 1e6,
        Files.size(episodes) / 1e6);
    alone(of, index);
    whileIndexing(of, index);
    served(of, index);
  }

  private static Process indexing(Path index, Path episodes) throws IOException {
    return earshot("--index=" + index, "index", episodes.toString());
  }

  private static Process earshot(String... arguments) throws IOException {
    var line = Stream.concat(Stream.of(EARSHOT), Stream.of(arguments)).toList();
    var builder = new ProcessBuilder(line).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("EARSHOT_JAVA_OPTS", HEAP);
    return builder.start();
  }

  private void alone(String of, Path index) throws IOException {
    try (var raw = new RawLucene(index);
        var earshot = Earshot.open(index)) {
      for (int i = 0; i < WARM_ROUNDS; i++) for (var query : queries) earshot.search(query);
      var plain = time(queries, raw::anyWord);
      rows("query" + of, time(queries, earshot::search), Optional.of(plain));
      rows(
          "query with facets" + of,
          time(queries, query -> earshot.search(SearchRequest.of(query).with(Detail.FACETS))),
          Optional.empty());
      rows(
          "query for episodes" + of,
          time(
              queries,
              query -> earshot.search(SearchRequest.of(query).grouping(Grouping.EPISODES))),
          Optional.empty());
    }
    for (int letters : List.of(1, 2, 3, 4)) completed(letters, of, index);
  }

  /// Each beginning for the first time, which a state of the index pays once, and again.
  private void completed(int letters, String of, Path index) throws IOException {
    var prefixes = queries.stream().map(query -> query.substring(0, letters)).distinct().toList();
    try (var earshot = Earshot.open(index)) {
      earshot.suggest("", 10);
      var name = "completions of " + letters + " letters" + of;
      rows(name + ", first", once(prefixes, earshot), Optional.empty());
      rows(name, time(prefixes, prefix -> earshot.suggest(prefix, 10)), Optional.empty());
    }
  }

  private static Sample once(List<String> prefixes, Earshot earshot) {
    var threads = ManagementFactory.getThreadMXBean();
    var times = new ArrayList<Double>();
    for (var prefix : prefixes) {
      long begin = threads.getCurrentThreadCpuTime();
      earshot.suggest(prefix, 10);
      times.add((threads.getCurrentThreadCpuTime() - begin) / 1e6);
    }
    return new Sample(times);
  }

  /// Other episodes, in a process of its own; a search sees them when they are committed.
  private void whileIndexing(String of, Path index) throws IOException {
    var more = SpokenWords.from("").write(FOLDER.resolve("more.jsonl"), MORE);
    var threads = ManagementFactory.getThreadMXBean();
    var times = new ArrayList<Double>();
    try (var earshot = Earshot.open(index)) {
      for (var query : queries) earshot.search(query);
      var process = indexing(index, more);
      for (int i = 0; process.isAlive(); i++) {
        long begin = threads.getCurrentThreadCpuTime();
        earshot.search(queries.get(i % queries.size()));
        times.add((threads.getCurrentThreadCpuTime() - begin) / 1e6);
      }
      process.errorReader().lines().forEach(System.err::println);
    }
    rows("query while indexing" + of, new Sample(times), Optional.empty());
  }

  private void served(String of, Path index) throws Exception {
    var server = earshot("--index=" + index, "serve", "--port=0", "--quiet");
    try {
      var address = Listening.address(server.errorReader());
      for (var query : queries)
        try (var answer =
            URI.create(address + "/api/search?q=" + URLEncoder.encode(query, UTF_8))
                .toURL()
                .openStream()) {
          answer.readAllBytes();
        }
      Figures.row("heap of a server" + of, "MB", ProcessState.of(server).heapMegabytes());
      Figures.row("memory of a server" + of, "MB", megabytes(server));
    } finally {
      server.destroy();
    }
  }

  private static Sample time(List<String> asked, Asking asking) throws IOException {
    var threads = ManagementFactory.getThreadMXBean();
    var times = new ArrayList<Double>();
    for (int round = 0; round <= ROUNDS; round++)
      for (var query : asked) {
        long begin = threads.getCurrentThreadCpuTime();
        asking.ask(query);
        if (round > 0) times.add((threads.getCurrentThreadCpuTime() - begin) / 1e6);
      }
    return new Sample(times);
  }

  private static void rows(String measure, Sample ours, Optional<Sample> plain) {
    for (int percent : List.of(50, 95, 99)) {
      var name = measure + ", p" + percent;
      double millis = ours.quantile(percent / 100.0);
      plain.ifPresentOrElse(
          theirs -> Figures.row(name, "ms", millis, theirs.quantile(percent / 100.0)),
          () -> Figures.row(name, "ms", millis));
    }
  }

  /// What a process has taken when it ends. Processor time and memory are read while it lives.
  private static final class Ended {
    private final Duration wall;
    private Duration cpu = Duration.ZERO;
    private double mostMegabytes;

    Ended(Process process) throws IOException, InterruptedException {
      long begin = System.nanoTime();
      do {
        cpu = process.info().totalCpuDuration().orElse(cpu);
        mostMegabytes = Math.max(mostMegabytes, megabytes(process));
      } while (!process.waitFor(EVERY.toMillis(), TimeUnit.MILLISECONDS));
      wall = Duration.ofNanos(System.nanoTime() - begin);
      if (process.exitValue() != 0)
        throw new IOException(process.errorReader().lines().toList().toString());
    }
  }

  /// Zero when the process has ended.
  private static double megabytes(Process process) throws IOException {
    var status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.exists(status)) return 0;
    var memory = MEMORY.matcher(Files.readString(status));
    return memory.find() ? Long.parseLong(memory.group(1)) / 1024.0 : 0;
  }
}
