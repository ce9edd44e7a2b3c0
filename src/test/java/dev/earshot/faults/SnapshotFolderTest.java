package dev.earshot.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.earshot.Earshot;
import dev.earshot.engine.Copied;
import dev.earshot.engine.EngineException;
import dev.earshot.engine.Inspection.Depth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Copies of an index are of one commit, and come back as they were or not at all.
class SnapshotFolderTest {
  @TempDir Path folder;
  private Path source;
  private Path snapshots;
  private Earshot earshot;

  @BeforeEach
  void index() throws IOException {
    source = folder.resolve("episodes.jsonl");
    snapshots = folder.resolve("snapshots");
    earshot = Earshot.open(folder.resolve("index"));
    write(0);
  }

  @AfterEach
  void close() {
    earshot.close();
  }

  @Test
  void whatWasCopiedComesBack() {
    var copied = earshot.snapshot(snapshots);
    assertEquals(copied.files(), copied.newFiles());
    var back = restored("back", Optional.empty());
    assertEquals(copied.snapshot(), back.copied().snapshot());
    assertEquals(earshot.fingerprint(), back.fingerprint());
  }

  @Test
  void onlyWhatIsNewIsCopiedAndOlderSnapshotsStay() throws IOException {
    var first = earshot.snapshot(snapshots);
    var before = earshot.fingerprint();
    assertEquals(0, earshot.snapshot(snapshots).newFiles());
    Files.writeString(folder.resolve("more.jsonl"), Episodes.lines(7, 1));
    earshot.index(source, folder.resolve("more.jsonl"));
    var kept = contents();
    var third = earshot.snapshot(snapshots);
    assertTrue(third.newFiles() > 0 && third.newFiles() < third.files(), third.toString());
    var now = contents();
    kept.forEach((file, content) -> assertEquals(content, now.get(file), file));
    assertEquals(before, restored("old", Optional.of(first.snapshot())).fingerprint());
    assertEquals(earshot.fingerprint(), restored("new", Optional.empty()).fingerprint());
  }

  @Test
  @Timeout(120)
  void aSnapshotTakenDuringIndexingIsOfOneCommit() throws Exception {
    var done = new AtomicBoolean();
    var failed = new Throwable[1];
    var writing =
        new Thread(() -> {
          try (var writer = Earshot.open(folder.resolve("index"))) {
            for (int state = 1; state <= 12; state++) {
              Files.writeString(source, Episodes.lines(0, 20, state));
              writer.index(source);
            }
          } catch (IOException | RuntimeException e) {
            failed[0] = e;
          } finally {
            done.set(true);
          }
        });
    writing.start();
    int taken = 0;
    do {
      var copied = earshot.snapshot(snapshots);
      var place = folder.resolve("at-" + taken++);
      try (var back = Earshot.open(place)) {
        back.restore(snapshots, Optional.of(copied.snapshot()));
        assertTrue(back.check(Depth.CONTENT).isWhole());
        assertEquals(20, back.counts().episodes());
        int states = 0;
        for (int state = 0; state <= 12; state++)
          if (back.search("+state" + state + " +kelp").total() > 0) states++;
        assertEquals(1, states);
      }
    } while (!done.get());
    writing.join();
    assertEquals(null, failed[0]);
  }

  @Test
  void nothingIsEverOverwritten() throws IOException {
    var other = Files.createDirectories(folder.resolve("other"));
    Files.writeString(other.resolve("thesis.txt"), "mine");
    refused("holds other files than snapshots", () -> earshot.snapshot(other));
    earshot.snapshot(snapshots);
    refused(
        "is not empty, and restoring overwrites nothing",
        () -> restored("other", Optional.empty()));
    refused("is not empty", () -> restored("index", Optional.empty()));
    assertEquals(1, holds(other));
  }

  @Test
  void aSnapshotThatHasChangedIsNotRestored() throws IOException {
    earshot.snapshot(snapshots);
    var names = contents().keySet().stream().filter(name -> name.startsWith("files")).toList();
    for (var name : names) {
      var file = snapshots.resolve(name);
      var bytes = Files.readAllBytes(file);
      var damaged = bytes.clone();
      damaged[damaged.length / 2] ^= 8;
      Files.write(file, damaged);
      refused("has changed; nothing was restored", () -> restored("back", Optional.empty()));
      Files.delete(file);
      refused("is missing; nothing was restored", () -> restored("back", Optional.empty()));
      Files.write(file, bytes);
      assertEquals(0, holds(folder.resolve("back")));
    }
    assertEquals(earshot.fingerprint(), restored("back", Optional.empty()).fingerprint());
  }

  @Test
  void aListThatWasCutOffIsNotRestored() throws IOException {
    var copied = earshot.snapshot(snapshots);
    var list = snapshots.resolve(copied.snapshot() + ".snapshot");
    var lines = Files.readAllLines(list);
    for (int length = 0; length < lines.size(); length++) {
      Files.write(list, lines.subList(0, length));
      refused("nothing was restored", () -> restored("back", Optional.empty()));
    }
    Files.writeString(list, lines.getFirst().substring(0, 20));
    refused("its list of files is not whole", () -> restored("back", Optional.empty()));
    Files.writeString(list, lines.getFirst().replaceFirst("files/.*", "../index/earshot-index"));
    refused("is missing", () -> restored("back", Optional.empty()));
  }

  @Test
  void aCopyThatWasDamagedSinceIsCopiedAnew() throws IOException {
    earshot.snapshot(snapshots);
    var large = contents().keySet().stream().filter(name -> name.endsWith(".cfs")).findFirst();
    var file = snapshots.resolve(large.orElseThrow());
    Files.write(file, new byte[(int) Files.size(file)]);
    assertEquals(1, earshot.snapshot(snapshots).newFiles());
    assertEquals(earshot.fingerprint(), restored("back", Optional.empty()).fingerprint());
  }

  @Test
  void aDamagedIndexIsNotCopied() throws IOException {
    var flip = Flip.in(folder.resolve("index"), ".cfs", new Random(3));
    flip.turn();
    refused("is damaged", () -> earshot.snapshot(snapshots));
    flip.turn();
  }

  @Test
  void whatIsNotThereIsSaid() {
    refused("there are no snapshots in ", () -> restored("back", Optional.empty()));
    var copied = earshot.snapshot(snapshots);
    refused("there are " + copied.snapshot(), () -> restored("back", Optional.of("2020")));
    assertFalse(Files.exists(folder.resolve("back")));
  }

  @Test
  void otherUsersMayNotLookInside() throws IOException {
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
    earshot.snapshot(snapshots);
    restored("back", Optional.empty());
    for (var name : List.of("index", "snapshots", "back"))
      assertEquals(
          "rwx------",
          PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))),
          name);
  }

  private static long holds(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.count();
    }
  }

  private record Restored(Copied copied, String fingerprint) {}

  private Restored restored(String name, Optional<String> snapshot) {
    try (var back = Earshot.open(folder.resolve(name))) {
      var copied = back.restore(snapshots, snapshot);
      assertTrue(back.check(Depth.CONTENT).isWhole());
      return new Restored(copied, back.fingerprint());
    }
  }

  private static void refused(String message, Runnable attempt) {
    var refused = assertThrows(EngineException.class, attempt::run);
    assertTrue(refused.getMessage().contains(message), refused.getMessage());
  }

  private Map<String, Integer> contents() throws IOException {
    var contents = new TreeMap<String, Integer>();
    try (var files = Files.walk(snapshots)) {
      for (var file : files.filter(Files::isRegularFile).toList())
        contents.put(
            snapshots.relativize(file).toString(), Arrays.hashCode(Files.readAllBytes(file)));
    }
    return contents;
  }

  private void write(int state) throws IOException {
    Files.writeString(source, Episodes.lines(0, 20, state));
    earshot.index(source);
  }
}
