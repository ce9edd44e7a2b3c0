package dev.earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.engine.EngineException;
import dev.earshot.engine.location.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Searches while others write, and in threads that are interrupted.
class CalmUnderChangeTest {
  private static final int THREADS = 8;
  private static final int COMMITS = 25;

  @TempDir Path folder;

  @BeforeEach
  void index() throws IOException {
    write(0);
    try (var writer = Earshot.open(folder.resolve("index"))) {
      writer.index(folder.resolve("corpus"));
    }
  }

  @Test
  void noSearchFailsWhileCommitsCome() throws Exception {
    try (var writer = Earshot.open(folder.resolve("index"));
        var reader = Earshot.open(folder.resolve("index"));
        var threads = Executors.newFixedThreadPool(THREADS + 1)) {
      var done = new AtomicBoolean();
      Callable<Long> searching =
          () -> {
            long searches = 0;
            for (boolean last = false; !last; searches++) {
              last = done.get();
              assertEquals(1, reader.search("wave").total());
            }
            return searches;
          };
      Callable<Long> committing =
          () -> {
            try {
              for (int commit = 1; commit <= COMMITS; commit++) {
                write(commit);
                writer.index(folder.resolve("corpus"));
              }
            } finally {
              done.set(true);
            }
            return 1L;
          };
      var tasks = new ArrayList<>(List.of(committing));
      for (int i = 0; i < THREADS; i++) tasks.add(searching);
      for (var task : threads.invokeAll(tasks)) assertTrue(task.get() > 0);
    }
  }

  @Test
  void anInterruptedThreadSearchesAndStaysInterrupted() throws IOException {
    try (var reader = Earshot.open(folder.resolve("index"));
        var writer = Earshot.open(folder.resolve("index"))) {
      Thread.currentThread().interrupt();
      assertEquals(1, reader.search("wave").total());
      assertTrue(Thread.interrupted());
      write(1);
      writer.index(folder.resolve("corpus"));
      Thread.currentThread().interrupt();
      assertEquals(1, reader.search("wave").total());
      assertTrue(Thread.interrupted());
    }
  }

  @Test
  void afterAnInterruptFilesThatAreReadPieceByPieceAreOpenedAnew() {
    var location = new Location.Folder(folder.resolve("index"), Location.Access.READ);
    try (var reader = Earshot.open(location)) {
      assertEquals(1, reader.search("wave").total());
      Thread.currentThread().interrupt();
      var failure = assertThrows(EngineException.class, () -> reader.search("wave"));
      assertTrue(failure.toString().endsWith("was interrupted"), failure.toString());
      assertTrue(Thread.interrupted());
      assertEquals(1, reader.search("wave").total());
    }
  }

  private void write(int state) throws IOException {
    Files.writeString(
        Files.createDirectories(folder.resolve("corpus")).resolve("a.jsonl"),
        "{\"title\":\"Sea\",\"quotes\":[{\"text\":\"wave number " + state + "\"}]}");
  }
}
