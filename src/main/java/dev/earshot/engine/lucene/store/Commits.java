package dev.earshot.engine.lucene.store;

import dev.earshot.engine.Deadline;
import dev.earshot.engine.EngineException;
import dev.earshot.plan.Recipe;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.DirectoryReader;
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

/// Hands out the newest whole commit of an index, and keeps it open for the next to ask.
///
/// Opening a commit costs milliseconds, which each search would pay; so one stays open until there
/// is a newer one. Lucene counts who reads it, and closes it when the last of them is done. Another
/// process may write a commit at any time, or replace the index by another: that is noticed at the
/// next call. Thread-safe.
public final class Commits implements AutoCloseable {
  /// How often a commit that comes while one looks for the newest is looked for again.
  private static final int LOOKS = 3;

  private final IndexFiles files;
  private final Directory directory;
  private final SearcherFactory factory;

  /// Held by the one thread that looks for a newer commit; the others wait for what it finds.
  private final ReentrantLock refreshing = new ReentrantLock();

  private volatile SearcherManager searchers;

  /// The state of the files at which their newest commit is known to be open.
  private volatile long settled;

  /// Whether the files must be opened anew, as some of them were closed by an interrupt.
  private volatile boolean lost;

  private volatile boolean closed;

  /// The commit whose files were all read to see whether they are whole, and the answer.
  private volatile Verdict verdict = new Verdict("", false);

  private record Verdict(String commit, boolean damaged) {}

  private Commits(IndexFiles files, Directory directory, SearcherFactory factory)
      throws IOException {
    this.files = files;
    this.directory = directory;
    this.factory = factory;
    long now = files.state();
    boolean isSettled = files.isSettled(now);
    this.searchers = new SearcherManager(directory, factory);
    if (isSettled) settled = now;
  }

  /// Opens the files of an index.
  ///
  /// @throws EngineException if there are none that this earshot can read, or they are damaged
  public static Commits of(IndexFiles files, Recipe recipe) {
    try {
      return new Commits(files, files.open(), searching(Scoring.of(recipe)));
    } catch (IOException e) {
      throw files.damaged(e);
    }
  }

  private static SearcherFactory searching(Similarity similarity) {
    return new SearcherFactory() {
      @Override
      public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
        return new PlanSearcher(reader, similarity);
      }
    };
  }

  /// The newest commit, to be closed after use.
  ///
  /// @param deadline when searches of it end with what they have found
  /// @throws EngineException if the files cannot be read, or the engine is closed
  public Commit newest(Deadline deadline) {
    return Interrupts.setAside(() -> opened(deadline));
  }

  private Commit opened(Deadline deadline) {
    try {
      refresh();
      return new Commit(this, limited(acquire(), deadline), deadline);
    } catch (AlreadyClosedException | IOException e) {
      throw failed(e);
    }
  }

  /// Says in a sentence why the index cannot be read.
  EngineException failed(Exception cause) {
    if (closed) return new EngineException("the index in " + files + " is closed", cause);
    if (isInterrupt(cause)) {
      lost = true;
      return new EngineException("reading the index in " + files + " was interrupted", cause);
    }
    return files.damaged(cause);
  }

  /// Whether a file of a commit has other bytes than were written; reads all of them, once.
  boolean isDamaged(IndexSearcher searcher) {
    try {
      var commit = ((DirectoryReader) searcher.getIndexReader()).getIndexCommit();
      var known = verdict;
      if (!known.commit().equals(commit.getSegmentsFileName())) {
        known = new Verdict(commit.getSegmentsFileName(), isDamaged(commit.getFileNames()));
        verdict = known;
      }
      return known.damaged();
    } catch (IOException e) {
      return true;
    }
  }

  /// A file that is missing belongs to a commit that was replaced meanwhile.
  private boolean isDamaged(Collection<String> names) throws IOException {
    var there = Set.of(directory.listAll());
    return names.stream()
        .filter(there::contains)
        .anyMatch(name -> Checksums.problem(directory, name).isPresent());
  }

  /// Lucene wraps what the files say.
  private static boolean isInterrupt(@Nullable Throwable cause) {
    return cause != null
        && (cause instanceof ClosedChannelException || isInterrupt(cause.getCause()));
  }

  /// Lucene keeps the time limit in the searcher, which all who read one commit share else.
  private static IndexSearcher limited(IndexSearcher shared, Deadline deadline) {
    if (deadline.isNever()) return shared;
    var own = new PlanSearcher(shared.getIndexReader(), shared.getSimilarity());
    own.setTimeout(deadline::isPassed);
    return own;
  }

  /// Asks Lucene for a newer commit only when a file has come or gone since it was last asked: a
  /// look at their state is a hundred times cheaper.
  private void refresh() throws IOException {
    if (files.state() == settled && !lost) return;
    refreshing.lock();
    try {
      if (closed) throw new AlreadyClosedException("closed");
      long now = files.state();
      if (now == settled && !lost) return;
      boolean isSettled = files.isSettled(now);
      if (lost || !isRefreshed()) reopen();
      if (isSettled) settled = now;
    } finally {
      refreshing.unlock();
    }
  }

  /// Goes on to the newest commit; not where that is of another index, which was made where the one
  /// before was deleted, and whose numbers may be the same. A commit that came in between is none
  /// of another index: a second look finds it.
  private boolean isRefreshed() {
    try {
      for (int look = 0; look < LOOKS; look++) {
        searchers.maybeRefreshBlocking();
        if (isNewest()) return true;
      }
      return false;
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

  /// Opens the files anew. Who still reads what was open before may go on.
  private void reopen() throws IOException {
    var before = searchers;
    searchers = new SearcherManager(directory, factory);
    lost = false;
    before.close();
  }

  private IndexSearcher acquire() throws IOException {
    while (true) {
      var current = searchers;
      try {
        return current.acquire();
      } catch (AlreadyClosedException e) {
        if (closed || current == searchers) throw e;
      }
    }
  }

  @Override
  public void close() {
    refreshing.lock();
    try {
      closed = true;
      searchers.close();
      directory.close();
    } catch (IOException e) {
      throw new EngineException(
          "the index in " + files + " cannot be closed: " + e.getMessage(), e);
    } finally {
      refreshing.unlock();
    }
  }
}
