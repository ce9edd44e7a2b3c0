package dev.earshot.engine.lucene.store;

import dev.earshot.analysis.Analysis;
import dev.earshot.engine.Block;
import dev.earshot.engine.EngineException;
import dev.earshot.engine.SourceRecord;
import dev.earshot.engine.StoredEpisode;
import dev.earshot.engine.Writer;
import dev.earshot.engine.lucene.store.WriterView.Mark;
import dev.earshot.plan.Recipe;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;

/// Writes the files that the embedded engine searches.
///
/// The caller's thread decides what to write, and looks at the index as [WriterView] shows it;
/// other threads take episodes apart, analyse them and hand them to Lucene, which is where the time
/// goes. Lucene replaces all documents of an episode in one step, so a commit has an episode whole
/// or not at all. Closing takes back whatever was not committed.
///
/// Before a commit counts, each of its files that is new is read back and compared with its
/// checksum; older files are when Lucene merges them.
public final class LuceneWriter implements Writer {
  /// After so many changes a new reader is opened, so that what is kept of them in memory stays
  /// bounded.
  private static final int REFRESH_AFTER = 10_000;

  private static final long MEGABYTE = 1 << 20;
  private static final long MAX_BUFFER_MB = 256;

  /// The share of the heap that unwritten documents may fill.
  private static final int BUFFER_SHARE = 6;

  private final IndexFiles files;
  private final Recipe recipe;
  private final Directory directory;
  private final IndexWriter index;
  private final IndexFiles.Turn turn;
  private final Analysis analysis;
  private final Workers workers;
  private final WriterView view;

  /// The files of the last commit, those of a rebuild's own aside.
  private Set<String> committed;

  /// The sum of the fingerprints of all episodes: it does not depend on their order, and a change
  /// of one costs an addition.
  private final AtomicLong fingerprint;

  private final AtomicInteger written = new AtomicInteger();
  private final boolean rebuild;
  private int removed;
  private boolean sourcesChanged;

  private LuceneWriter(
      IndexFiles files,
      Recipe recipe,
      Directory directory,
      IndexWriter index,
      IndexFiles.Turn turn,
      Settings settings)
      throws IOException {
    this.files = files;
    this.recipe = recipe;
    this.directory = directory;
    this.index = index;
    this.turn = turn;
    this.analysis = new Analysis(recipe.stopWords());
    this.rebuild = settings.rebuild();
    this.view = new WriterView(index, rebuild);
    this.fingerprint = new AtomicLong(rebuild ? 0 : fingerprint(index));
    this.workers = new Workers(settings.jobs());
    this.committed = Set.of(directory.listAll());
  }

  /// Opens the files for writing, and makes them if there are none.
  ///
  /// @throws EngineException if something else is there or an index of another version, or if
  ///   another writer is at work for longer than the settings say
  public static LuceneWriter open(IndexFiles files, Recipe recipe, Settings settings) {
    var opened = new ArrayDeque<Closeable>();
    try {
      var directory = files.openForWriting(settings.rebuild());
      opened.push(directory);
      WriterLock.await(files, directory, settings.waitSeconds());
      var index = new IndexWriter(directory, config(recipe, settings.rebuild()));
      opened.push(index);
      var turn = files.takeTurn();
      opened.push(turn);
      return new LuceneWriter(files, recipe, directory, index, turn, settings);
    } catch (LockObtainFailedException e) {
      IOUtils.closeWhileHandlingException(opened);
      throw WriterLock.held(files, settings.waitSeconds());
    } catch (IOException e) {
      IOUtils.closeWhileHandlingException(opened);
      throw files.damaged(e);
    } catch (AlreadyClosedException e) {
      // So Lucene says that its lock is not as it was.
      IOUtils.closeWhileHandlingException(opened);
      throw unwritable(files, e);
    } catch (RuntimeException e) {
      IOUtils.closeWhileHandlingException(opened);
      throw e;
    }
  }

  /// Commits come by [#commit] alone: closing without one takes everything back.
  private static IndexWriterConfig config(Recipe recipe, boolean rebuild) {
    long share = Runtime.getRuntime().maxMemory() / MEGABYTE / BUFFER_SHARE;
    var config = new IndexWriterConfig(new Analysis(recipe.stopWords()).forIndexing());
    return config
        .setOpenMode(rebuild ? OpenMode.CREATE : OpenMode.CREATE_OR_APPEND)
        .setCodec(new HighlightCodec())
        .setSimilarity(Scoring.of(recipe))
        .setRAMBufferSizeMB((double) Math.min(share, MAX_BUFFER_MB))
        .setCommitOnClose(false);
  }

  /// What the newest commit says; 0 where there is none.
  private static long fingerprint(IndexWriter index) {
    long sum = 0;
    var data = index.getLiveCommitData();
    if (data != null)
      for (var entry : data)
        if (entry.getKey().equals(IndexFolder.FINGERPRINT))
          sum = Long.parseUnsignedLong(entry.getValue(), 16);
    return sum;
  }

  @Override
  public List<SourceRecord> sources() {
    return attempt(() -> {
      if (sourcesChanged) refresh();
      return view.sources();
    });
  }

  @Override
  public void put(SourceRecord source) {
    sourcesChanged = true;
    attempt(() ->
        index.updateDocument(
            new Term(Schema.SOURCE, Schema.cut(source.path())), Documents.of(source)));
  }

  @Override
  public void forget(String path) {
    sourcesChanged = true;
    attempt(() -> index.deleteDocuments(new Term(Schema.SOURCE, Schema.cut(path))));
  }

  @Override
  public List<Entry> withKeys(Collection<String> keys) {
    return attempt(() -> view.withKeys(keys));
  }

  @Override
  public List<String> episodesFrom(String source) {
    return attempt(() -> view.episodesFrom(source));
  }

  @Override
  public Optional<StoredEpisode> episode(String id) {
    return attempt(() -> {
      if (view.isOutdated(id)) refresh();
      return view.episode(id);
    });
  }

  @Override
  public void put(StoredEpisode episode) {
    attempt(() -> {
      if (view.isOutdated(episode.id()) || view.outdated() >= REFRESH_AFTER) refresh();
      var old = view.mark(episode.id());
      view.written(episode);
      workers.run(() -> write(Block.of(episode), old));
      return true;
    });
  }

  /// Runs in any thread. An equal episode is left as it is.
  private void write(Block block, Mark old) throws IOException {
    if (old.present() && old.revision() == block.revision()) return;
    var term = new Term(Schema.BLOCK, block.stored().id());
    if (old.present()) index.updateDocuments(term, Documents.of(block, analysis));
    else index.addDocuments(Documents.of(block, analysis));
    fingerprint.addAndGet(block.fingerprint() - old.fingerprint());
    written.incrementAndGet();
  }

  @Override
  public void remove(String id) {
    attempt(() -> {
      if (view.isOutdated(id)) refresh();
      var old = view.mark(id);
      if (!old.present()) return false;
      view.removed(id);
      index.deleteDocuments(new Term(Schema.BLOCK, id));
      fingerprint.addAndGet(-old.fingerprint());
      removed++;
      return true;
    });
  }

  private void refresh() throws IOException {
    workers.await();
    view.refresh();
  }

  @Override
  public Changes commit() {
    return attempt(() -> {
      workers.await();
      var changes = new Changes(written.get(), removed);
      boolean first = !DirectoryReader.indexExists(directory);
      if (first || rebuild || sourcesChanged || changes.written() + changes.removed() > 0) {
        turn.requireOurs();
        index.setLiveCommitData(commitData().entrySet());
        index.prepareCommit();
        requireWhole();
        index.commit();
      }
      return changes;
    });
  }

  /// Reads what is about to be committed, as far as it is new.
  private void requireWhole() throws IOException {
    var names = pending().files(false);
    for (var name : names) if (!committed.contains(name)) Checksums.require(directory, name);
    committed = Set.copyOf(names);
  }

  private SegmentInfos pending() throws IOException {
    for (var file : directory.listAll())
      if (file.startsWith(IndexFileNames.PENDING_SEGMENTS))
        try (var in = directory.openChecksumInput(file)) {
          return SegmentInfos.readCommit(directory, in, generation(file));
        }
    throw new IOException("nothing is about to be committed");
  }

  private static long generation(String pending) {
    var number = pending.substring(IndexFileNames.PENDING_SEGMENTS.length() + 1);
    return Long.parseLong(number, Character.MAX_RADIX);
  }

  /// What a commit says of itself, by which it is recognised when it is opened.
  private Map<String, String> commitData() {
    return Map.of(
        IndexFolder.SCHEMA, Integer.toString(Schema.VERSION),
        IndexFolder.RECIPE, recipe.name(),
        IndexFolder.FINGERPRINT, IndexFolder.fingerprint(fingerprint.get()));
  }

  @Override
  public void close() {
    attempt(() -> {
      IOUtils.close(workers, view, turn, index::rollback, directory);
      return true;
    });
  }

  private interface Attempt<T> {
    T run() throws IOException;
  }

  /// After an error of which it cannot recover, a full disk in the middle of a merge say, Lucene
  /// closes a writer by itself, or refuses to commit.
  private <T> T attempt(Attempt<T> attempt) {
    try {
      return attempt.run();
    } catch (IOException | AlreadyClosedException e) {
      throw unwritable(files, e);
    } catch (IllegalStateException e) {
      throw index.getTragicException() == null ? e : unwritable(files, e);
    }
  }

  private static EngineException unwritable(IndexFiles files, Exception e) {
    return new EngineException("the index in " + files + " cannot be written: " + reason(e), e);
  }

  private static String reason(Exception e) {
    return String.valueOf((e.getCause() == null ? e : e.getCause()).getMessage());
  }
}
