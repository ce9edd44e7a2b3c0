package dev.earshot.http;

import dev.earshot.engine.Deadline;
import dev.earshot.engine.TimeOverException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Runs searches on threads of the operating system, so many at once. Thread-safe.
///
/// Each request has a virtual thread, and these share one thread a processor, which a search would
/// keep until it is done: all that needs no search would wait behind it.
final class Searches implements AutoCloseable {
  /// How long a search has after its deadline to tell what it has found. What looks at no deadline
  /// is not waited for any longer.
  private static final Duration GRACE = Duration.ofSeconds(2);

  private final Semaphore places;
  private final Patience patience;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          Thread.ofPlatform().name("earshot-search-", 1).daemon().factory());

  /// @param most how many may run at once
  Searches(int most) {
    places = new Semaphore(most, true);
    patience = new Patience(most, System.nanoTime());
  }

  /// What a search answers, and throws what it throws; [Reply#CLIENT_GONE] where the deadline is
  /// cancelled.
  ///
  /// @throws HttpProblem if too many others run
  /// @throws dev.earshot.engine.TimeOverException if the deadline is passed, and then some
  Reply answer(Deadline deadline, Callable<Reply> search) {
    try {
      if (!isPlaced()) throw HttpProblem.later("too many searches at once; try again in a moment");
      var reply = placed(deadline, search);
      return deadline.isCancelled() ? Reply.empty(Reply.CLIENT_GONE) : reply;
    } catch (TimeOverException late) {
      if (deadline.isCancelled()) return Reply.empty(Reply.CLIENT_GONE);
      throw late;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw HttpProblem.later("the server ends");
    }
  }

  private boolean isPlaced() throws InterruptedException {
    var wait = patience.arrived(System.nanoTime());
    return places.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS);
  }

  /// The place is given back by the search itself, which may go on when nobody waits any more.
  private Reply placed(Deadline deadline, Callable<Reply> search) throws InterruptedException {
    var answer =
        threads.submit(() -> {
          long start = System.nanoTime();
          try {
            return deadline.isCancelled() ? Reply.empty(Reply.CLIENT_GONE) : search.call();
          } finally {
            patience.took(System.nanoTime() - start);
            places.release();
          }
        });
    try {
      return answer.get(deadline.left().plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      throw new TimeOverException();
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
