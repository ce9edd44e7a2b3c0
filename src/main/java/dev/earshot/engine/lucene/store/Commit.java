package dev.earshot.engine.lucene.store;

import dev.earshot.engine.Deadline;
import dev.earshot.engine.EngineException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;

/// One whole commit that stays open until it is closed, whatever is written meanwhile. For one
/// thread.
public final class Commit implements AutoCloseable {
  private final Commits commits;
  private final IndexSearcher searcher;
  private final Deadline deadline;
  private boolean closed;

  /// @param searcher of a reader that was kept open for this commit
  /// @param deadline when whoever reads it has waited long enough
  Commit(Commits commits, IndexSearcher searcher, Deadline deadline) {
    this.commits = commits;
    this.searcher = searcher;
    this.deadline = deadline;
  }

  public IndexSearcher searcher() {
    return searcher;
  }

  /// When whoever reads it has waited long enough.
  public Deadline deadline() {
    return deadline;
  }

  /// Something that reads.
  public interface Reading<T> {
    T read() throws IOException;
  }

  /// Reads, and says in a sentence why that cannot be done. Lucene trusts most of what it reads, so
  /// damage may show as any exception: whether the files are to blame is looked up then.
  ///
  /// @throws dev.earshot.engine.EngineException if the files cannot be read, or the engine is
  ///   closed
  public <T> T read(Reading<T> reading) {
    try {
      return reading.read();
    } catch (AlreadyClosedException | IOException e) {
      throw commits.failed(e);
    } catch (UncheckedIOException e) {
      throw commits.failed(Objects.requireNonNull(e.getCause()));
    } catch (EngineException e) {
      throw e;
    } catch (RuntimeException e) {
      throw commits.isDamaged(searcher) ? commits.failed(e) : e;
    }
  }

  /// Gives the reader back, once: a second time would take it away from those who share it.
  @Override
  public void close() {
    if (closed) return;
    closed = true;
    read(() -> {
      searcher.getIndexReader().decRef();
      return true;
    });
  }
}
