package dev.earshot.engine.opensearch;

import dev.earshot.engine.Deadline;
import dev.earshot.engine.EngineException;
import dev.earshot.engine.opensearch.Cluster.Index;
import dev.earshot.engine.opensearch.wire.Client.Repeat;
import dev.earshot.engine.opensearch.wire.Json;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// One commit that a cluster holds open, whatever is written meanwhile, for as long as somebody
/// asks: it lets go of what nobody has asked for in a while. Shared by all who read that commit,
/// and let go by the last. Thread-safe.
final class PointInTime {
  /// How long a cluster holds it after the last question.
  static final String KEPT = "5m";

  /// Whoever comes back later opens another one, before the cluster has let go of this.
  private static final long FRESH_NANOS = TimeUnit.MINUTES.toNanos(4);

  private final Cluster cluster;
  private final Index index;
  private final State state;
  private final String id;
  private final List<String> routings;
  private final AtomicInteger users = new AtomicInteger(1);
  private volatile long lastUse = System.nanoTime();

  private PointInTime(Cluster cluster, Index index, State state, String id, List<String> routings) {
    this.cluster = cluster;
    this.index = index;
    this.state = state;
    this.id = id;
    this.routings = routings;
  }

  /// Holds the newest commit open.
  ///
  /// @param before an older one, of which may be known what does not change
  static PointInTime open(Cluster cluster, @Nullable PointInTime before, Deadline deadline) {
    var index = cluster.requireIndex();
    while (true) {
      var state = cluster.state(index, deadline).orElseThrow(cluster::noIndex);
      var path = "/" + index.name() + "/_search/point_in_time?keep_alive=" + KEPT;
      var answer = cluster.client().send("POST", path, "", Repeat.HARMLESS, deadline);
      if (!answer.isGood()) throw cluster.client().refused(answer);
      var id = Json.text(answer.body(), "pit_id");
      var now = cluster.state(index, deadline).orElseThrow(cluster::noIndex);
      if (now.commit() == state.commit()) {
        var routings =
            before != null && before.index.equals(index)
                ? before.routings
                : cluster.routings(index);
        return new PointInTime(cluster, index, state, id, routings);
      }
      delete(cluster, id);
    }
  }

  /// Holds what an index has now open, for whoever writes it and knows its state.
  static PointInTime of(Cluster cluster, Index index, State state) {
    var path = "/" + index.name() + "/_search/point_in_time?keep_alive=" + KEPT;
    var answer = cluster.client().post(path, new com.google.gson.JsonObject());
    return new PointInTime(cluster, index, state, Json.text(answer, "pit_id"), List.of());
  }

  /// Whether it is the newest commit, and the cluster still has it.
  boolean isFresh(Deadline deadline) {
    if (System.nanoTime() - lastUse > FRESH_NANOS) return false;
    return cluster.isNewest(index, state, deadline);
  }

  PointInTime taken() {
    users.incrementAndGet();
    return this;
  }

  void release() {
    if (users.decrementAndGet() == 0) delete(cluster, id);
  }

  /// What is not let go of now, the cluster lets go of by itself.
  private static void delete(Cluster cluster, String id) {
    try {
      cluster
          .client()
          .send(
              "DELETE",
              "/_search/point_in_time",
              Json.object("pit_id", List.of(id)).toString(),
              Repeat.NEVER,
              Deadline.never());
    } catch (EngineException e) {
      // Nobody waits for it.
    }
  }

  /// Says that it is still asked for.
  String use() {
    lastUse = System.nanoTime();
    return id;
  }

  Cluster cluster() {
    return cluster;
  }

  Index index() {
    return index;
  }

  State state() {
    return state;
  }

  /// One that leads to each shard.
  List<String> routings() {
    return routings;
  }
}
