package dev.earshot.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.earshot.Listening;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// A server that is asked for twice what it can answer: `Load SECONDS [EPISODES.jsonl[.gz]]`. The
/// client shares the machine with it, so that its capacity is that of what is left.
///
/// Prints how long answers take before and under load, how many are turned away, how long
/// `/healthz` takes meanwhile, and what the server has of heap, threads and open files before and
/// afterwards. On Linux.
public final class Load {
  private static final int QUOTES = 100_000;
  private static final int QUERIES = 500;
  private static final int TIMES_CAPACITY = 2;
  private static final Duration WARMING = Duration.ofSeconds(20);
  private static final Duration MEASURING = Duration.ofSeconds(15);
  private static final Duration HEALTH_EVERY = Duration.ofMillis(100);

  private final List<String> queries;
  private final AtomicInteger next = new AtomicInteger();
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(30)).build();

  private Load(List<String> queries) {
    this.queries = queries;
  }

  /// What was answered, and the milliseconds of each answer by its status.
  private static final class Answers {
    private final Map<Integer, Queue<Double>> millis = new ConcurrentHashMap<>();

    void add(int status, double took) {
      millis.computeIfAbsent(status, any -> new ConcurrentLinkedQueue<>()).add(took);
    }

    int count(int status) {
      return millis.getOrDefault(status, new ConcurrentLinkedQueue<>()).size();
    }

    int count() {
      return millis.values().stream().mapToInt(Queue::size).sum();
    }

    Sample of(int status) {
      return new Sample(new ArrayList<>(millis.get(status)));
    }
  }

  public static void main(String... arguments) throws Exception {
    var seconds = Duration.ofSeconds(Long.parseLong(arguments[0]));
    var words = SpokenWords.from(arguments.length > 1 ? arguments[1] : "");
    var folder = Path.of("target", "benchmark");
    var episodes = words.write(folder.resolve("load.jsonl"), QUOTES);
    var index = folder.resolve("load-index");
    if (!Files.exists(index)) IndexingBenchmark.index(episodes, index);
    var load = new Load(words.queries(Benchmark.texts(episodes), QUERIES));
    var launcher = Path.of("target", "earshot", "bin", "earshot").toString();
    var command = new ProcessBuilder(launcher, "--index=" + index, "serve", "--port=0", "--quiet");
    command.environment().put("EARSHOT_JAVA_OPTS", "-Xmx512m");
    var server = command.start();
    try {
      var address = Listening.address(server.errorReader());
      load.run(server, address, seconds);
    } finally {
      server.destroy();
    }
  }

  private void run(Process server, String address, Duration time) throws Exception {
    int clients = 2 * Runtime.getRuntime().availableProcessors();
    inTurn(address, clients, WARMING);
    var alone = inTurn(address, 1, MEASURING);
    var full = inTurn(address, clients, MEASURING);
    double rate = TIMES_CAPACITY * full.count(200) / (double) MEASURING.toSeconds();
    var before = ProcessState.of(server);
    var health = new Answers();
    var answers = underLoad(address, rate, time, health);
    print("asked by one client", alone);
    System.out.printf(
        Locale.ROOT,
        "asked by %s clients: %.0f answers a second%n",
        clients,
        rate / TIMES_CAPACITY);
    System.out.printf(
        Locale.ROOT,
        "asked for %.0f a second, for %s seconds: %s%n",
        rate,
        time.toSeconds(),
        counts(answers));
    print("answered meanwhile", answers);
    System.out.printf(
        Locale.ROOT, "p99 against that of one client: %.2f%n", p99(answers) / p99(alone));
    var healthy = health.of(200);
    System.out.printf(
        Locale.ROOT,
        "/healthz meanwhile: p50 %.1f, p99 %.1f, longest %.1f ms%n",
        healthy.median(),
        healthy.quantile(.99),
        healthy.quantile(1));
    System.out.printf(Locale.ROOT, "before: %s%nafter:  %s%n", before, ProcessState.of(server));
  }

  private static double p99(Answers answers) {
    return answers.of(200).quantile(.99);
  }

  private static String counts(Answers answers) {
    var all = new ArrayList<String>();
    answers.millis.keySet().stream()
        .sorted()
        .forEach(status -> all.add(answers.count(status) + " times " + status));
    return String.join(", ", all) + " of " + answers.count();
  }

  private static void print(String what, Answers answers) {
    var millis = answers.of(200);
    System.out.printf(
        Locale.ROOT, "%s: p50 %.1f, p99 %.1f ms%n", what, millis.median(), millis.quantile(.99));
  }

  /// So many clients, each of which asks again when it has its answer.
  private Answers inTurn(String address, int clients, Duration time) {
    var answers = new Answers();
    long end = System.nanoTime() + time.toNanos();
    try (var threads = Executors.newFixedThreadPool(clients)) {
      for (int i = 0; i < clients; i++)
        threads.execute(() -> {
          while (System.nanoTime() < end) ask(search(address), answers);
        });
    }
    return answers;
  }

  /// So many requests a second, whether or not the ones before are answered.
  private Answers underLoad(String address, double rate, Duration time, Answers health) {
    var answers = new Answers();
    long start = System.nanoTime();
    long end = start + time.toNanos();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.execute(() -> {
        while (System.nanoTime() < end) {
          ask(URI.create(address + "/healthz"), health);
          LockSupport.parkNanos(HEALTH_EVERY.toNanos());
        }
      });
      for (long n = 0; System.nanoTime() < end; n++) {
        long due = start + (long) (n * 1e9 / rate);
        while (System.nanoTime() < due) LockSupport.parkNanos(due - System.nanoTime());
        threads.execute(() -> ask(search(address), answers));
      }
    }
    return answers;
  }

  private URI search(String address) {
    var query = queries.get(Math.floorMod(next.getAndIncrement(), queries.size()));
    return URI.create(address + "/api/search?q=" + URLEncoder.encode(query, UTF_8));
  }

  /// A connection that fails counts as the status 0.
  private void ask(URI what, Answers answers) {
    long start = System.nanoTime();
    int status;
    try {
      status =
          client.send(HttpRequest.newBuilder(what).build(), BodyHandlers.ofString()).statusCode();
    } catch (IOException e) {
      status = 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    answers.add(status, (System.nanoTime() - start) / 1e6);
  }
}
