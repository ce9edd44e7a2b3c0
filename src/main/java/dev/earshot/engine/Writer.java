package dev.earshot.engine;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Changes an index; there is at most one writer at a time. Searches see nothing of it until
/// [#commit]; closing without a commit takes everything back.
///
/// For one thread, though it may work with several inside. Look-ups see this writer's own changes.
/// Methods throw [EngineException] when the index cannot be written, which may show later than at
/// the call that caused it.
public interface Writer extends AutoCloseable {
  /// Every source the index knows, in no particular order.
  List<SourceRecord> sources();

  /// Remembers a source, in place of what was known of the same path.
  void put(SourceRecord source);

  /// Forgets a source; the episodes that it gave something to are another matter.
  void forget(String path);

  /// The episodes that carry one of these keys, those of the first key first.
  List<Entry> withKeys(Collection<String> keys);

  /// The ids of the episodes that hold something a source gave.
  List<String> episodesFrom(String source);

  /// The stored episode of that id.
  Optional<StoredEpisode> episode(String id);

  /// Stores an episode, all its documents at once, in place of those that its id had. An equal
  /// episode costs only the comparison.
  void put(StoredEpisode episode);

  /// Takes an episode out.
  void remove(String id);

  /// Makes all changes visible at once, for searches and after a crash alike. Nothing is written
  /// when nothing changed.
  Changes commit();

  /// Ends writing and lets others write.
  @Override
  void close();

  /// What a writer knows of an episode without reading it whole.
  ///
  /// @param keys what it is looked up by
  /// @param parts what each source gave, without the highlights
  record Entry(String id, List<String> keys, List<Part> parts) {
    /// What is kept of a stored episode.
    public static Entry of(StoredEpisode stored) {
      return of(stored.id(), stored.keys(), stored.parts().stream());
    }

    static Entry of(String id, List<String> keys, Stream<Part> parts) {
      return new Entry(
          id, keys, parts.map(part -> part.saying(part.episode().withoutHighlights())).toList());
    }

    /// The paths it was gathered from, each once.
    public List<String> sources() {
      return parts.stream().map(Part::source).distinct().toList();
    }
  }

  /// What a writer did since it was opened.
  ///
  /// @param written episodes stored, new or in place of an older state
  /// @param removed episodes taken out
  record Changes(int written, int removed) {}

  /// How to write.
  ///
  /// @param rebuild begin with nothing; the old state stays in use until the commit
  /// @param jobs how many threads may work at once, at least 1
  /// @param waitSeconds how long to wait for another writer to finish
  record Settings(boolean rebuild, int jobs, int waitSeconds) {
    public Settings {
      if (jobs < 1) throw new IllegalArgumentException(jobs + " jobs; at least 1");
    }
  }
}
