package dev.earshot.engine.lucene.store;

import dev.earshot.engine.EpisodeRecord;
import dev.earshot.engine.Ledger.Entry;
import dev.earshot.engine.SourceRecord;
import dev.earshot.engine.StoredEpisode;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;

/// What a writer sees of its index, its own changes included.
///
/// A reader sees the index as it was when it was opened, and opening one after each change would
/// cost more than the change. So the newest changes are kept in memory and go before what the
/// reader says, until [#refresh] opens a new one. For one thread.
final class WriterView implements Closeable {
  private final IndexWriter index;
  private final RecentBlocks recent = new RecentBlocks();
  private DirectoryReader reader;

  /// @param isAnew whether the writer begins with nothing, whatever lies there
  WriterView(IndexWriter index, boolean isAnew) throws IOException {
    this.index = index;
    var directory = index.getDirectory();
    // A reader of the writer's would merge small segments first, even where nothing is to be
    // written.
    boolean isLastCommit = !isAnew && DirectoryReader.indexExists(directory);
    this.reader = isLastCommit ? DirectoryReader.open(directory) : DirectoryReader.open(index);
  }

  /// What tells one state of a stored episode from another; zeros where it is not stored.
  record Mark(boolean present, long fingerprint, long revision) {}

  /// The sources as the reader sees them, which must not be out of date.
  List<SourceRecord> sources() throws IOException {
    var sources = new ArrayList<SourceRecord>();
    Blocks.eachSource(reader, sources::add);
    return sources;
  }

  List<Entry> withKeys(Collection<String> keys) throws IOException {
    var entries = new LinkedHashMap<String, Entry>();
    var seen = new HashSet<Integer>();
    for (var key : keys) {
      for (var entry : recent.withKey(key)) entries.putIfAbsent(entry.id(), entry);
      for (var record : unchanged(new Term(Schema.KEY, Schema.cut(key)), seen, EpisodeRecord::read))
        entries.putIfAbsent(record.id(), record.entry());
    }
    return List.copyOf(entries.values());
  }

  List<String> episodesFrom(String source) throws IOException {
    var ids = new ArrayList<>(recent.from(source));
    var from = new Term(Schema.FROM, Schema.cut(source));
    for (var record : unchanged(from, new HashSet<>(), EpisodeRecord::header)) ids.add(record.id());
    return ids;
  }

  /// The records of the episodes with a term that the writer has not changed.
  ///
  /// @param seen the documents that were read before; an episode of many sources has many terms
  /// @param reading reads a stored record as far as it is needed
  private List<EpisodeRecord> unchanged(
      Term term, Set<Integer> seen, Function<String, EpisodeRecord> reading) throws IOException {
    var records = new ArrayList<EpisodeRecord>();
    for (var leaf : reader.leaves()) {
      var segment = new BlockReader(leaf.reader());
      for (int doc : Blocks.live(leaf.reader(), term)) {
        if (!seen.add(leaf.docBase + doc)) continue;
        var record = reading.apply(segment.record(doc));
        if (!recent.changed(record.id())) records.add(record);
      }
    }
    return records;
  }

  /// An episode as the reader sees it, which must not be out of date.
  Optional<StoredEpisode> episode(String id) throws IOException {
    return Blocks.episode(reader, id);
  }

  /// The state of an episode as the reader sees it, which must not be out of date.
  Mark mark(String id) throws IOException {
    for (var leaf : reader.leaves()) {
      var block = Blocks.live(leaf.reader(), new Term(Schema.BLOCK, id));
      if (!block.isEmpty()) {
        var segment = new BlockReader(leaf.reader());
        int doc = block.getLast();
        return new Mark(
            true, segment.number(Schema.FINGERPRINT, doc), segment.number(Schema.REVISION, doc));
      }
    }
    return new Mark(false, 0, 0);
  }

  /// Whether what the reader says of an episode is out of date.
  boolean isOutdated(String id) {
    return recent.changed(id);
  }

  /// How many episodes the reader is out of date for.
  int outdated() {
    return recent.size();
  }

  void written(StoredEpisode episode) {
    recent.put(episode);
  }

  void removed(String id) {
    recent.remove(id);
  }

  /// Opens a reader of all that the index was given; what is still being written must be waited for
  /// before.
  void refresh() throws IOException {
    var newer = DirectoryReader.openIfChanged(reader, index);
    if (newer != null) {
      reader.close();
      reader = newer;
    }
    recent.clear();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
