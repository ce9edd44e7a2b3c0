package dev.earshot.engine.lucene.store;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Works off tasks with a fixed number of threads, the caller's among them: where too many wait,
/// the caller does one itself, so that memory stays bounded.
public final class Workers implements Closeable {
  /// Tasks hold whole episodes: enough that no thread runs dry, few enough for a small heap.
  private static final int WAITING = 32;

  private final boolean alone;
  private final ThreadPoolExecutor pool;

  /// In the order in which they were given; those at the front are taken off once they are done.
  private final Deque<Future<?>> running = new ArrayDeque<>();

  /// @param jobs how many threads work, the caller's included
  public Workers(int jobs) {
    alone = jobs == 1;
    int others = Math.max(1, jobs - 1);
    pool =
        new ThreadPoolExecutor(
            others,
            others,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("earshot-writer-", 0).daemon().factory(),
            new ThreadPoolExecutor.CallerRunsPolicy());
  }

  /// A task that may fail.
  public interface Task {
    void run() throws IOException;
  }

  /// Runs a task soon; throws what an earlier one failed with.
  public void run(Task task) throws IOException {
    if (alone) {
      task.run();
      return;
    }
    while (!running.isEmpty() && running.peek().isDone()) finish(running.poll());
    var future =
        new FutureTask<Void>(() -> {
          task.run();
          return null;
        });
    running.add(future);
    pool.execute(future);
  }

  /// Waits for all tasks; throws what one of them failed with.
  public void await() throws IOException {
    while (!running.isEmpty()) finish(running.poll());
  }

  /// Throws what a task failed with as if it had been run here.
  private static void finish(Future<?> task) throws IOException {
    try {
      task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) throw cause;
      if (e.getCause() instanceof RuntimeException cause) throw cause;
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while writing", e);
    }
  }

  /// Stops what still runs; whoever wants it finished waits before.
  @Override
  public void close() throws IOException {
    pool.shutdownNow();
    try {
      if (!pool.awaitTermination(1, TimeUnit.MINUTES))
        throw new IOException("a task is still writing");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while writing", e);
    }
  }
}
