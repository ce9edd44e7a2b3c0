package dev.earshot.engine.lucene.integrity;

import dev.earshot.engine.lucene.store.IndexFiles;
import dev.earshot.engine.lucene.store.IndexFolder;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.IOUtils;

/// All files of the newest commit, kept open: whatever a writer deletes meanwhile, in this process
/// or another, they can be read to their end. (The system keeps the bytes of an open file, or
/// refuses to delete it, which Lucene tries again later.)
///
/// What is written here goes to memory alone, never to the index. For one thread.
final class PinnedCommit extends FilterDirectory {
  /// How often a commit that is replaced while its files are being opened is given up for the next.
  private static final int TRIES = 100;

  private final Directory files;
  private final SegmentInfos commit;
  private final SortedMap<String, IndexInput> open = new TreeMap<>();

  private PinnedCommit(Directory files, SegmentInfos commit) {
    super(new ByteBuffersDirectory());
    this.files = files;
    this.commit = commit;
  }

  /// Opens the newest commit of an index. A file that is missing is none that a writer has deleted.
  ///
  /// @throws dev.earshot.engine.NoIndexException if there is none
  /// @throws dev.earshot.engine.EngineException if it is of another version
  /// @throws IOException if what the commit consists of cannot be read
  static PinnedCommit of(IndexFiles index) throws IOException {
    var files = index.openForCopying();
    try {
      for (int i = 1; ; i++) {
        var pinned = new PinnedCommit(files, SegmentInfos.readLatestCommit(files));
        if (pinned.pin() || i == TRIES) return pinned;
        pinned.closeFiles();
      }
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(files);
      throw e;
    }
  }

  /// Opens the files; says whether they are those of the commit that is the newest by then.
  private boolean pin() throws IOException {
    boolean all = true;
    for (var file : commit.files(true)) {
      try {
        open.put(file, files.openInput(file, IOContext.DEFAULT));
      } catch (IOException e) {
        all = false;
      }
    }
    return all || commit.getGeneration() == SegmentInfos.getLastCommitGeneration(files);
  }

  SegmentInfos commit() {
    return commit;
  }

  /// The names of all files, those included that are missing.
  Collection<String> files() throws IOException {
    return new TreeSet<>(commit.files(true));
  }

  /// What the commit says of its content.
  Optional<String> fingerprint() {
    return IndexFolder.fingerprint(commit.getUserData());
  }

  /// A reader of the commit, or of a newer one that was written here.
  DirectoryReader reader() throws IOException {
    return DirectoryReader.open(this);
  }

  @Override
  public String[] listAll() throws IOException {
    var names = new TreeSet<>(open.keySet());
    names.addAll(List.of(super.listAll()));
    return names.toArray(String[]::new);
  }

  @Override
  public long fileLength(String name) throws IOException {
    var file = open.get(name);
    return file == null ? super.fileLength(name) : file.length();
  }

  @Override
  public IndexInput openInput(String name, IOContext context) throws IOException {
    var file = open.get(name);
    if (file != null) return file.clone();
    if (commit.files(true).contains(name)) throw new NoSuchFileException(name);
    return super.openInput(name, context);
  }

  private void closeFiles() throws IOException {
    IOUtils.close(open.values());
    open.clear();
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(this::closeFiles, (Closeable) super::close, files);
  }
}
