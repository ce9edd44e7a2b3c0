package dev.earshot.meaning;

import dev.earshot.engine.Deadline;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Compares what somebody looks for with texts by what both mean. Vectors are made when they are
/// first needed, by as many threads as there are processors, and kept by the content of the text:
/// wherever a passage moves to, its vector stays.
///
/// Never fails: where the encoder does, it says so, once for all, and there are no similarities.
/// Thread-safe.
public final class Meaning implements AutoCloseable {
  /// Texts that one thread encodes before it looks at the time again: some 20 ms.
  private static final int AT_ONCE = 4;

  /// Eight megabytes: what a person goes through within an hour.
  private static final int REMEMBERED = 20_000;

  /// In seconds, on a machine that has much else to do.
  private static final int LONGEST_PART = 10;

  private final Embedder embedder;
  private final Optional<Path> folder;
  private final ExecutorService threads;
  private final Map<Long, Vector> remembered =
      new LinkedHashMap<>(16, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Vector> eldest) {
          return size() > REMEMBERED;
        }
      };
  private @Nullable KeptVectors kept;
  private volatile @Nullable String broken;
  private volatile int dimensions;

  /// Compares by an encoder.
  ///
  /// @param folder where vectors are kept, a folder in it for the model; in memory alone where it
  ///   is empty
  public Meaning(Embedder embedder, Optional<Path> folder) {
    this.embedder = embedder;
    this.folder = folder;
    this.threads =
        Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().name("earshot-meaning").daemon().factory());
  }

  /// The name of the model.
  public String model() {
    return embedder.id();
  }

  /// Whether there is an encoder that has not failed yet.
  public boolean isUsable() {
    return broken == null && !(embedder instanceof Unusable);
  }

  /// Whether the model knows a language, by its code of ISO 639.
  public boolean knows(String language) {
    return embedder.languages().isEmpty() || embedder.languages().contains(language);
  }

  /// How near the first of some texts are to a query.
  ///
  /// @param most how long encoding them may take; loading the model and encoding the query come on
  ///   top
  /// @param deadline no other text is encoded when it is passed
  public Similarities similarities(
      String query, List<Text> texts, Duration most, Deadline deadline) {
    var known = broken;
    if (known != null) return Similarities.none(known);
    try {
      var exact = embedder.embedQuery(query);
      Vector.of(exact); // refuses what is no vector
      var vectors = vectors(texts, exact.length, time(most, deadline));
      return new Similarities(
          vectors.stream().map(vector -> vector.similarity(exact)).toList(), Optional.empty());
    } catch (RuntimeException | LinkageError e) {
      return Similarities.none(failed(e));
    }
  }

  /// Which of the kept texts have much to do with a query; none where the encoder fails.
  ///
  /// @param spellings of the query: what is near to one will do
  /// @param limit how many at most
  public Nearest nearest(List<String> spellings, int limit) {
    if (broken != null) return Nearest.NONE;
    try {
      var found = spellings.stream().map(query -> nearest(query, limit)).toList();
      return Nearest.of(found, limit);
    } catch (RuntimeException | LinkageError e) {
      failed(e);
      return Nearest.NONE;
    }
  }

  private Nearest nearest(String query, int limit) {
    var exact = embedder.embedQuery(query);
    return kept(exact.length).map(files -> nearest(files, exact, limit)).orElse(Nearest.NONE);
  }

  /// Which of the kept texts have much to do with what these have in common, they themselves
  /// included, as far as they are kept: the model is not asked.
  ///
  /// @param limit how many at most
  public Nearest alike(List<Text> texts, int limit) {
    var files = keptBefore();
    if (files.isEmpty()) return Nearest.NONE;
    var vectors = files.get().of(texts.stream().map(Text::key).toList()).values();
    if (vectors.isEmpty()) return Nearest.NONE;
    return Vector.mean(vectors)
        .map(common -> nearest(files.get(), common, limit))
        .orElse(Nearest.NONE);
  }

  private Nearest nearest(KeptVectors files, float[] wanted, int limit) {
    return files.nearest(wanted, embedder.leastSimilarity(), limit);
  }

  /// Who has failed once is not asked again.
  private String failed(Throwable e) {
    var why = reason(e);
    broken = why;
    return why;
  }

  /// How much of the machine encoding ahead may take.
  public enum Haste {
    /// All processors: somebody waits.
    ALL_PROCESSORS,
    /// The thread that asks.
    ONE_THREAD
  }

  /// What came of encoding ahead.
  ///
  /// @param made how many texts were encoded
  /// @param trouble why not all are kept: a sentence for a person
  public record Ahead(int made, Optional<String> trouble) {}

  /// Encodes those of some texts that are not kept yet, and keeps them.
  public Ahead encode(List<Text> texts, Haste haste) {
    var known = broken;
    if (known != null) return new Ahead(0, Optional.of(known));
    try {
      return ahead(texts.stream().distinct().toList(), haste);
    } catch (RuntimeException | LinkageError e) {
      return new Ahead(0, Optional.of(failed(e)));
    }
  }

  private Ahead ahead(List<Text> texts, Haste haste) {
    int dimensions = dimensions();
    var files = kept(dimensions);
    if (files.isEmpty()) return new Ahead(0, Optional.of("there is no folder to keep vectors in"));
    var keys = texts.stream().map(Text::key).toList();
    var there = files.get().of(keys).keySet();
    var missing = IntStream.range(0, texts.size()).filter(i -> !there.contains(i)).boxed().toList();
    var made = new @Nullable Vector[texts.size()];
    if (haste == Haste.ALL_PROCESSORS) encode(missing, texts, made, dimensions, () -> false);
    else encodeHere(missing, texts, made, dimensions);
    var vectors = new LinkedHashMap<Long, Vector>();
    for (int i : missing) vectors.put(keys.get(i), Objects.requireNonNull(made[i]));
    boolean keptAll = files.get().keepPatiently(vectors) == vectors.size();
    return new Ahead(
        missing.size(),
        keptAll
            ? Optional.empty()
            : Optional.of(
                "vectors cannot be kept in %s: the disk or the folder is full, or not yours"
                    .formatted(folder.orElseThrow())));
  }

  private int dimensions() {
    int known = dimensions;
    if (known == 0) dimensions = known = embedder.embedQuery("").length;
    return known;
  }

  private static BooleanSupplier time(Duration most, Deadline deadline) {
    var own = Deadline.in(most);
    return () -> own.isPassed() || deadline.isPassed();
  }

  /// The vectors of the first texts, up to the first that has none in time.
  private List<Vector> vectors(List<Text> texts, int dimensions, BooleanSupplier isOver) {
    var keys = texts.stream().map(Text::key).toList();
    var known = known(keys, dimensions);
    var missing = IntStream.range(0, texts.size()).filter(i -> known[i] == null).boxed().toList();
    encode(missing, texts, known, dimensions, isOver);
    keep(missing, keys, known, dimensions);
    var first = new ArrayList<Vector>();
    for (var vector : known) {
      if (vector == null) break;
      first.add(vector);
    }
    return first;
  }

  private @Nullable Vector[] known(List<Long> keys, int dimensions) {
    var known = new @Nullable Vector[keys.size()];
    synchronized (remembered) {
      for (int i = 0; i < known.length; i++) known[i] = remembered.get(keys.get(i));
    }
    var kept = kept(dimensions);
    if (kept.isEmpty()) return known;
    var rest = IntStream.range(0, known.length).filter(i -> known[i] == null).boxed().toList();
    if (!rest.isEmpty())
      kept.get()
          .of(rest.stream().map(keys::get).toList())
          .forEach((place, vector) -> known[rest.get(place)] = vector);
    return known;
  }

  private void encode(
      List<Integer> missing,
      List<Text> texts,
      @Nullable Vector[] into,
      int dimensions,
      BooleanSupplier isOver) {
    var parts = new ArrayList<Future<?>>();
    for (int from = 0; from < missing.size(); from += AT_ONCE) {
      var part = missing.subList(from, Math.min(missing.size(), from + AT_ONCE));
      parts.add(
          threads.submit(() -> {
            if (!isOver.getAsBoolean()) encodeHere(part, texts, into, dimensions);
          }));
    }
    await(parts);
  }

  private void encodeHere(
      List<Integer> some, List<Text> texts, @Nullable Vector[] into, int dimensions) {
    if (some.isEmpty()) return;
    var made = embedder.embed(some.stream().map(i -> texts.get(i).words()).toList());
    if (made.size() != some.size())
      throw new IllegalStateException(
          made.size() + " vectors for " + some.size() + " texts from " + embedder.id());
    for (int i = 0; i < made.size(); i++) into[some.get(i)] = checked(made.get(i), dimensions);
  }

  private Vector checked(float[] made, int dimensions) {
    if (made.length == dimensions) return Vector.of(made);
    throw new IllegalStateException(
        "vectors of %s and %s dimensions from %s"
            .formatted(made.length, dimensions, embedder.id()));
  }

  private static void await(List<Future<?>> parts) {
    boolean interrupted = false;
    for (var part : parts) {
      while (true) {
        try {
          part.get();
          break;
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw new IllegalStateException(reason(Objects.requireNonNullElse(e.getCause(), e)), e);
        }
      }
    }
    if (interrupted) Thread.currentThread().interrupt();
  }

  /// The first line that something has to say, of what it was caused by if not of itself.
  private static String reason(Throwable e) {
    Throwable telling = e;
    while (telling.getMessage() == null && telling.getCause() != null) telling = telling.getCause();
    var message = Objects.requireNonNullElse(telling.getMessage(), telling.toString());
    return message.lines().findFirst().orElse(telling.toString());
  }

  private void keep(
      List<Integer> missing, List<Long> keys, @Nullable Vector[] known, int dimensions) {
    var made = new LinkedHashMap<Long, Vector>();
    for (int i : missing) {
      var vector = known[i];
      if (vector != null) made.put(keys.get(i), vector);
    }
    synchronized (remembered) {
      remembered.putAll(made);
    }
    kept(dimensions).ifPresent(files -> files.keep(made));
  }

  private synchronized Optional<KeptVectors> kept(int dimensions) {
    if (kept == null && folder.isPresent())
      kept = new KeptVectors(own(folder.get()), dimensions, KeptVectors.MOST);
    return Optional.ofNullable(kept);
  }

  /// What is kept already, for which no encoder need be asked.
  private synchronized Optional<KeptVectors> keptBefore() {
    if (kept != null || folder.isEmpty()) return Optional.ofNullable(kept);
    var there = KeptVectors.dimensionsIn(own(folder.get()));
    return there.isPresent() ? kept(there.getAsInt()) : Optional.empty();
  }

  /// The folder of the model.
  private Path own(Path folder) {
    return folder.resolve("%016x".formatted(new Text(embedder.id(), 0).key()));
  }

  @Override
  public synchronized void close() {
    threads.shutdown();
    try {
      // Whoever still computes must not lose the model under its hands.
      if (!threads.awaitTermination(LONGEST_PART, TimeUnit.SECONDS)) return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    if (kept != null) kept.close();
    embedder.close();
  }
}
