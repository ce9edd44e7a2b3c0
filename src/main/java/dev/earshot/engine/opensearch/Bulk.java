package dev.earshot.engine.opensearch;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.earshot.engine.EngineException;
import dev.earshot.engine.opensearch.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/// Writes and deletes many documents at once. All have the version of their writer, so that doing
/// it again is the same, and nothing of a later writer is overwritten. What the cluster has no room
/// for just now is sent again, later each time. Thread-safe.
final class Bulk {
  /// Some thousand highlights: fewer cost more requests, more only memory.
  private static final int MOST_CHARS = 4_000_000;

  private static final int ATTEMPTS = 12;
  private static final long FIRST_PAUSE_MILLIS = 100;
  private static final long LONGEST_PAUSE_MILLIS = 30_000;

  private final Cluster cluster;
  private final String index;
  private final Lease lease;

  Bulk(Cluster cluster, String index, Lease lease) {
    this.cluster = cluster;
    this.index = index;
    this.lease = lease;
  }

  /// A document to be written or deleted.
  private record Change(String lines) {}

  /// Changes to be sent together.
  final class Changes {
    private final List<Change> waiting = new ArrayList<>();
    private int chars;

    /// @param routing decides with others of the same to which shard it goes
    void put(String id, String routing, JsonObject document) {
      add("{\"index\":" + head(id, routing) + "}\n" + document + "\n");
    }

    void delete(String id, String routing) {
      add("{\"delete\":" + head(id, routing) + "}\n");
    }

    private void add(String lines) {
      waiting.add(new Change(lines));
      chars += lines.length();
      if (chars >= MOST_CHARS) send();
    }

    private String head(String id, String routing) {
      return Json.object(
              "_id",
              id,
              "routing",
              routing,
              "version",
              lease.number(),
              "version_type",
              "external_gte")
          .toString();
    }

    /// Sends what waits, and returns when the cluster has it for good.
    void send() {
      Bulk.this.send(waiting);
      waiting.clear();
      chars = 0;
    }
  }

  Changes changes() {
    return new Changes();
  }

  private void send(List<Change> changes) {
    var rest = List.copyOf(changes);
    for (int attempt = 1; !rest.isEmpty(); attempt++) {
      lease.requireOurs();
      rest = sent(rest);
      if (rest.isEmpty()) return;
      if (attempt == ATTEMPTS)
        throw new EngineException(
            "the cluster at "
                + cluster.endpoint().server()
                + " is too busy to take more; try again later");
      pause(attempt);
    }
  }

  /// Those that it has no room for.
  private List<Change> sent(List<Change> changes) {
    var lines = new StringBuilder();
    for (var change : changes) lines.append(change.lines());
    var answer = cluster.client().postLines("/" + index + "/_bulk", lines.toString());
    var items = Json.list(answer, "items");
    if (items.size() != changes.size())
      throw new EngineException("the cluster answered to half of what it was sent; index again");
    var rest = new ArrayList<Change>();
    for (int i = 0; i < items.size(); i++)
      if (isToBeRepeated(items.get(i))) rest.add(changes.get(i));
    return rest;
  }

  private boolean isToBeRepeated(JsonElement item) {
    Map.Entry<String, JsonElement> done = item.getAsJsonObject().entrySet().iterator().next();
    int status = (int) Json.number(done.getValue(), "status");
    if (status < 300 || (status == 404 && done.getKey().equals("delete"))) return false;
    var type = Json.text(done.getValue(), "error", "type");
    if (status == 429 && !type.equals("cluster_block_exception")) return true;
    if (status == 503) return true;
    if (status == 409)
      throw new EngineException(
          "another writer took over the index at " + cluster.endpoint() + "; index again");
    throw cluster.client().refused(status, done.getValue());
  }

  private static void pause(int attempt) {
    long most = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << attempt);
    try {
      TimeUnit.MILLISECONDS.sleep(most / 2 + ThreadLocalRandom.current().nextLong(most / 2 + 1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineException("stopped while writing", e);
    }
  }
}
