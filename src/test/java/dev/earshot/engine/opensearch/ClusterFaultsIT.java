package dev.earshot.engine.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.Earshot;
import dev.earshot.Slow;
import dev.earshot.engine.EngineException;
import dev.earshot.engine.location.Location;
import dev.earshot.engine.opensearch.wire.Client;
import dev.earshot.engine.opensearch.wire.Endpoint;
import dev.earshot.engine.opensearch.wire.Json;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Quote;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Three nodes, of which one after the other is killed while somebody indexes and somebody
/// searches: first the manager, then another, then all at once. Every episode of a commit that came
/// back is there afterwards, once, and nothing that is no whole episode.
@Slow
class ClusterFaultsIT {
  private static final int A_COMMIT = 5;
  private static final int QUOTES = 8;
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(240);

  private final AtomicBoolean ended = new AtomicBoolean();
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger searches = new AtomicInteger();
  private final Set<String> acknowledged = new ConcurrentSkipListSet<>();
  private final Queue<Throwable> faults = new ConcurrentLinkedQueue<>();

  @Test
  void nothingThatWasCommittedIsLost() throws Exception {
    try (var cluster = TestCluster.start(3)) {
      // The name of the index says the same on every node.
      var addresses = IntStream.range(0, 3).mapToObj(node -> address(cluster, node)).toList();
      awaitHealth(addresses.get(0), "green", 3);
      commit(addresses.get(0));
      awaitHealth(addresses.get(0), "green", 3);
      int manager = manager(addresses.get(0));
      var writer = Thread.ofPlatform().start(() -> run(this::commit, addresses, manager));
      var reader = Thread.ofPlatform().start(() -> run(this::search, addresses, manager));
      kill(cluster, addresses, manager, manager);
      kill(cluster, addresses, other(manager), manager);
      ended.set(true);
      writer.join();
      reader.join();
      assertEquals(List.of(), List.copyOf(faults));
      for (int node = 0; node < 3; node++) cluster.kill(node);
      for (int node = 0; node < 3; node++) cluster.restart(node);
      for (int node = 0; node < 3; node++) cluster.address(node);
      awaitHealth(addresses.get(0), "green", 3);
      allIsThere(addresses.get(0));
      assertTrue(searches.get() > 0);
    }
  }

  private static String address(TestCluster cluster, int node) {
    try {
      return cluster.address(node) + "/faults";
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static int other(int manager) {
    return (manager + 1) % 3;
  }

  /// The one that is never killed before all are.
  private static String safe(List<String> addresses, int manager) {
    return addresses.get((manager + 2) % 3);
  }

  private void kill(TestCluster cluster, List<String> addresses, int node, int manager)
      throws Exception {
    awaitCommits(2);
    cluster.kill(node);
    awaitCommits(2);
    cluster.restart(node);
    cluster.address(node);
    awaitHealth(safe(addresses, manager), "green", 3);
  }

  private void awaitCommits(int more) throws InterruptedException {
    int enough = acknowledged.size() + more * A_COMMIT;
    long end = System.nanoTime() + PATIENCE;
    while (acknowledged.size() < enough) {
      assertTrue(System.nanoTime() < end && faults.isEmpty(), () -> "no commits: " + faults);
      Thread.sleep(50);
    }
  }

  private interface Work {
    void at(String address);
  }

  /// What is refused while a machine fails is tried again; anything else is a fault.
  private void run(Work work, List<String> addresses, int manager) {
    while (!ended.get())
      try {
        work.at(safe(addresses, manager));
      } catch (EngineException e) {
        if (String.valueOf(e.getMessage()).isBlank()) faults.add(e);
      } catch (RuntimeException | Error e) {
        faults.add(e);
        return;
      }
  }

  private static Location location(String address) {
    return TestCluster.location(address);
  }

  private void commit(String address) {
    var ids = new TreeSet<String>();
    try (var index = Earshot.open(location(address));
        var batch = index.batch()) {
      for (int i = 0; i < A_COMMIT; i++) ids.add(batch.put(episode(next.getAndIncrement())));
      batch.commit();
    }
    acknowledged.addAll(ids);
  }

  private static Episode episode(int number) {
    var quotes =
        IntStream.range(0, QUOTES)
            .mapToObj(i -> Quote.of("the tide of " + number + ", said " + i + " times").build())
            .toList();
    return Episode.titled("Episode " + number)
        .show("Faults")
        .number("" + number)
        .quotes(quotes)
        .build();
  }

  /// An answer has whole episodes alone.
  private void search(String address) {
    try (var index = Earshot.open(location(address))) {
      var found = index.search("tide");
      assertEquals(0, found.total() % QUOTES, "half an episode");
      searches.incrementAndGet();
    }
  }

  private void allIsThere(String address) {
    try (var index = Earshot.open(location(address))) {
      var there = new TreeSet<String>();
      var missing = new TreeSet<String>();
      for (var id : acknowledged) {
        var view = index.episode(id);
        if (view.isEmpty()) missing.add(id);
        else assertEquals(QUOTES, view.get().episode().quotes().size(), id);
      }
      assertEquals(Set.of(), missing, acknowledged.size() + " were committed");
      index.forEachEpisode(episode -> assertTrue(there.add(episode.title()), episode.title()));
      assertFalse(there.isEmpty());
      assertEquals((long) there.size() * QUOTES, index.counts().quotes());
    }
  }

  private static int manager(String address) {
    var found = get(address, "/_cluster/state/cluster_manager_node,nodes");
    var id = Json.text(found, "cluster_manager_node");
    return Integer.parseInt(Json.text(found, "nodes", id, "name").substring(1));
  }

  private static void awaitHealth(String address, String status, int nodes)
      throws InterruptedException {
    long end = System.nanoTime() + PATIENCE;
    while (System.nanoTime() < end) {
      try {
        var health = get(address, "/_cluster/health");
        if (Json.text(health, "status").equals(status)
            && Json.number(health, "number_of_nodes") == nodes) return;
      } catch (EngineException e) {
        // Not yet.
      }
      Thread.sleep(200);
    }
    throw new AssertionError("the cluster is not " + status);
  }

  private static com.google.gson.JsonObject get(String address, String path) {
    try (var client = Client.of(Endpoint.of(address, Map.of()))) {
      return client.get(path);
    }
  }
}
