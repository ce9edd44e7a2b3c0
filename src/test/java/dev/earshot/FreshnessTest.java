package dev.earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every search sees the newest commit.
class FreshnessTest {
  private static final int THREADS = 4;
  private static final int COMMITS = 30;

  @TempDir Path folder;

  @Test
  void searchesAtTheSameTimeAllSeeTheNewestCommit() throws Exception {
    try (var writer = Earshot.open(folder.resolve("index"));
        var reader = Earshot.open(folder.resolve("index"));
        var threads = Executors.newFixedThreadPool(THREADS)) {
      var start = new CyclicBarrier(THREADS);
      for (int commit = 0; commit < COMMITS; commit++) {
        write("wave" + commit);
        writer.index(folder.resolve("corpus"));
        var query = "wave" + commit;
        Callable<Long> search =
            () -> {
              start.await();
              return reader.search(query).total();
            };
        var searches = new ArrayList<Callable<Long>>();
        for (int i = 0; i < THREADS; i++) searches.add(search);
        for (var found : threads.invokeAll(searches)) assertEquals(1, found.get(), query);
      }
    }
  }

  private void write(String text) throws IOException {
    Files.writeString(
        Files.createDirectories(folder.resolve("corpus")).resolve("a.jsonl"),
        "{\"title\":\"Sea\",\"quotes\":[{\"text\":\"" + text + "\"}]}");
  }
}
