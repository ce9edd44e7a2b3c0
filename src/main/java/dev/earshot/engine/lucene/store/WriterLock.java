package dev.earshot.engine.lucene.store;

import dev.earshot.engine.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;

/// Lets one writer at a time into an index, and tells the others who it is.
///
/// The lock itself is Lucene's: the operating system holds it, and gives it up when a process dies.
/// Who holds it stands in a file beside it, for the message alone.
final class WriterLock {
  private static final Duration PAUSE = Duration.ofMillis(100);

  /// Only read when the lock is held, so what a dead process left does no harm.
  private static final String HOLDER = "earshot-writer";

  private WriterLock() {}

  /// Waits until nobody writes. Another writer may still be quicker in the moment after.
  ///
  /// @throws EngineException if the index is still being written when the time is over
  static void await(Path folder, Directory directory, int seconds) throws IOException {
    var deadline = Instant.now().plusSeconds(seconds);
    while (!isFree(directory)) {
      if (Instant.now().isAfter(deadline)) throw held(folder, seconds);
      pause(folder);
    }
  }

  private static boolean isFree(Directory directory) throws IOException {
    try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      lock.ensureValid();
      return true;
    } catch (LockObtainFailedException e) {
      return false;
    }
  }

  private static void pause(Path folder) {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineException("stopped while waiting to write the index in " + folder, e);
    }
  }

  static EngineException held(Path folder, int seconds) {
    var after = seconds == 0 ? "--wait waits for it" : "still after " + seconds + " s";
    return new EngineException(
        "the index in " + folder + " is being written by " + holder(folder) + "; " + after);
  }

  private static String holder(Path folder) {
    try {
      return Files.readString(folder.resolve(HOLDER)).strip();
    } catch (IOException e) {
      return "another process";
    }
  }

  /// Says who writes, for those who come later.
  static void writeOwner(Path folder) throws IOException {
    var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Files.writeString(
        folder.resolve(HOLDER),
        "process " + ProcessHandle.current().pid() + " since " + now + "\n");
  }

  static void removeOwner(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(HOLDER));
  }
}
