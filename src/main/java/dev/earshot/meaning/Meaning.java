package dev.earshot.meaning;

import dev.earshot.engine.Deadline;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
  private final Embedder embedder;
  private final Description model;
  private final Optional<Path> folder;
  private final Encoder encoder;
  private final KnownVectors known;
  private volatile @Nullable String broken;

  /// Compares by an encoder.
  ///
  /// @param folder where vectors are kept, a folder in it for the model; in memory alone where it
  ///   is empty
  public Meaning(Embedder embedder, Optional<Path> folder) {
    this.embedder = embedder;
    this.model = Description.of(embedder);
    this.folder = folder;
    this.encoder = new Encoder(embedder);
    this.known = new KnownVectors(folder.map(all -> all.resolve(name(model))));
    this.broken = model.trouble().orElse(null);
  }

  /// That of a model's folder.
  private static String name(Description model) {
    return "%016x".formatted(new Text(model.id(), 0).key());
  }

  /// The name of the model.
  public String model() {
    return model.id();
  }

  /// Whether there is an encoder that has not failed yet.
  public boolean isUsable() {
    return broken == null && !(embedder instanceof Unusable);
  }

  /// Why nothing is compared any more: a sentence for a person; empty where the encoder has not
  /// failed yet.
  public Optional<String> trouble() {
    return Optional.ofNullable(broken);
  }

  /// Whether the model knows a language, by its code of ISO 639.
  public boolean knows(String language) {
    return knowsAll() || model.languages().contains(language);
  }

  /// Whether it knows all languages.
  public boolean knowsAll() {
    return model.languages().isEmpty();
  }

  /// How near the first of some texts are to a query.
  ///
  /// @param most how long encoding them may take; loading the model and encoding the query come on
  ///   top
  /// @param deadline no other text is encoded when it is passed, and the model is waited for no
  ///   longer than half of the time that is left
  public Similarities similarities(
      String query, List<Text> texts, Duration most, Deadline deadline) {
    var why = broken;
    if (why != null) return Similarities.none(why);
    try {
      var exact = encoder.query(query, deadline);
      if (exact.isEmpty()) return Similarities.LATE;
      var vectors = vectors(texts, time(most, deadline));
      return new Similarities(
          vectors.stream().map(vector -> vector.similarity(exact.get())).toList(),
          Optional.empty());
    } catch (RuntimeException | LinkageError e) {
      return Similarities.none(failed(e));
    }
  }

  private static BooleanSupplier time(Duration most, Deadline deadline) {
    var own = Deadline.in(most);
    return () -> own.isPassed() || deadline.isPassed();
  }

  /// The vectors of the first texts, up to the first that has none in time.
  private List<Vector> vectors(List<Text> texts, BooleanSupplier isOver) {
    var keys = texts.stream().map(Text::key).toList();
    var vectors = known.of(keys, encoder.dimensions());
    var missing = IntStream.range(0, texts.size()).filter(i -> vectors[i] == null).boxed().toList();
    var made = encoder.encode(missing.stream().map(texts::get).toList(), isOver);
    var fresh = new LinkedHashMap<Long, Vector>();
    for (int i = 0; i < made.length; i++) {
      var vector = made[i];
      if (vector == null) continue;
      vectors[missing.get(i)] = vector;
      fresh.put(keys.get(missing.get(i)), vector);
    }
    known.add(fresh, encoder.dimensions());
    return Arrays.stream(vectors).takeWhile(Objects::nonNull).toList();
  }

  /// Which of the kept texts have much to do with a query; none where the encoder fails, and empty
  /// where half of the time is over before it is loaded.
  ///
  /// @param spellings of the query: what is near to one will do
  /// @param limit how many at most
  public Optional<Nearest> nearest(List<String> spellings, int limit, Deadline deadline) {
    if (broken != null) return Optional.of(Nearest.NONE);
    try {
      var found = new ArrayList<Nearest>();
      for (var spelling : spellings)
        encoder
            .query(spelling, deadline)
            .map(exact -> nearest(exact, model.leastSimilarityToQuery(), limit))
            .ifPresent(found::add);
      return found.isEmpty() ? Optional.empty() : Optional.of(Nearest.of(found, limit));
    } catch (RuntimeException | LinkageError e) {
      failed(e);
      return Optional.of(Nearest.NONE);
    }
  }

  private Nearest nearest(float[] wanted, double least, int limit) {
    return known
        .kept(wanted.length)
        .map(files -> files.nearest(wanted, least, limit))
        .orElse(Nearest.NONE);
  }

  /// Which of the kept texts have much to do with what these have in common, they themselves
  /// included, as far as they are kept: the model is not asked.
  ///
  /// @param limit how many at most
  public Nearest alike(List<Text> texts, int limit) {
    var files = known.keptBefore();
    if (files.isEmpty()) return Nearest.NONE;
    var vectors = files.get().of(texts.stream().map(Text::key).toList()).values();
    if (vectors.isEmpty()) return Nearest.NONE;
    return Vector.mean(vectors)
        .map(common -> nearest(common, model.leastSimilarity(), limit))
        .orElse(Nearest.NONE);
  }

  /// Which of the kept texts say nearly the same as a text that need not be among them; none where
  /// the encoder fails, or half of the time is over before it is loaded.
  ///
  /// @param limit how many at most
  public Nearest alike(String text, int limit, Deadline deadline) {
    if (broken != null) return Nearest.NONE;
    try {
      return encoder
          .text(text, deadline)
          .map(exact -> nearest(exact, model.leastSimilarity(), limit))
          .orElse(Nearest.NONE);
    } catch (RuntimeException | LinkageError e) {
      failed(e);
      return Nearest.NONE;
    }
  }

  /// Who has failed once is not asked again.
  private String failed(Throwable e) {
    var why = Encoder.reason(e);
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
  /// @param elsewhere whether nothing was done, as somebody else encodes them just now
  public record Ahead(int made, Optional<String> trouble, boolean elsewhere) {
    private static final Ahead ELSEWHERE = new Ahead(0, Optional.empty(), true);

    private static Ahead failed(String why) {
      return new Ahead(0, Optional.of(why), false);
    }
  }

  /// Encodes those of some texts that are not kept yet, and keeps them; for somebody else who asks
  /// the same meanwhile, in whatever process, they are elsewhere.
  public Ahead encode(List<Text> texts, Haste haste) {
    var why = broken;
    if (why != null) return Ahead.failed(why);
    try {
      var files = known.kept(encoder.dimensions());
      if (files.isEmpty()) return Ahead.failed("there is no folder to keep vectors in");
      return claimed(files.get(), texts.stream().distinct().toList(), haste);
    } catch (RuntimeException | LinkageError e) {
      return Ahead.failed(failed(e));
    }
  }

  private Ahead claimed(KeptVectors files, List<Text> texts, Haste haste) {
    if (texts.isEmpty()) return new Ahead(0, Optional.empty(), false);
    var claim = files.claim(texts.getFirst().key());
    if (claim.isEmpty()) return Ahead.ELSEWHERE;
    try {
      return ahead(files, texts, haste);
    } finally {
      claim.get().close();
    }
  }

  private Ahead ahead(KeptVectors files, List<Text> texts, Haste haste) {
    var there = files.of(texts.stream().map(Text::key).toList()).keySet();
    var missing =
        IntStream.range(0, texts.size())
            .filter(i -> !there.contains(i))
            .mapToObj(texts::get)
            .toList();
    var made =
        haste == Haste.ONE_THREAD
            ? encoder.encodeHere(missing)
            : encoder.encode(missing, () -> false);
    var vectors = new LinkedHashMap<Long, Vector>();
    for (int i = 0; i < made.length; i++)
      vectors.put(missing.get(i).key(), Objects.requireNonNull(made[i]));
    boolean all = files.keepPatiently(vectors) == vectors.size();
    return new Ahead(made.length, all ? Optional.empty() : Optional.of(notKept()), false);
  }

  /// Remembers that of so many passages all that the model can compare are encoded.
  public void pass(long passages) {
    if (broken == null) known.keptBefore().ifPresent(files -> files.pass(passages));
  }

  /// Of how many passages all were encoded that the model can compare, whenever somebody last came
  /// to the end of them; 0 where nobody did.
  public long passed() {
    return known.keptBefore().map(KeptVectors::passed).orElse(0L);
  }

  private String notKept() {
    return "vectors cannot be kept in %s: the disk or the folder is full, or not yours"
        .formatted(folder.orElseThrow());
  }

  @Override
  public void close() {
    try {
      encoder.close();
    } finally {
      known.close();
    }
  }
}
