package dev.earshot.meaning;

import dev.earshot.engine.Deadline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// An embedder at work, on as many threads as there are processors. Fails where it does not keep
/// its promise: a vector for each text, all of the same dimensions and of length 1.
final class Encoder implements AutoCloseable {
  /// Texts that one thread encodes before it looks at the time again: some 20 ms.
  private static final int AT_ONCE = 4;

  /// What floats may lose of a length of 1, and more.
  private static final double OFF = .01;

  /// In seconds, on a machine that has much else to do.
  private static final int LONGEST_PART = 10;

  /// More ask at once only where a model does not answer.
  private static final int MOST_WAITING = 100;

  /// In seconds, for the next who asks.
  private static final int IDLE = 60;

  private final Embedder embedder;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
          Thread.ofPlatform().name("earshot-meaning").daemon().factory());

  /// For those who ask with little time, and must not wait behind texts: one each.
  private final ExecutorService waiting =
      new ThreadPoolExecutor(
          0,
          MOST_WAITING,
          IDLE,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          Thread.ofPlatform().name("earshot-meaning-query").daemon().factory());

  /// Whoever computes must not lose the model under its hands: held by all who ask it, and by
  /// [#close] alone.
  private final ReentrantReadWriteLock use = new ReentrantReadWriteLock();

  private volatile int dimensions;
  private boolean closed;

  Encoder(Embedder embedder) {
    this.embedder = embedder;
  }

  /// How many the model makes, which it is asked once.
  int dimensions() {
    int known = dimensions;
    if (known == 0) dimensions = known = asked(() -> embedder.embedQuery("")).length;
    return known;
  }

  /// The vector of what somebody looks for; empty where the time is over before it is made, as the
  /// model is still being loaded.
  Optional<float[]> query(String query, Deadline deadline) {
    return inTime(() -> embedder.embedQuery(query), deadline);
  }

  /// The same of a text that is to be compared with others.
  Optional<float[]> text(String words, Deadline deadline) {
    return inTime(() -> embedder.embed(List.of(words)).getFirst(), deadline);
  }

  private Optional<float[]> inTime(Supplier<float[]> question, Deadline deadline) {
    try {
      return awaited(waiting.submit(() -> vector(asked(question))), deadline);
    } catch (RejectedExecutionException e) {
      return Optional.empty();
    }
  }

  private float[] vector(float[] exact) {
    Vector.of(exact); // refuses what is no vector
    if (dimensions == 0) dimensions = exact.length;
    return checked(exact);
  }

  /// The vectors of texts in their order; null for those that were not made in time.
  ///
  /// @param begun until when texts are begun
  /// @param made until when those are waited for
  /// @param consumer takes what was made, also what nobody waited for any more
  @Nullable Vector[] encode(
      List<Text> texts, Deadline begun, Deadline made, BiConsumer<List<Text>, Vector[]> consumer) {
    var parts = new ArrayList<Future<Vector[]>>();
    for (int from = 0; from < texts.size(); from += AT_ONCE) {
      var part = texts.subList(from, Math.min(texts.size(), from + AT_ONCE));
      parts.add(
          threads.submit(() -> {
            if (begun.isPassed()) return new Vector[0];
            var some = encodeHere(part);
            consumer.accept(part, some);
            return some;
          }));
    }
    var vectors = new @Nullable Vector[texts.size()];
    for (int i = 0; i < parts.size(); i++) {
      var some = awaited(parts.get(i), made).orElse(new Vector[0]);
      System.arraycopy(some, 0, vectors, i * AT_ONCE, some.length);
    }
    return vectors;
  }

  /// The same of all, however long it takes.
  Vector[] encode(List<Text> texts) {
    var all = encode(texts, Deadline.never(), Deadline.never(), (part, some) -> {});
    return Arrays.stream(all).map(Objects::requireNonNull).toArray(Vector[]::new);
  }

  /// The same, in the thread that asks.
  Vector[] encodeHere(List<Text> texts) {
    if (texts.isEmpty()) return new Vector[0];
    var words = texts.stream().map(Text::words).toList();
    var made = asked(() -> embedder.embed(words));
    if (made.size() != texts.size())
      throw new IllegalStateException(
          made.size() + " vectors for " + texts.size() + " texts from " + embedder.id());
    return made.stream().map(this::checked).map(Vector::of).toArray(Vector[]::new);
  }

  /// Whatever a model fails of, as a library that is missing or memory that is not enough, is no
  /// more than its failure.
  private <T> T asked(Supplier<T> question) {
    use.readLock().lock();
    try {
      if (closed) throw new IllegalStateException("the model is closed");
      return question.get();
    } catch (Error e) {
      throw new IllegalStateException(reason(e), e);
    } finally {
      use.readLock().unlock();
    }
  }

  private float[] checked(float[] made) {
    if (made.length != dimensions())
      throw new IllegalStateException(
          "vectors of %s and %s dimensions from %s"
              .formatted(made.length, dimensions(), embedder.id()));
    double length = Vector.length(made);
    if (Math.abs(length - 1) > OFF)
      throw new IllegalStateException(
          String.format(
              Locale.ROOT, "a vector of length %.3f from %s; expected 1", length, embedder.id()));
    return made;
  }

  /// What comes of it in time. An interrupt does not end the waiting.
  private static <T> Optional<T> awaited(Future<T> part, Deadline deadline) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return Optional.of(part.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS));
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      throw failure(e);
    } finally {
      if (interrupted) Thread.currentThread().interrupt();
    }
  }

  private static IllegalStateException failure(ExecutionException e) {
    return new IllegalStateException(reason(Objects.requireNonNullElse(e.getCause(), e)), e);
  }

  /// The first line that something has to say, of what it was caused by if not of itself.
  static String reason(Throwable e) {
    Throwable telling = e;
    while (telling.getCause() != null && saysNothing(telling)) telling = telling.getCause();
    var message = Objects.requireNonNullElse(telling.getMessage(), telling.toString());
    // Of a class that is missing Java says no more than its name.
    if (telling instanceof NoClassDefFoundError) message = "there is no class " + message;
    return message.lines().findFirst().orElse(telling.toString());
  }

  /// Whether it has no message, or that of its cause behind the name of a class.
  private static boolean saysNothing(Throwable e) {
    return e.getMessage() == null || e.getMessage().equals(String.valueOf(e.getCause()));
  }

  @Override
  public void close() {
    threads.shutdown();
    waiting.shutdown();
    try {
      if (!use.writeLock().tryLock(LONGEST_PART, TimeUnit.SECONDS)) return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    try {
      if (!closed) embedder.close();
    } catch (RuntimeException | LinkageError e) {
      // The answers are there, and nobody needs it any more.
    } finally {
      closed = true;
      use.writeLock().unlock();
    }
  }
}
