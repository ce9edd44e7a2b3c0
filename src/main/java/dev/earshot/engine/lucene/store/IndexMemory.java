package dev.earshot.engine.lucene.store;

import dev.earshot.engine.NoIndexException;
import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;

/// An index in the memory of this program, for as long as somebody holds on to it. Whoever opens
/// and closes its files leaves it as it is for the others.
public final class IndexMemory implements IndexFiles {
  private static final String PLACE = "memory";

  private final Directory files = new ByteBuffersDirectory();

  @Override
  public Directory open() {
    if (!holdsIndex()) throw new NoIndexException(PLACE);
    return new Lent(files);
  }

  private boolean holdsIndex() {
    try {
      return DirectoryReader.indexExists(files);
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  @Override
  public Directory openForCopying() {
    return open();
  }

  @Override
  public Directory openForWriting(boolean rebuild) {
    return new Lent(files);
  }

  @Override
  public boolean isWrittenElsewhere() {
    return false;
  }

  @Override
  public String writer() {
    return "this program";
  }

  @Override
  public Turn takeTurn() {
    return new Turn() {
      @Override
      public void requireOurs() {}

      @Override
      public void close() {}
    };
  }

  /// Each commit has a higher number than the one before.
  @Override
  public long state() throws IOException {
    return SegmentInfos.getLastCommitGeneration(files);
  }

  @Override
  public boolean isSettled(long state) {
    return true;
  }

  @Override
  public long bytes() throws IOException {
    long sum = 0;
    for (var name : files.listAll()) sum += files.fileLength(name);
    return sum;
  }

  @Override
  public String toString() {
    return PLACE;
  }

  /// The same files, which stay when it is closed.
  private static final class Lent extends FilterDirectory {
    Lent(Directory files) {
      super(files);
    }

    @Override
    public void close() {}
  }
}
