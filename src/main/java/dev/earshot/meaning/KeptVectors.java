package dev.earshot.meaning;

import dev.earshot.engine.Deadline;
import dev.earshot.meaning.Nearest.Near;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/// Vectors by the content that they were made of, kept in files of a folder. A search reads 8 bytes
/// for each vector that is there, and of the vectors only those it needs; who looks for the nearest
/// of all has read each once, and knows it by its sketch from then on.
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

  /// Of a few megabytes, so that little is read at once and often.
  private static final int BLOCK = 4096;

  /// How many vectors are compared for each that is wanted: sketches alone are a little off.
  private static final int COMPARED = 10;

  private final VectorRecord record;
  private final VectorFiles files;
  private final Positions positions = new Positions();
  private final Sketches sketches;
  private final Claims claims;
  private final int most;
  private boolean busy;
  private boolean closed;

  /// Keeps vectors of so many dimensions in a folder, which is made when the first is kept.
  ///
  /// @param most how many at most
  KeptVectors(Path folder, int dimensions, int most) {
    this.record = new VectorRecord(dimensions);
    this.files = new VectorFiles(folder, record);
    this.sketches = new Sketches(dimensions);
    this.claims = new Claims(folder);
    this.most = most;
  }

  /// How many each vector has.
  int dimensions() {
    return record.dimensions();
  }

  /// The vectors of those of some keys that are kept, by their places in the list.
  synchronized Map<Integer, Vector> of(List<Long> wanted) {
    try {
      if (closed || !files.openToRead()) return Map.of();
      readKeys();
      var found = new HashMap<Integer, Vector>();
      for (int i = 0; i < wanted.size(); i++) {
        var vector = read(wanted.get(i));
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
    if (closed || made.isEmpty()) return 0;
    try {
      if (files.openToWrite()) forget();
      try (var turn = files.lock()) {
        busy = turn == null;
        return turn == null ? 0 : append(made);
      }
    } catch (IOException e) {
      // What cannot be written may still be read.
      if (!files.isOpen()) shut();
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

  /// Claims the vectors of some texts, to be made and kept; empty while somebody else makes them.
  ///
  /// @param key of the first
  Optional<Claims.Claim> claim(long key) {
    return claims.of(key);
  }

  /// Remembers that of so many passages all that can be encoded are.
  synchronized void pass(long passages) {
    if (closed) return;
    try {
      if (files.openToWrite()) forget();
      try (var turn = files.lock()) {
        if (turn != null && files.fit() && files.passed() != passages) files.writePassed(passages);
      }
    } catch (IOException e) {
      // Then a line says too often that passages are not encoded.
    }
  }

  /// Of how many passages all were encoded that can be; 0 where nobody has come to the end.
  synchronized long passed() {
    try {
      return !closed && files.openToRead() && files.fit() ? files.passed() : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  private synchronized boolean isBusy() {
    return busy;
  }

  private int append(SequencedMap<Long, Vector> made) throws IOException {
    if (!files.fit()) {
      files.clear();
      forget();
    }
    var fresh = new ArrayList<>(made.sequencedKeySet());
    fresh.removeAll(there(fresh));
    int from = files.count();
    int taken = Math.min(fresh.size(), Math.max(0, most - from));
    var records = ByteBuffer.allocate(taken * record.length());
    var names = ByteBuffer.allocate(taken * Long.BYTES);
    for (long key : fresh.subList(0, taken)) {
      record.put(records, key, Objects.requireNonNull(made.get(key)));
      names.putLong(key);
    }
    files.cutOff(from);
    files.write(records.flip(), names.flip(), from);
    return made.size() - fresh.size() + taken;
  }

  /// Those that somebody else has kept meanwhile, who works on the same passages.
  private Set<Long> there(List<Long> wanted) throws IOException {
    readKeys();
    var there = new HashSet<Long>();
    for (long key : wanted) if (read(key).isPresent()) there.add(key);
    return there;
  }

  /// Those of all that come nearest to a vector, nearest first; empty where the time is over before
  /// all were read, with which the next goes on.
  ///
  /// @param least how near they come at least
  Optional<Nearest> nearest(float[] wanted, double least, int limit, Deadline deadline) {
    while (!readsAll()) if (deadline.isPassed()) return Optional.empty();
    return Optional.of(nearest(wanted, least, limit));
  }

  private synchronized Nearest nearest(float[] wanted, double least, int limit) {
    try {
      if (closed || !files.openToRead()) return Nearest.NONE;
      var vector = Vector.of(wanted);
      var found = new ArrayList<Spot>();
      for (int position : sketches.nearest(vector.numbers(), COMPARED * limit)) {
        var spot = new Spot(position, similarity(vector, position));
        if (spot.similarity() >= least) found.add(spot);
      }
      found.sort(Comparator.comparingDouble(Spot::similarity).reversed());
      return new Nearest(sound(found.subList(0, Math.min(limit, found.size()))), sketches.count());
    } catch (IOException e) {
      shut();
      return Nearest.NONE;
    }
  }

  private record Spot(int position, double similarity) {}

  /// NaN for what is no vector; of one that is damaged otherwise it may be anything.
  private double similarity(Vector wanted, int position) throws IOException {
    var block = ByteBuffer.allocate(record.length());
    if (!files.readRecords(block, position)) return Double.NaN;
    float scale = block.getFloat();
    // Of a vector of length 1 no number is greater than 1.
    if (!(scale > 0 && scale <= Vector.GREATEST_SCALE)) return Double.NaN;
    int product = Vector.product(wanted.numbers(), block.array(), VectorRecord.NUMBERS);
    return (double) scale * wanted.scale() * product;
  }

  /// Each once, and none that is damaged.
  private List<Near> sound(List<Spot> spots) throws IOException {
    var found = new ArrayList<Near>();
    for (var spot : spots) {
      long key = key(spot.position());
      if (positions.of(key) != spot.position() || read(key, spot.position()).isEmpty()) continue;
      found.add(new Near(key, spot.similarity()));
    }
    return found;
  }

  private long key(int position) throws IOException {
    var key = ByteBuffer.allocate(Long.BYTES);
    return files.readKeys(key, position) ? key.getLong() : 0;
  }

  private Optional<Vector> read(long key) throws IOException {
    int position = positions.of(key);
    return position < 0 ? Optional.empty() : read(key, position);
  }

  private Optional<Vector> read(long key, int position) throws IOException {
    var one = ByteBuffer.allocate(record.length());
    return files.readRecords(one, position) ? record.read(key, one) : Optional.empty();
  }

  /// Reads the keys that came since.
  private void readKeys() throws IOException {
    int count = files.count();
    boolean fit = files.fit();
    if (count < positions.read() || !fit) forget();
    if (!fit) return;
    var buffer = ByteBuffer.allocate(2 * BLOCK * Long.BYTES);
    while (positions.read() < count) {
      int wanted = Math.min(2 * BLOCK, count - positions.read());
      buffer.clear().limit(wanted * Long.BYTES);
      if (!files.readKeys(buffer, positions.read())) return;
      while (buffer.hasRemaining()) positions.add(buffer.getLong());
    }
  }

  /// Reads some of the vectors that came since, so that others get their turn in between.
  ///
  /// @return whether there are no more
  private synchronized boolean readsAll() {
    try {
      if (closed || !files.openToRead()) return true;
      readKeys();
      int count = positions.read();
      // Of few vectors the middle is not well known.
      if (sketches.count() < BLOCK && sketches.count() < count) sketches.clear();
      int some = Math.min(BLOCK, count - sketches.count());
      var block = ByteBuffer.allocate(some * record.length());
      if (some == 0 || !files.readRecords(block, sketches.count())) return true;
      sketches.add(block.array(), VectorRecord.NUMBERS, record.length(), some);
      return sketches.count() == count;
    } catch (IOException e) {
      shut();
      return true;
    }
  }

  private void forget() {
    positions.clear();
    sketches.clear();
  }

  private void shut() {
    files.close();
    forget();
  }

  @Override
  public synchronized void close() {
    closed = true;
    shut();
    claims.close();
  }
}
