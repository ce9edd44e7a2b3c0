package dev.earshot.meaning;

import dev.earshot.meaning.Nearest.Near;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// Vectors by the content that they were made of, kept in two files of a folder: `vectors` has
/// records of equal length one after another, `keys` the key of each in the same order, so that a
/// search reads 8 bytes for each vector that is there, and of the vectors only those it needs.
///
/// They are no more than what can be made again. So nothing here ever fails: what cannot be read is
/// not there, and what cannot be written, as the disk is full or the folder belongs to somebody
/// else, is not kept. A record counts from when its key is written, which comes last, and only if
/// its checksum fits its key; what a process wrote that ended meanwhile is written over by the
/// next. Writers of several processes take turns by a lock on the file of keys.
///
/// Thread-safe.
final class KeptVectors implements AutoCloseable {
  /// Four hundred megabytes at 384 dimensions.
  static final int MOST = 1_000_000;

  /// Five seconds in all; who writes does so in milliseconds.
  private static final int TRIES = 100;

  private static final long BETWEEN_TRIES = 50_000_000;

  /// What says more is no file of ours.
  private static final int MOST_DIMENSIONS = 65_536;

  private static final String KEYS = "keys";
  private static final String VECTORS = "vectors";

  /// "earshotV", and the version.
  private static final long HEADER = 0x6561727368_6f7456L + 2;

  private static final Set<StandardOpenOption> TO_READ = Set.of(StandardOpenOption.READ);
  private static final Set<StandardOpenOption> TO_WRITE =
      Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);

  private final Path folder;
  private final int dimensions;
  private final int most;
  private final Positions positions = new Positions();
  private @Nullable FileChannel keys;
  private @Nullable FileChannel vectors;
  private boolean writable;
  private boolean busy;
  private boolean closed;

  /// Keeps vectors of so many dimensions in a folder, which is made when the first is kept.
  ///
  /// @param most how many at most
  KeptVectors(Path folder, int dimensions, int most) {
    this.folder = folder;
    this.dimensions = dimensions;
    this.most = most;
  }

  /// The vectors of those of some keys that are kept, by their places in the list.
  synchronized Map<Integer, Vector> of(List<Long> wanted) {
    try {
      if (!open(TO_READ)) return Map.of();
      readKeys();
      var found = new java.util.HashMap<Integer, Vector>();
      for (int i = 0; i < wanted.size(); i++) {
        int position = positions.of(wanted.get(i));
        if (position < 0) continue;
        var vector = read(wanted.get(i), position);
        if (vector.isPresent()) found.put(i, vector.get());
      }
      return found;
    } catch (IOException e) {
      shut();
      return Map.of();
    }
  }

  /// Keeps vectors, as far as there is room.
  ///
  /// @return how many it took: less than all where there is no more room on the disk or here, the
  ///   folder cannot be written, or somebody else writes just now
  synchronized int keep(SequencedMap<Long, Vector> made) {
    busy = false;
    try {
      if (made.isEmpty() || !open(TO_WRITE)) return 0;
      try (var turn = turn()) {
        busy = turn == null;
        return turn == null ? 0 : append(made);
      }
    } catch (IOException e) {
      shut();
      return 0;
    }
  }

  /// The same, and waits for a while where somebody else writes.
  int keepPatiently(SequencedMap<Long, Vector> made) {
    int taken = keep(made);
    for (int tries = 0; taken < made.size() && tries < TRIES && isBusy(); tries++) {
      LockSupport.parkNanos(BETWEEN_TRIES);
      taken = keep(made);
    }
    return taken;
  }

  private synchronized boolean isBusy() {
    return busy;
  }

  /// Those of all that come nearest to a vector, nearest first.
  ///
  /// @param least how near they come at least
  synchronized Nearest nearest(float[] wanted, double least, int limit) {
    try {
      if (!open(TO_READ)) return Nearest.NONE;
      readKeys();
      return new Scan(wanted, least, limit).run();
    } catch (IOException e) {
      shut();
      return Nearest.NONE;
    }
  }

  /// Looks at all vectors, as they stand in the file. Only those that come nearest are compared
  /// with their checksums.
  private final class Scan {
    /// Of a few megabytes, so that little is read at once and often.
    private static final int RECORDS = 4096;

    private final byte[] wanted;
    private final float scale;
    private final double least;
    private final int limit;
    private final PriorityQueue<Spot> nearest =
        new PriorityQueue<>(Comparator.comparingDouble(Spot::similarity));
    private int compared;

    private record Spot(int position, double similarity) {}

    Scan(float[] wanted, double least, int limit) {
      var vector = Vector.of(wanted);
      this.wanted = vector.numbers();
      this.scale = vector.scale();
      this.least = least;
      this.limit = limit;
    }

    Nearest run() throws IOException {
      int count = positions.read();
      var bytes = new byte[Math.min(count, RECORDS) * record()];
      var block = ByteBuffer.wrap(bytes);
      for (int from = 0; from < count; from += RECORDS) {
        block.clear().limit(Math.min(RECORDS, count - from) * record());
        if (!fill(block, vectors(), (long) from * record())) break;
        for (int i = 0; i < block.limit() / record(); i++)
          compare(bytes, block.getFloat(i * record()), i, from + i);
      }
      return new Nearest(sound(), compared);
    }

    /// @param own the scale of a vector
    /// @param i which record of the block it is
    private void compare(byte[] block, float own, int i, int position) {
      // Of a vector of length 1 no number is greater than 1.
      if (!(own > 0 && own <= Vector.GREATEST_SCALE)) return;
      double similarity =
          (double) own * scale * Vector.product(wanted, block, i * record() + Float.BYTES);
      compared++;
      if (similarity < least) return;
      nearest.add(new Spot(position, similarity));
      if (nearest.size() > limit) nearest.poll();
    }

    /// Each once, and none that is damaged.
    private List<Near> sound() throws IOException {
      var found = new ArrayList<Near>();
      var order = Comparator.comparingDouble(Spot::similarity).reversed();
      for (var spot : nearest.stream().sorted(order.thenComparingInt(Spot::position)).toList()) {
        long key = key(spot.position());
        if (positions.of(key) != spot.position() || read(key, spot.position()).isEmpty()) continue;
        found.add(new Near(key, spot.similarity()));
      }
      return found;
    }
  }

  private long key(int position) throws IOException {
    var key = ByteBuffer.allocate(Long.BYTES);
    return fill(key, keys(), (position + 1L) * Long.BYTES) ? key.getLong() : 0;
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

  private @Nullable FileLock turn() throws IOException {
    try {
      return keys().tryLock();
    } catch (OverlappingFileLockException e) {
      // Another index of this process.
      return null;
    }
  }

  private int append(SequencedMap<Long, Vector> made) throws IOException {
    if (header() != expected()) clear();
    readKeys();
    int from = count();
    int taken = Math.min(made.size(), Math.max(0, most - from));
    if (taken == 0) return 0;
    var records = ByteBuffer.allocate(taken * record());
    var names = ByteBuffer.allocate(taken * Long.BYTES);
    for (var one : made.entrySet()) {
      if (!names.hasRemaining()) break;
      put(records, one.getKey(), one.getValue());
      names.putLong(one.getKey());
    }
    write(vectors(), records.flip(), (long) from * record());
    write(keys(), names.flip(), (from + 1L) * Long.BYTES);
    readKeys();
    return taken;
  }

  /// Forgets all: another process sees that by the length of the file.
  private void clear() throws IOException {
    keys().truncate(0);
    vectors().truncate(0);
    positions.clear();
    write(keys(), ByteBuffer.allocate(Long.BYTES).putLong(0, expected()), 0);
  }

  private long expected() {
    return HEADER + ((long) dimensions << Integer.SIZE);
  }

  private long header() throws IOException {
    var header = ByteBuffer.allocate(Long.BYTES);
    return keys().read(header, 0) == Long.BYTES ? header.getLong(0) : 0;
  }

  /// How many there are: what is in both files.
  private int count() throws IOException {
    long named = keys().size() / Long.BYTES - 1;
    return (int) Math.max(0, Math.min(named, vectors().size() / record()));
  }

  /// Reads the keys that came since.
  private void readKeys() throws IOException {
    int count = count();
    if (count < positions.read() || header() != expected()) positions.clear();
    if (header() != expected()) return;
    var buffer = ByteBuffer.allocate(8192 * Long.BYTES);
    while (positions.read() < count) {
      int wanted = Math.min(8192, count - positions.read());
      buffer.clear().limit(wanted * Long.BYTES);
      if (!fill(buffer, keys(), (positions.read() + 1L) * Long.BYTES)) return;
      while (buffer.hasRemaining()) positions.add(buffer.getLong());
    }
  }

  private int record() {
    return Float.BYTES + dimensions + Integer.BYTES;
  }

  private Optional<Vector> read(long key, int position) throws IOException {
    var record = ByteBuffer.allocate(record());
    if (!fill(record, vectors(), (long) position * record())) return Optional.empty();
    int checksum = record.getInt(record() - Integer.BYTES);
    if (checksum != checksum(key, record.array())) return Optional.empty();
    var numbers = new byte[dimensions];
    float scale = record.getFloat();
    record.get(numbers);
    return Optional.of(new Vector(numbers, scale));
  }

  private void put(ByteBuffer records, long key, Vector vector) {
    var record = ByteBuffer.allocate(record());
    record.putFloat(vector.scale()).put(vector.numbers());
    record.putInt(checksum(key, record.array()));
    records.put(record.array());
  }

  /// Of a record but for the checksum itself.
  private int checksum(long key, byte[] record) {
    var crc = new CRC32C();
    crc.update(ByteBuffer.allocate(Long.BYTES).putLong(0, key));
    crc.update(record, 0, record.length - Integer.BYTES);
    return (int) crc.getValue();
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

  /// Opens the files as far as they are not open for that yet; false where they are not there.
  private boolean open(Set<StandardOpenOption> how) throws IOException {
    boolean writing = how.equals(TO_WRITE);
    if (closed) return false;
    if (keys != null && vectors != null && keys.isOpen() && vectors.isOpen())
      if (writable || !writing) return true;
    shut();
    if (writing && !Files.isDirectory(folder)) {
      makePrivate(folder);
      dropOthers();
    } else if (!writing && !Files.isRegularFile(folder.resolve(KEYS))) return false;
    keys = FileChannel.open(folder.resolve(KEYS), how);
    vectors = FileChannel.open(folder.resolve(VECTORS), how);
    writable = writing;
    return true;
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
        Files.deleteIfExists(other.resolve(VECTORS));
        Files.deleteIfExists(other.resolve(KEYS));
        Files.deleteIfExists(other);
      }
    }
  }

  private void shut() {
    for (var file : new @Nullable FileChannel[] {keys, vectors}) {
      try {
        if (file != null) file.close();
      } catch (IOException e) {
        // What is kept there is not needed.
      }
    }
    keys = null;
    vectors = null;
    positions.clear();
  }

  @Override
  public synchronized void close() {
    closed = true;
    shut();
  }
}
