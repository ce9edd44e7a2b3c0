package dev.earshot.meaning;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The two files of a folder that vectors are kept in: `vectors` has records of equal length one
/// after another, `keys` the key of each in the same order behind a header. For one thread.
final class VectorFiles implements AutoCloseable {
  /// What says more is no file of ours.
  private static final int MOST_DIMENSIONS = 65_536;

  private static final String KEYS = "keys";
  private static final String VECTORS = "vectors";

  /// "earshotV", and the version.
  private static final long HEADER = 0x6561727368_6f7456L + 3;

  /// In front of the keys: what the vectors are, and how many passages were looked through.
  private static final int HEADERS = 2;

  private static final Set<StandardOpenOption> TO_READ = Set.of(StandardOpenOption.READ);
  private static final Set<StandardOpenOption> TO_WRITE =
      Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);

  private final Path folder;
  private final VectorRecord record;
  private @Nullable FileChannel keys;
  private @Nullable FileChannel vectors;
  private boolean writable;

  VectorFiles(Path folder, VectorRecord record) {
    this.folder = folder;
    this.record = record;
  }

  /// Of how many dimensions the vectors are that are kept in a folder; empty where none are.
  static OptionalInt dimensionsIn(Path folder) {
    if (!Files.isRegularFile(folder.resolve(KEYS))) return OptionalInt.empty();
    try (var keys = FileChannel.open(folder.resolve(KEYS), TO_READ)) {
      var header = ByteBuffer.allocate(Long.BYTES);
      if (!fill(header, keys, 0)) return OptionalInt.empty();
      long dimensions = (header.getLong() - HEADER) >> Integer.SIZE;
      return dimensions > 0 && dimensions <= MOST_DIMENSIONS
          ? OptionalInt.of((int) dimensions)
          : OptionalInt.empty();
    } catch (IOException e) {
      return OptionalInt.empty();
    }
  }

  /// Opens them to be read; false where they are not there.
  boolean openToRead() throws IOException {
    if (isOpen()) return true;
    if (!Files.isRegularFile(folder.resolve(KEYS))) return false;
    open(TO_READ);
    return true;
  }

  /// Opens them to be written, and makes them where they are not there.
  ///
  /// @return whether they were not open for that: then they may be others than before
  boolean openToWrite() throws IOException {
    if (isOpen() && writable) return false;
    if (!Files.isDirectory(folder)) {
      makePrivate(folder);
      dropOthers();
    }
    open(TO_WRITE);
    writable = true;
    return true;
  }

  boolean isOpen() {
    return keys != null && vectors != null && keys.isOpen() && vectors.isOpen();
  }

  /// What cannot be opened so stays open as it is.
  private void open(Set<StandardOpenOption> how) throws IOException {
    var openedKeys = FileChannel.open(folder.resolve(KEYS), how);
    FileChannel openedVectors;
    try {
      openedVectors = FileChannel.open(folder.resolve(VECTORS), how);
    } catch (IOException e) {
      openedKeys.close();
      throw e;
    }
    close();
    keys = openedKeys;
    vectors = openedVectors;
  }

  /// For its owner alone, as it tells what is in the index.
  private static void makePrivate(Path folder) throws IOException {
    boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    var owner = PosixFilePermissions.fromString("rwx------");
    if (posix) Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(owner));
    else Files.createDirectories(folder);
  }

  /// What another model made is of no use to this one. Only files of ours are deleted, and so only
  /// folders that hold nothing else.
  private void dropOthers() throws IOException {
    var parent = folder.toAbsolutePath().getParent();
    if (parent == null) return;
    try (var siblings = Files.newDirectoryStream(parent, Files::isDirectory)) {
      for (var other : siblings) {
        if (other.endsWith(folder.getFileName()) || !Files.exists(other.resolve(KEYS))) continue;
        Files.deleteIfExists(other.resolve(Claims.FILE));
        Files.deleteIfExists(other.resolve(VECTORS));
        Files.deleteIfExists(other.resolve(KEYS));
        Files.deleteIfExists(other);
      }
    }
  }

  /// The right to write; null while somebody else has it.
  @Nullable FileLock lock() throws IOException {
    try {
      return keys().tryLock();
    } catch (OverlappingFileLockException e) {
      // Another index of this process.
      return null;
    }
  }

  /// Whether what they have was written for vectors like these.
  boolean fit() throws IOException {
    var header = ByteBuffer.allocate(Long.BYTES);
    return keys().read(header, 0) == Long.BYTES && header.getLong(0) == header();
  }

  private long header() {
    return HEADER + ((long) record.dimensions() << Integer.SIZE);
  }

  /// How many there are: what is in both files.
  int count() throws IOException {
    long named = keys().size() / Long.BYTES - HEADERS;
    return (int) Math.max(0, Math.min(named, vectors().size() / record.length()));
  }

  /// Forgets all: another process sees that by the length of the file.
  void clear() throws IOException {
    keys().truncate(0);
    vectors().truncate(0);
    write(keys(), ByteBuffer.allocate(HEADERS * Long.BYTES).putLong(0, header()), 0);
  }

  /// The number of passages that [#writePassed] wrote last; 0 where it never did.
  long passed() throws IOException {
    var passed = ByteBuffer.allocate(Long.BYTES);
    return fill(passed, keys(), Long.BYTES) ? passed.getLong() : 0;
  }

  void writePassed(long passages) throws IOException {
    write(keys(), ByteBuffer.allocate(Long.BYTES).putLong(0, passages), Long.BYTES);
  }

  /// Fills a buffer with the keys from a position on; false where there are not so many.
  boolean readKeys(ByteBuffer into, int from) throws IOException {
    return fill(into, keys(), placeOf(from));
  }

  /// Fills a buffer with the records from a position on; false where there are not so many.
  boolean readRecords(ByteBuffer into, int from) throws IOException {
    return fill(into, vectors(), (long) from * record.length());
  }

  /// Cuts off what follows the first so many: a key that has lost its record would be taken for
  /// that of the next record to be written there.
  void cutOff(int count) throws IOException {
    keys().truncate(placeOf(count));
    vectors().truncate((long) count * record.length());
  }

  /// Writes records, then their keys, from when on they count.
  void write(ByteBuffer records, ByteBuffer names, int from) throws IOException {
    write(vectors(), records, (long) from * record.length());
    write(keys(), names, placeOf(from));
  }

  private static long placeOf(int key) {
    return (key + (long) HEADERS) * Long.BYTES;
  }

  private static boolean fill(ByteBuffer buffer, FileChannel from, long at) throws IOException {
    while (buffer.hasRemaining()) if (from.read(buffer, at + buffer.position()) < 0) return false;
    buffer.flip();
    return true;
  }

  private static void write(FileChannel to, ByteBuffer bytes, long at) throws IOException {
    while (bytes.hasRemaining()) to.write(bytes, at + bytes.position());
  }

  private FileChannel keys() throws IOException {
    if (keys == null) throw new IOException("closed");
    return keys;
  }

  private FileChannel vectors() throws IOException {
    if (vectors == null) throw new IOException("closed");
    return vectors;
  }

  /// They may be opened again.
  @Override
  public void close() {
    for (var file : new @Nullable FileChannel[] {keys, vectors}) {
      try {
        if (file != null) file.close();
      } catch (IOException e) {
        // What is kept there is not needed.
      }
    }
    keys = null;
    vectors = null;
    writable = false;
  }
}
