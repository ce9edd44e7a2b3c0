package dev.earshot.engine.opensearch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.fail;

import dev.earshot.engine.location.Location;
import dev.earshot.engine.opensearch.wire.Endpoint;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/// Nodes of OpenSearch, each a process of its own, whose class path Maven writes to
/// `target/opensearch-server/classpath`. The property `opensearch.url` names a node that runs
/// already, to be used in place of a new one.
public final class TestCluster implements AutoCloseable {
  private static final Path SERVER = Path.of("target/opensearch-server");
  private static final Path SOURCE = Path.of("src/it/opensearch-server/NodeMain.java");

  /// The folder for snapshots, beside those of the nodes.
  private static final String REPOSITORY = "repository";

  private static final String READY = "READY http=";
  private static final int PATIENCE_SECONDS = 180;
  private static final AtomicInteger NAMES = new AtomicInteger();
  private static Optional<TestCluster> shared = Optional.empty();

  private final Path folder;
  private final Kind kind;
  private final List<Node> nodes = new ArrayList<>();

  private TestCluster(Path folder, Kind kind) {
    this.folder = folder;
    this.kind = kind;
  }

  /// What nodes are made of.
  ///
  /// @param classPath as `java` takes it
  /// @param options of `java`
  /// @param settings beside those that all have
  record Kind(String classPath, List<String> options, List<String> settings) {
    static Kind plain() throws IOException {
      if (!Files.exists(SERVER.resolve("classpath")))
        fail("no " + SERVER + "/classpath; \"mvn verify\" writes it");
      return new Kind(Files.readString(SERVER.resolve("classpath")).strip(), List.of(), List.of());
    }
  }

  /// One node for all tests of this program, which ends with it.
  public static synchronized String sharedAddress() throws IOException {
    var running = System.getProperty("opensearch.url");
    if (running != null) return running;
    if (shared.isEmpty()) {
      var cluster = start(1);
      shared = Optional.of(cluster);
      Runtime.getRuntime().addShutdownHook(new Thread(cluster::close));
    }
    return shared.get().address(0);
  }

  /// A place for an index that there was never one at.
  public static Location newIndex(String address) {
    return location(newAddress(address));
  }

  /// The same for an index that is cut into so many shards.
  public static Location newIndex(String address, int shards) {
    return Location.cluster(newAddress(address), Map.of(Endpoint.SHARDS, "" + shards));
  }

  private static String newAddress(String address) {
    var name =
        "t"
            + ProcessHandle.current().pid()
            + "-"
            + System.nanoTime()
            + "-"
            + NAMES.incrementAndGet();
    return address + "/" + name;
  }

  public static Location location(String address) {
    return Location.cluster(address, Map.of());
  }

  /// A process, and where it answers.
  private static final class Node {
    private final List<String> settings;
    private Process process;
    private CompletableFuture<Integer> port;

    Node(List<String> settings, Process process, CompletableFuture<Integer> port) {
      this.settings = settings;
      this.process = process;
      this.port = port;
    }
  }

  /// Starts so many nodes, and waits until all of them answer.
  public static TestCluster start(int count) throws IOException {
    return start(count, Files.createTempDirectory("earshot-opensearch"), Kind.plain());
  }

  /// Starts one node, with options of `java` that go before those that all have.
  public static TestCluster start(List<String> options) throws IOException {
    var plain = Kind.plain();
    var kind = new Kind(plain.classPath(), options, plain.settings());
    return start(1, Files.createTempDirectory("earshot-opensearch"), kind);
  }

  /// Starts so many nodes of a kind.
  ///
  /// @param folder where their own ones are, `n0` and so on, which may have a `config` already
  static TestCluster start(int count, Path folder, Kind kind) throws IOException {
    var cluster = new TestCluster(folder, kind);
    try {
      cluster.launch(count);
      for (int i = 0; i < count; i++) cluster.address(i);
      return cluster;
    } catch (IOException | RuntimeException | Error e) {
      cluster.close();
      throw e;
    }
  }

  private void launch(int count) throws IOException {
    Files.writeString(folder.resolve("options"), options());
    var ports = freePorts(count);
    for (int i = 0; i < count; i++) {
      var settings =
          new ArrayList<>(
              List.of(
                  "cluster.name=" + folder.getFileName(),
                  "node.name=n" + i,
                  "node.processors=1",
                  "network.host=127.0.0.1",
                  "cluster.routing.allocation.disk.threshold_enabled=false",
                  "path.repo=[" + folder.resolve(REPOSITORY) + "]",
                  "indices.query.bool.max_clause_count=4096",
                  // What waits to be collected would count, and the heap is small.
                  "indices.breaker.total.use_real_memory=false",
                  "transport.port=" + ports.get(i)));
      if (count == 1) settings.add("discovery.type=single-node");
      else {
        var seeds = ports.stream().map(port -> "127.0.0.1:" + port).toList();
        settings.add("discovery.seed_hosts=[" + String.join(",", seeds) + "]");
        var names = java.util.stream.IntStream.range(0, count).mapToObj(n -> "n" + n).toList();
        settings.add("cluster.initial_cluster_manager_nodes=[" + String.join(",", names) + "]");
      }
      settings.addAll(kind.settings());
      nodes.add(run(i, settings, 0));
    }
  }

  private String options() {
    return String.join(
        "\n",
        "-Xms256m",
        "-Xmx384m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "--enable-native-access=ALL-UNNAMED",
        "-Djna.nosys=true",
        "-Dlog4j2.disable.jmx=true",
        "-Dlog4j.shutdownHookEnabled=false",
        String.join("\n", kind.options()),
        "-cp \"" + kind.classPath().replace("\\", "\\\\") + "\"");
  }

  /// All held open until all are chosen, so that none is chosen twice.
  private static List<Integer> freePorts(int count) throws IOException {
    var held = new ArrayList<ServerSocket>();
    try {
      for (int i = 0; i < count; i++) held.add(new ServerSocket(0));
      return held.stream().map(ServerSocket::getLocalPort).toList();
    } finally {
      for (var socket : held) socket.close();
    }
  }

  private Node run(int number, List<String> settings, int http) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + folder.resolve("options"));
    command.add(SOURCE.toAbsolutePath().toString());
    command.add(folder.resolve("n" + number).toString());
    command.addAll(settings);
    command.add("http.port=" + http);
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var port = new CompletableFuture<Integer>();
    Thread.ofPlatform().daemon().start(() -> drain(process, port));
    return new Node(settings, process, port);
  }

  private static void drain(Process process, CompletableFuture<Integer> port) {
    var said = new StringBuilder();
    try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      for (String line; (line = out.readLine()) != null; ) {
        if (line.startsWith(READY)) port.complete(Integer.valueOf(line.substring(READY.length())));
        if (said.length() < 20_000) said.append(line).append('\n');
      }
    } catch (IOException e) {
      said.append(e);
    }
    port.completeExceptionally(new IllegalStateException("the node ended:\n" + said));
  }

  /// Where a node answers, as soon as it does.
  public String address(int node) throws IOException {
    try {
      return "http://127.0.0.1:" + nodes.get(node).port.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("a node does not start", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /// What all its processors together did for a node so far.
  public Duration cpu(int node) {
    return nodes.get(node).process.info().totalCpuDuration().orElseThrow();
  }

  /// Ends a node as a power failure would.
  public void kill(int node) throws InterruptedException {
    nodes.get(node).process.destroyForcibly().waitFor();
  }

  /// Starts a node again where it answered before.
  public void restart(int node) throws IOException {
    var old = nodes.get(node);
    int http = old.port.join();
    var again = run(node, old.settings, http);
    old.process = again.process;
    old.port = again.port;
  }

  @Override
  public void close() {
    for (var node : nodes)
      try {
        node.process.getOutputStream().close();
      } catch (IOException e) {
        // It has ended already.
      }
    for (var node : nodes)
      try {
        if (!node.process.waitFor(20, TimeUnit.SECONDS)) node.process.destroyForcibly();
      } catch (InterruptedException e) {
        node.process.destroyForcibly();
      }
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
    } catch (IOException e) {
      // The system clears such folders away.
    }
  }
}
