package dev.earshot.meaning;

import dev.earshot.engine.Deadline;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
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

  private final Embedder embedder;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
          Thread.ofPlatform().name("earshot-meaning").daemon().factory());

  /// For those who ask with little time, and must not wait behind texts: one each.
  private final ExecutorService waiting =
      Executors.newCachedThreadPool(
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

  /// The vector of what somebody looks for; empty where half of the time is over before it is made,
  /// as the model is still being loaded: the rest is for the answer by words.
  Optional<float[]> query(String query, Deadline deadline) {
    return inTime(() -> embedder.embedQuery(query), deadline);
  }

  /// The same of a text that is to be compared with others.
  Optional<float[]> text(String words, Deadline deadline) {
    return inTime(() -> embedder.embed(List.of(words)).getFirst(), deadline);
  }

  private Optional<float[]> inTime(Supplier<float[]> question, Deadline deadline) {
    var answer = waiting.submit(() -> vector(asked(question)));
    try {
      var half = deadline.left().dividedBy(2);
      return Optional.of(answer.get(half.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      throw failure(e);
    }
  }

  private float[] vector(float[] exact) {
    Vector.of(exact); // refuses what is no vector
    if (dimensions == 0) dimensions = exact.length;
    return checked(exact);
  }

  /// The vectors of texts in their order; null for those that were not begun in time.
  @Nullable Vector[] encode(List<Text> texts, BooleanSupplier isOver) {
    var made = new @Nullable Vector[texts.size()];
    var parts = new ArrayList<Future<?>>();
    for (int from = 0; from < made.length; from += AT_ONCE) {
      int first = from;
      var part = texts.subList(from, Math.min(made.length, from + AT_ONCE));
      parts.add(
          threads.submit(() -> {
            if (isOver.getAsBoolean()) return;
            var some = encodeHere(part);
            IntStream.range(0, some.length).forEach(i -> made[first + i] = some[i]);
          }));
    }
    await(parts);
    return made;
  }

  /// The same for all of them, in the thread that asks.
  Vector[] encodeHere(List<Text> texts) {
    if (texts.isEmpty()) return new Vector[0];
    var words = texts.stream().map(Text::words).toList();
    var made = asked(() -> embedder.embed(words));
    if (made.size() != texts.size())
      throw new IllegalStateException(
          made.size() + " vectors for " + texts.size() + " texts from " + embedder.id());
    return made.stream().map(this::checked).map(Vector::of).toArray(Vector[]::new);
  }

  private <T> T asked(Supplier<T> question) {
    use.readLock().lock();
    try {
      if (closed) throw new IllegalStateException("the model is closed");
      return question.get();
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
          "a vector of length %.3f from %s; expected 1".formatted(length, embedder.id()));
    return made;
  }

  private static void await(List<Future<?>> parts) {
    boolean interrupted = false;
    try {
      for (var part : parts) {
        while (true) {
          try {
            part.get();
            break;
          } catch (InterruptedException e) {
            interrupted = true;
          } catch (ExecutionException e) {
            throw failure(e);
          }
        }
      }
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
