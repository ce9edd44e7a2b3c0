package dev.earshot.meaning;

import dev.earshot.engine.Deadline;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
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
    return String.format(Locale.ROOT, "%016x", new Text(model.id(), 0).key());
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

  /// How near the first of some texts are to a query, and to each other.
  ///
  /// @param most how long texts are begun to be encoded; loading the model and encoding the query
  ///   come on top
  /// @param deadline no more than half of the time until then is taken, whatever the model does:
  ///   the rest is for the answer by words
  public Similarities similarities(
      String query, List<Text> texts, Duration most, Deadline deadline) {
    var why = broken;
    if (why != null) return Similarities.none(why);
    try {
      var half = half(deadline);
      var exact = encoder.query(query, half);
      if (exact.isEmpty()) return Similarities.LATE;
      var vectors = vectors(texts, half.within(most), half);
      return Similarities.of(vectors, exact.get());
    } catch (RuntimeException e) {
      return Similarities.none(failed(e));
    }
  }

  /// What there is to be answered by words needs the rest.
  private static Deadline half(Deadline deadline) {
    return deadline.within(deadline.left().dividedBy(2));
  }

  /// The vectors of the first texts, up to the first that has none in time.
  private List<Vector> vectors(List<Text> texts, Deadline begun, Deadline made) {
    var keys = texts.stream().map(Text::key).toList();
    var vectors = known.of(keys, encoder.dimensions());
    var missing = IntStream.range(0, texts.size()).filter(i -> vectors[i] == null).boxed().toList();
    var fresh =
        encoder.encode(
            missing.stream().map(texts::get).toList(),
            begun,
            made,
            (part, some) -> known.add(byKey(part, some), encoder.dimensions()));
    for (int i = 0; i < fresh.length; i++) vectors[missing.get(i)] = fresh[i];
    return Arrays.stream(vectors).takeWhile(Objects::nonNull).toList();
  }

  private static SequencedMap<Long, Vector> byKey(List<Text> texts, Vector[] made) {
    var byKey = new LinkedHashMap<Long, Vector>();
    for (int i = 0; i < made.length; i++) byKey.put(texts.get(i).key(), made[i]);
    return byKey;
  }

  /// Which of the kept texts have much to do with a query; none where the encoder fails, and empty
  /// where half of the time is over before the model is loaded, or the vectors are read.
  ///
  /// @param spellings of the query: what is near to one will do
  /// @param limit how many at most
  public Optional<Nearest> nearest(List<String> spellings, int limit, Deadline deadline) {
    if (broken != null) return Optional.of(Nearest.NONE);
    try {
      var half = half(deadline);
      var found = new ArrayList<Nearest>();
      for (var spelling : spellings)
        encoder
            .query(spelling, half)
            .flatMap(exact -> nearest(exact, model.leastSimilarityToQuery(), limit, half))
            .ifPresent(found::add);
      return found.isEmpty() ? Optional.empty() : Optional.of(Nearest.of(found, limit));
    } catch (RuntimeException e) {
      failed(e);
      return Optional.of(Nearest.NONE);
    }
  }

  private Optional<Nearest> nearest(float[] wanted, double least, int limit, Deadline deadline) {
    return known
        .kept(wanted.length)
        .map(files -> files.nearest(wanted, least, limit, deadline))
        .orElse(Optional.of(Nearest.NONE));
  }

  /// Which of the kept texts have much to do with what these have in common, they themselves
  /// included, as far as they are kept: the model is not asked. None where half of the time is over
  /// before the vectors are read.
  ///
  /// @param limit how many at most
  public Nearest alike(List<Text> texts, int limit, Deadline deadline) {
    var files = known.keptBefore();
    if (files.isEmpty()) return Nearest.NONE;
    var vectors = files.get().of(texts.stream().map(Text::key).toList()).values();
    if (vectors.isEmpty()) return Nearest.NONE;
    return Vector.mean(vectors)
        .flatMap(common -> nearest(common, model.leastSimilarity(), limit, half(deadline)))
        .orElse(Nearest.NONE);
  }

  /// Which of the kept texts say nearly the same as a text that need not be among them; none where
  /// the encoder fails, or half of the time is over before the model is loaded, or the vectors are
  /// read.
  ///
  /// @param limit how many at most
  public Nearest alike(String text, int limit, Deadline deadline) {
    if (broken != null) return Nearest.NONE;
    try {
      var half = half(deadline);
      return encoder
          .text(text, half)
          .flatMap(exact -> nearest(exact, model.leastSimilarity(), limit, half))
          .orElse(Nearest.NONE);
    } catch (RuntimeException e) {
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
    } catch (RuntimeException e) {
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
    var made = haste == Haste.ONE_THREAD ? encoder.encodeHere(missing) : encoder.encode(missing);
    var vectors = byKey(missing, made);
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
