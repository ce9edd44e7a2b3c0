package dev.earshot.engine.lucene.store;

import dev.earshot.engine.EngineException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;

/// One whole commit that stays open until it is closed, whatever is written meanwhile. For one
/// thread.
public final class Commit implements AutoCloseable {
  private final Path folder;
  private final IndexSearcher searcher;

  /// @param searcher of a reader that was kept open for this commit
  Commit(Path folder, IndexSearcher searcher) {
    this.folder = folder;
    this.searcher = searcher;
  }

  public IndexSearcher searcher() {
    return searcher;
  }

  /// Something that reads.
  public interface Reading<T> {
    T read() throws IOException;
  }

  /// Reads, and says in a sentence why that cannot be done.
  ///
  /// @throws EngineException if the files cannot be read, or the engine is closed
  public <T> T read(Reading<T> reading) {
    try {
      return reading.read();
    } catch (AlreadyClosedException e) {
      throw new EngineException("the index in " + folder + " is closed", e);
    } catch (IOException e) {
      throw IndexFolder.damaged(folder, e);
    } catch (UncheckedIOException e) {
      throw IndexFolder.damaged(folder, e);
    }
  }

  @Override
  public void close() {
    read(() -> {
      searcher.getIndexReader().decRef();
      return true;
    });
  }
}
