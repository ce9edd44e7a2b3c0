package dev.earshot.http;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Runs searches on threads of the operating system, so many at once. Thread-safe.
///
/// Each request has a virtual thread, and these share one thread a processor, which a search would
/// keep until it is done: all that needs no search would wait behind it.
final class Searches implements AutoCloseable {
  /// How long a request waits for others to end before it is asked to come again.
  private static final int PATIENCE_SECONDS = 2;

  private final Semaphore places;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          Thread.ofPlatform().name("earshot-search-", 1).daemon().factory());

  /// @param most how many may run at once
  Searches(int most) {
    places = new Semaphore(most, true);
  }

  /// What a search answers, and throws what it throws.
  ///
  /// @throws HttpProblem if too many others run
  Reply answer(Callable<Reply> search) {
    try {
      if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS))
        throw HttpProblem.later("too many searches at once; try again in a moment");
      return placed(search);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw HttpProblem.later("the server ends");
    }
  }

  /// The place is given back by the search itself, which may go on when nobody waits any more.
  private Reply placed(Callable<Reply> search) throws InterruptedException {
    var answer =
        threads.submit(() -> {
          try {
            return search.call();
          } finally {
            places.release();
          }
        });
    try {
      return answer.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) throw failure;
      if (e.getCause() instanceof Error fault) throw fault;
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
