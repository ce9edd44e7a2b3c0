package dev.earshot.engine.lucene.store;

import dev.earshot.engine.Writer;
import dev.earshot.plan.Recipe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

/// Writes an index on a disk that fails.
public final class StoreForFaults {
  private StoreForFaults() {}

  /// What is to happen while a writer is open.
  public interface Writing {
    void with(Writer writer);
  }

  /// What was done.
  ///
  /// @param steps how many files were begun, ended, forced to disk, renamed or deleted
  /// @param bytes how many were written
  public record Done(long steps, long bytes) {}

  /// Writes on a disk that fails at a step and from then on, and then loses the power.
  public static void untilPowerIsLost(Path folder, long step, Random random, Writing writing)
      throws IOException {
    var directory = new AtomicReference<FaultyDirectory>();
    try {
      write(
          folder,
          directory,
          (steps, bytes) -> {
            if (steps >= step) throw new IOException("the power is lost");
          },
          writing);
    } finally {
      directory.get().losePower(random);
    }
  }

  /// Writes on a disk that has room for so many bytes.
  public static Done withRoomFor(Path folder, long room, Writing writing) {
    return write(
        folder,
        new AtomicReference<>(),
        (steps, bytes) -> {
          if (bytes > room) throw new IOException("No space left on device");
        },
        writing);
  }

  private static Done write(
      Path folder,
      AtomicReference<FaultyDirectory> directory,
      FaultyDirectory.Fault fault,
      Writing writing) {
    IndexFolder.Opening opening =
        path -> {
          directory.set(new FaultyDirectory(path, fault));
          return directory.get();
        };
    var settings = new Writer.Settings(false, 2, 0);
    var files = new IndexFolder(folder, opening, opening);
    try (var writer = LuceneWriter.open(files, Recipe.standard(), settings)) {
      writing.with(writer);
    }
    return new Done(directory.get().steps(), directory.get().bytes());
  }
}
