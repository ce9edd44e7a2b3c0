package dev.earshot.engine.opensearch;

import dev.earshot.analysis.Analysis;
import dev.earshot.engine.Deadline;
import dev.earshot.engine.Engine;
import dev.earshot.engine.EngineException;
import dev.earshot.engine.Snapshot;
import dev.earshot.engine.opensearch.wire.Endpoint;
import dev.earshot.plan.Recipe;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Reads an index of a cluster.
///
/// A commit is held open by a point in time, which all snapshots of that commit share: a new one
/// costs a look at what the last commit says.
public final class ClusterEngine implements Engine {
  private final Cluster cluster;
  private final Recipe recipe;
  private final Analysis analysis;
  private final ReentrantLock opening = new ReentrantLock();
  private @Nullable PointInTime current;
  private volatile boolean closed;

  private ClusterEngine(Cluster cluster, Recipe recipe, Analysis analysis) {
    this.cluster = cluster;
    this.recipe = recipe;
    this.analysis = analysis;
  }

  /// Opens an index.
  ///
  /// @throws EngineException if there is none, or none that this earshot can read
  public static ClusterEngine open(Endpoint endpoint, Recipe recipe, Analysis analysis) {
    var cluster = Cluster.at(endpoint);
    try {
      cluster.requireMeasure(cluster.requireIndex(), recipe);
      return new ClusterEngine(cluster, recipe, analysis);
    } catch (RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  @Override
  public Snapshot snapshot(Deadline deadline) {
    return new ClusterSnapshot(new Reading(taken(deadline), deadline), recipe, analysis);
  }

  /// The point in time of the newest commit, with one user more.
  private PointInTime taken(Deadline deadline) {
    opening.lock();
    try {
      if (closed) throw new EngineException("the index at " + cluster.endpoint() + " is closed");
      var known = current;
      if (known != null && known.isFresh(deadline)) return known.taken();
      var opened = PointInTime.open(cluster, known, deadline);
      current = opened;
      if (known != null) known.release();
      return opened.taken();
    } finally {
      opening.unlock();
    }
  }

  @Override
  public void close() {
    opening.lock();
    try {
      if (closed) return;
      closed = true;
      if (current != null) current.release();
      cluster.close();
    } finally {
      opening.unlock();
    }
  }
}
