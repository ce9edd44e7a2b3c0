package dev.earshot.engine.lucene.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.NIOFSDirectory;

/// The files of a folder on a disk that fails some time: it is full, or the power is lost. It
/// remembers what was not forced to disk yet, and can lose that.
final class FaultyDirectory extends FilterDirectory {
  private final Path folder;
  private final Fault fault;
  private final Set<String> unsynced = new HashSet<>();

  /// New names by the old ones, as far as only the folder in memory knows them.
  private final Map<String, String> renamed = new LinkedHashMap<>();

  private long steps;
  private long bytes;

  /// Decides what fails.
  interface Fault {
    /// Throws what a disk that fails now would throw.
    ///
    /// @param steps how many files were begun, ended, forced to disk, renamed or deleted so far
    /// @param bytes how many were written so far
    void before(long steps, long bytes) throws IOException;
  }

  FaultyDirectory(Path folder, Fault fault) throws IOException {
    super(new NIOFSDirectory(folder));
    this.folder = folder;
    this.fault = fault;
  }

  synchronized long steps() {
    return steps;
  }

  synchronized long bytes() {
    return bytes;
  }

  private synchronized void step() throws IOException {
    fault.before(++steps, bytes);
  }

  private synchronized void write(long more) throws IOException {
    fault.before(steps, bytes + more);
    bytes += more;
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    step();
    return created(super.createOutput(name, context));
  }

  @Override
  public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
      throws IOException {
    step();
    return created(super.createTempOutput(prefix, suffix, context));
  }

  private IndexOutput created(IndexOutput out) {
    synchronized (this) {
      unsynced.add(out.getName());
    }
    return new FilterIndexOutput(out.toString(), out.getName(), out) {
      @Override
      public void writeByte(byte one) throws IOException {
        write(1);
        super.writeByte(one);
      }

      @Override
      public void writeBytes(byte[] some, int from, int length) throws IOException {
        write(length);
        super.writeBytes(some, from, length);
      }

      @Override
      public void close() throws IOException {
        try {
          step();
        } finally {
          super.close();
        }
      }
    };
  }

  @Override
  public void sync(Collection<String> names) throws IOException {
    step();
    super.sync(names);
    synchronized (this) {
      unsynced.removeAll(names);
    }
  }

  @Override
  public void rename(String from, String to) throws IOException {
    step();
    super.rename(from, to);
    synchronized (this) {
      if (unsynced.remove(from)) unsynced.add(to);
      renamed.put(from, to);
    }
  }

  @Override
  public void syncMetaData() throws IOException {
    step();
    super.syncMetaData();
    synchronized (this) {
      renamed.clear();
    }
  }

  @Override
  public void deleteFile(String name) throws IOException {
    step();
    super.deleteFile(name);
    synchronized (this) {
      unsynced.remove(name);
    }
  }

  /// What the disk has after the power was lost: of what was not forced to it nothing, a piece,
  /// zeros or everything, as chance will have it.
  synchronized void losePower(Random random) throws IOException {
    for (var name : unsynced) if (Files.exists(folder.resolve(name))) lose(name, random);
    for (var entry : renamed.entrySet())
      if (random.nextBoolean() && Files.exists(folder.resolve(entry.getValue())))
        Files.move(folder.resolve(entry.getValue()), folder.resolve(entry.getKey()));
  }

  private void lose(String name, Random random) throws IOException {
    var file = folder.resolve(name);
    var content = Files.readAllBytes(file);
    int kept = content.length == 0 ? 0 : random.nextInt(content.length);
    switch (random.nextInt(4)) {
      case 0 -> Files.delete(file);
      case 1 -> Files.write(file, Arrays.copyOf(content, kept));
      case 2 -> {
        Arrays.fill(content, kept, content.length, (byte) 0);
        Files.write(file, content);
      }
      default -> {}
    }
  }
}
