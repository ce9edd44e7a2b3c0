package dev.earshot.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.Earshot;
import dev.earshot.Seed;
import dev.earshot.Slow;
import dev.earshot.cli.ChildProcess;
import dev.earshot.engine.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A process that indexes is killed (SIGKILL) somewhere, while readers search: the index is not
/// there yet, or holds whole episodes, and the next run makes it what an undisturbed one makes it.
class KilledTest {
  private static final int FEW = 2;
  private static final int MANY = Integer.getInteger("earshot.kills", 200);

  /// More than the lines that a run prints.
  private static final int LINES = 3 + 2 * Sources.FILES;

  @TempDir Path folder;

  @Test
  @Timeout(180)
  void whoIsKilledWhileIndexingLosesNothing() throws Exception {
    kill(FEW);
  }

  @Slow
  @Test
  void whoIsKilledAnywhereLosesNothing() throws Exception {
    int broken = kill(MANY);
    assertTrue(broken > 0, "nobody was killed before the end");
    System.out.printf("%s kills, %s before the end%n", MANY, broken);
  }

  /// Says how many were killed before their end, which a fast machine decides.
  private int kill(int times) throws Exception {
    long seed = Seed.any();
    var random = new Random(seed);
    var sources = new Sources(folder.resolve("sources")).in(1);
    var undisturbed = sources.fingerprint(folder.resolve("undisturbed"));
    int broken = 0;
    for (int i = 0; i < times; i++) {
      var index = folder.resolve("index-" + i);
      boolean fresh = i % 2 == 0;
      if (!fresh) {
        sources.in(0).fingerprint(index);
        sources.in(1);
      }
      int line = random.nextInt(LINES);
      var message = "seed " + seed + ", kill " + i + " after line " + line;
      try {
        if (kill(index, sources, line, random.nextInt(200_000), fresh)) broken++;
        Sources.requireWhole(index);
        assertEquals(undisturbed, sources.fingerprint(index), message);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError(message, e);
      }
    }
    return broken;
  }

  /// Kills a process some turns after it has said so many lines; says whether that was before its
  /// end.
  private boolean kill(Path index, Sources sources, int line, int turns, boolean fresh)
      throws Exception {
    var process =
        ChildProcess.of(Indexing.class, index.toString(), sources.folder().toString())
            .redirectError(folder.resolve("err").toFile())
            .start();
    var reading = fresh ? Optional.<Reading>empty() : Optional.of(new Reading(index));
    try (var out = process.inputReader()) {
      for (int i = 0; i < line && out.readLine() != null; i++) {}
      for (int i = 0; i < turns; i++) Thread.onSpinWait();
    } finally {
      process.destroyForcibly().waitFor();
    }
    if (reading.isPresent()) reading.get().end();
    return process.exitValue() != 0;
  }

  /// Searches an index all the time.
  private static final class Reading {
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Thread thread;
    private Optional<Throwable> failure = Optional.empty();

    Reading(Path index) {
      thread =
          Thread.ofPlatform()
              .start(() -> {
                try (var earshot = Earshot.open(index)) {
                  do {
                    int all =
                        Sources.requireWhole(earshot).values().stream().mapToInt(n -> n).sum();
                    assertEquals(Sources.FILES * Sources.EPISODES, all);
                    assertTrue(earshot.search("tide").total() > 0);
                  } while (!ended.get());
                } catch (AssertionError | RuntimeException e) {
                  failure = Optional.of(e);
                }
              });
    }

    void end() throws InterruptedException {
      ended.set(true);
      thread.join();
      if (failure.isPresent()) throw new AssertionError("a reader failed", failure.get());
    }
  }

  @Test
  void whatADeadProcessLeftIsNoObstacle() throws IOException {
    var index = folder.resolve("index");
    var sources = new Sources(folder.resolve("sources")).in(0);
    var fingerprint = sources.fingerprint(index);
    for (var left : List.of("earshot-writer", "pending_segments_9", "_z.cfs", "_z.tmp"))
      Files.writeString(index.resolve(left), "process 1 since 2001");
    assertTrue(Files.exists(index.resolve("write.lock")));
    assertEquals(fingerprint, sources.fingerprint(index));
    assertEquals(40, Sources.requireWhole(index).get("0"));
  }

  @Test
  void aLockThatIsNotLucenesIsOneLine() throws IOException {
    var index = folder.resolve("index");
    var sources = new Sources(folder.resolve("sources")).in(0);
    sources.fingerprint(index);
    Files.writeString(index.resolve("write.lock"), "mine");
    var told = assertThrows(EngineException.class, () -> sources.fingerprint(index)).getMessage();
    assertTrue(told.startsWith("the index in " + index + " cannot be written: "), told);
  }
}
