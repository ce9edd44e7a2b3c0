package dev.earshot.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.Earshot;
import dev.earshot.Seed;
import dev.earshot.Slow;
import dev.earshot.corpus.Progress;
import dev.earshot.engine.EngineException;
import dev.earshot.engine.Writer;
import dev.earshot.engine.lucene.store.StoreForFaults;
import dev.earshot.engine.lucene.store.StoreForFaults.Done;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The disk is full, or the power is lost, at some point of a run that changes everything and
/// commits after each file: the last commit is intact, readers go on, and the next run makes of it
/// what an undisturbed one makes.
class FailingDisksTest {
  private static final int FEW = 3;
  private static final int LIMITS = 100;

  @TempDir Path folder;
  private Sources sources;
  private String undisturbed;
  private Done whole;

  @BeforeEach
  void measure() throws IOException {
    sources = new Sources(folder.resolve("sources"));
    var index = folder.resolve("measured");
    sources.in(0).fingerprint(index);
    sources.in(1);
    whole = StoreForFaults.withRoomFor(index, Long.MAX_VALUE, w -> update(w, index));
    undisturbed = sources.fingerprint(index);
  }

  private void update(Writer writer, Path index) {
    Indexing.update(writer, index, sources.folder(), Progress.silent());
  }

  @Test
  void aFullDiskLosesNothing() throws IOException {
    fill(FEW);
  }

  @Slow
  @Test
  void aDiskThatIsFullAtEachOfAHundredSizesLosesNothing() throws IOException {
    fill(LIMITS);
  }

  private void fill(int limits) throws IOException {
    int broken = 0;
    for (int i = 0; i < limits; i++) {
      var index = changed("full-" + i);
      long room = whole.bytes() * i / limits;
      try (var reader = Earshot.open(index)) {
        var before = reader.search("tide").total();
        try {
          StoreForFaults.withRoomFor(index, room, w -> update(w, index));
        } catch (EngineException full) {
          // Not where this run needs less room, as two threads write.
          broken++;
          assertEquals(
              "the index in " + index + " cannot be written: No space left on device",
              full.getMessage());
        }
        assertEquals(before, reader.search("tide").total());
        Sources.requireWhole(reader);
      }
      recovered(index, "room for " + room + " bytes");
    }
    assertTrue(broken > 0, "the disk was never full");
    System.out.printf("the disk was full at %s of %s sizes%n", broken, limits);
  }

  @Test
  void lostPowerLosesNothing() throws IOException {
    losePower(Math.max(1, whole.steps() / FEW));
  }

  @Slow
  @Test
  void powerThatIsLostAtAnyStepLosesNothing() throws IOException {
    losePower(1);
  }

  private void losePower(long every) throws IOException {
    long seed = Seed.any();
    var random = new Random(seed);
    int broken = 0;
    for (long step = 1 + random.nextLong(every); step <= whole.steps(); step += every) {
      var index = changed("power-" + step);
      long at = step;
      try {
        StoreForFaults.untilPowerIsLost(index, at, random, w -> update(w, index));
      } catch (EngineException lost) {
        // Not where this run has fewer steps, as two threads write.
        broken++;
      }
      recovered(index, "seed " + seed + ", step " + step);
    }
    assertTrue(broken > 0, "the power was never lost");
    System.out.printf("the power was lost %s times in %s steps%n", broken, whole.steps());
  }

  /// An index of the state before, whose sources have changed.
  private Path changed(String name) throws IOException {
    var index = folder.resolve(name);
    sources.in(0).fingerprint(index);
    sources.in(1);
    return index;
  }

  private void recovered(Path index, String message) {
    try {
      var states = Sources.requireWhole(index);
      assertEquals(
          Sources.FILES * Sources.EPISODES, states.values().stream().mapToInt(n -> n).sum());
      assertEquals(undisturbed, sources.fingerprint(index));
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(message, e);
    }
  }

  @Test
  void aFolderThatVanishesIsOneLine() throws IOException {
    var index = changed("vanishing");
    var gone =
        assertThrows(
            EngineException.class,
            () ->
                StoreForFaults.withRoomFor(
                    index,
                    Long.MAX_VALUE,
                    writer -> {
                      delete(index);
                      update(writer, index);
                    }));
    assertTrue(gone.getMessage().startsWith("the index in " + index + " "), gone.getMessage());
    assertEquals(undisturbed, sources.fingerprint(index));
  }

  private static void delete(Path index) {
    try (var files = Files.walk(index)) {
      for (var file : files.toList().reversed()) Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
