package dev.earshot.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.earshot.Earshot;
import dev.earshot.Listening;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Searches over HTTP, one client, against the same in the process: the processor time that the
/// whole process takes for a search, its compilers and collectors included.
final class HttpBenchmark {
  private static final int QUERIES = 100;

  /// Until then the compilers take as much as the searches.
  private static final int WARMING = 60;

  private static final int ROUNDS = 10;

  private final Path launcher;
  private final List<String> queries;

  HttpBenchmark(Path launcher, List<String> queries) {
    this.launcher = launcher;
    this.queries = queries.subList(0, Math.min(QUERIES, queries.size()));
  }

  private interface Asking {
    void ask(String query) throws IOException;
  }

  void run(Path index) throws IOException {
    double inProcess;
    try (var earshot = Earshot.open(index)) {
      inProcess = millis(ProcessHandle.current(), earshot::search);
    }
    var command = List.of(launcher.toString(), "--index=" + index, "serve", "--port=0", "--quiet");
    var server = new ProcessBuilder(command).start();
    try (var client = HttpClient.newHttpClient()) {
      var address = Listening.address(server.errorReader());
      double overHttp = millis(server.toHandle(), query -> get(client, address, query));
      Figures.row("search over HTTP against in the process, CPU", "ms", overHttp, inProcess);
    } finally {
      server.destroy();
    }
  }

  private double millis(ProcessHandle process, Asking asking) throws IOException {
    rounds(WARMING, asking);
    var before = cpu(process);
    rounds(ROUNDS, asking);
    return cpu(process).minus(before).toNanos() / 1e6 / (ROUNDS * queries.size());
  }

  private void rounds(int rounds, Asking asking) throws IOException {
    for (int i = 0; i < rounds; i++) for (var query : queries) asking.ask(query);
  }

  private static Duration cpu(ProcessHandle process) {
    return process.info().totalCpuDuration().orElseThrow();
  }

  private static void get(HttpClient client, String address, String query) throws IOException {
    var search = URI.create(address + "/api/search?q=" + URLEncoder.encode(query, UTF_8));
    try {
      var answer = client.send(HttpRequest.newBuilder(search).build(), BodyHandlers.ofString());
      if (answer.statusCode() != 200) throw new IOException(answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
