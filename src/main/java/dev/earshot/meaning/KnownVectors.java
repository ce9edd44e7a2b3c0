package dev.earshot.meaning;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The vectors that were made already: the last ones in memory, and all in a folder, where there is
/// one. Thread-safe.
final class KnownVectors implements AutoCloseable {
  /// Eight megabytes: what a person goes through within an hour.
  private static final int REMEMBERED = 20_000;

  private final Optional<Path> folder;
  private final Map<Long, Vector> remembered =
      new LinkedHashMap<>(16, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Vector> eldest) {
          return size() > REMEMBERED;
        }
      };
  private @Nullable KeptVectors kept;

  /// @param folder of the model
  KnownVectors(Optional<Path> folder) {
    this.folder = folder;
  }

  /// The vectors of some keys; null where none is known.
  @Nullable Vector[] of(List<Long> keys, int dimensions) {
    var known = new @Nullable Vector[keys.size()];
    synchronized (remembered) {
      for (int i = 0; i < known.length; i++) known[i] = remembered.get(keys.get(i));
    }
    var rest = IntStream.range(0, known.length).filter(i -> known[i] == null).boxed().toList();
    if (!rest.isEmpty())
      kept(dimensions)
          .ifPresent(files ->
              files
                  .of(rest.stream().map(keys::get).toList())
                  .forEach((place, vector) -> known[rest.get(place)] = vector));
    return known;
  }

  void add(SequencedMap<Long, Vector> made, int dimensions) {
    synchronized (remembered) {
      remembered.putAll(made);
    }
    kept(dimensions).ifPresent(files -> files.keep(made));
  }

  /// Those in the folder; empty where there is none.
  ///
  /// @param dimensions as the model has them, or as the files say, which may be damaged: what the
  ///   model has comes to hold as soon as it is known
  synchronized Optional<KeptVectors> kept(int dimensions) {
    if (folder.isEmpty()) return Optional.empty();
    if (kept == null || kept.dimensions() != dimensions) {
      if (kept != null) kept.close();
      kept = new KeptVectors(folder.get(), dimensions, KeptVectors.MOST);
    }
    return Optional.of(kept);
  }

  /// The same as far as some are there already, for which no encoder need be asked.
  synchronized Optional<KeptVectors> keptBefore() {
    if (kept != null || folder.isEmpty()) return Optional.ofNullable(kept);
    var there = VectorFiles.dimensionsIn(folder.get());
    return there.isPresent() ? kept(there.getAsInt()) : Optional.empty();
  }

  @Override
  public synchronized void close() {
    if (kept != null) kept.close();
  }
}
