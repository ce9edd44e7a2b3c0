package dev.earshot.engine.lucene.store;

import dev.earshot.engine.Deadline;
import dev.earshot.engine.EngineException;
import dev.earshot.plan.Recipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.StandardDirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/// Hands out the newest whole commit of a folder, and keeps it open for the next to ask.
/// Thread-safe.
public final class Commits implements AutoCloseable {
  /// Longer than the clock of any file system takes for one step.
  private static final long TICK_MILLIS = 3_000;

  private final Path folder;
  private final Directory directory;
  private final SearcherFactory factory;
  private volatile SearcherManager searchers;

  /// The folder's time, in milliseconds since 1970, at which its newest commit is known to be open.
  private volatile long settled;

  /// Whether nobody has read yet what was just opened.
  private volatile boolean fresh = true;

  private Commits(Path folder, Directory directory, SearcherFactory factory) throws IOException {
    this.folder = folder;
    this.directory = directory;
    this.factory = factory;
    this.searchers = new SearcherManager(directory, factory);
  }

  /// Opens the files of a folder.
  ///
  /// @throws EngineException if they are damaged
  public static Commits of(Path folder, Directory directory, Recipe recipe) {
    try {
      return new Commits(folder, directory, searching(Scoring.of(recipe)));
    } catch (IOException e) {
      throw IndexFolder.damaged(folder, e);
    }
  }

  private static SearcherFactory searching(Similarity similarity) {
    return new SearcherFactory() {
      @Override
      public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
        return searcher(reader, similarity);
      }
    };
  }

  private static IndexSearcher searcher(IndexReader reader, Similarity similarity) {
    var searcher = new IndexSearcher(reader);
    searcher.setSimilarity(similarity);
    // The default cache is shared by the whole JVM; an embedded engine leaves no traces.
    searcher.setQueryCache(null);
    return searcher;
  }

  /// The newest commit, to be closed after use.
  ///
  /// @param deadline when searches of it end with what they have found
  /// @throws EngineException if the files cannot be read, or the engine is closed
  public Commit newest(Deadline deadline) {
    try {
      refresh();
      return new Commit(folder, limited(acquire(), deadline));
    } catch (AlreadyClosedException e) {
      throw new EngineException("the index in " + folder + " is closed", e);
    } catch (IOException e) {
      throw IndexFolder.damaged(folder, e);
    }
  }

  /// Lucene keeps the time limit in the searcher, which all who read one commit share else.
  private static IndexSearcher limited(IndexSearcher shared, Deadline deadline) {
    if (deadline.isNever()) return shared;
    var own = searcher(shared.getIndexReader(), shared.getSimilarity());
    own.setTimeout(deadline::isPassed);
    return own;
  }

  /// Asks Lucene for a newer commit only when a file has come or gone since it was last asked: a
  /// look at the folder's time is a hundred times cheaper. A time so young that another change may
  /// share it is not relied on.
  private void refresh() throws IOException {
    long now = Files.getLastModifiedTime(folder).toMillis();
    if (now == settled) return;
    boolean old = System.currentTimeMillis() - now > TICK_MILLIS;
    if (!isRefreshed()) reopen();
    if (old) settled = now;
    fresh = false;
  }

  /// Goes on to the newest commit; not where that is of another index, which was made where the one
  /// before was deleted, and whose numbers may be the same.
  private boolean isRefreshed() {
    try {
      // Blocking: a thread that passed by while another refreshes would search the commit before.
      searchers.maybeRefreshBlocking();
      return fresh || isNewest();
    } catch (AlreadyClosedException e) {
      throw e;
    } catch (IOException | IllegalStateException e) {
      return false;
    }
  }

  private boolean isNewest() throws IOException {
    var searcher = acquire();
    try {
      var open = ((StandardDirectoryReader) searcher.getIndexReader()).getSegmentInfos().getId();
      return Arrays.equals(open, SegmentInfos.readLatestCommit(directory).getId());
    } finally {
      searchers.release(searcher);
    }
  }

  private synchronized void reopen() throws IOException {
    var before = searchers;
    searchers = new SearcherManager(directory, factory);
    before.close();
  }

  private IndexSearcher acquire() throws IOException {
    while (true) {
      var current = searchers;
      try {
        return current.acquire();
      } catch (AlreadyClosedException e) {
        if (current == searchers) throw e;
      }
    }
  }

  @Override
  public void close() {
    try {
      searchers.close();
      directory.close();
    } catch (IOException e) {
      throw new EngineException(
          "the index in " + folder + " cannot be closed: " + e.getMessage(), e);
    }
  }
}
