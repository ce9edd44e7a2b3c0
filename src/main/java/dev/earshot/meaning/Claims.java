package dev.earshot.meaning;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who is making the vectors of which texts just now, so that several processes share the work: a
/// claim is a lock on one byte of an empty file, and ends with the process that has it.
///
/// Where there is no such file everybody gets what they claim: then vectors are made twice, which
/// does no harm. Thread-safe.
final class Claims implements AutoCloseable {
  static final String FILE = "claims";

  private final Path file;
  private @Nullable FileChannel channel;

  /// @param folder that vectors are kept in
  Claims(Path folder) {
    this.file = folder.resolve(FILE);
  }

  /// The right to make some vectors, until it is closed.
  interface Claim {
    void close();
  }

  /// Claims the texts of which the first has this key; empty while somebody else has them.
  synchronized Optional<Claim> of(long key) {
    try {
      var open = channel;
      if (open == null || !open.isOpen())
        channel =
            open = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
      // A place in a file is no negative number, nor the last of all.
      return Optional.ofNullable(open.tryLock(key >>> 2, 1, false)).map(lock -> () -> end(lock));
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(() -> {});
    }
  }

  private static void end(FileLock lock) {
    try {
      lock.release();
    } catch (IOException e) {
      // It was closed, and the claim with it.
    }
  }

  @Override
  public synchronized void close() {
    try {
      if (channel != null) channel.close();
    } catch (IOException e) {
      // It is empty.
    }
    channel = null;
  }
}
