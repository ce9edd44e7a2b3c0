package dev.earshot.engine;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What an index remembers of where its content came from: which files were read, what each gave to
/// which episode, and what episodes are recognised by. It is what makes indexing incremental.
///
/// Look-ups see the changes of the writer that the ledger belongs to.
public interface Ledger {
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

  /// The stored episode of that id, with what each source gave to it.
  Optional<StoredEpisode> episode(String id);

  /// What is known of an episode without reading it whole.
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
}
