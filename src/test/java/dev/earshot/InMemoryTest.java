package dev.earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.engine.EngineException;
import dev.earshot.engine.Inspection.Depth;
import dev.earshot.engine.NoIndexException;
import dev.earshot.engine.location.Location;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Quote;
import dev.earshot.search.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An index in memory does what one in a folder does.
class InMemoryTest {
  private final Earshot earshot = Earshot.inMemory();

  @AfterEach
  void close() {
    earshot.close();
  }

  @Test
  void beforeAnythingIsWrittenThereIsNoIndex() {
    var told = assertThrows(NoIndexException.class, () -> earshot.search("rope"));
    assertTrue(String.valueOf(told.getMessage()).contains("memory"), told::toString);
  }

  @Test
  void filesAreIndexedAndAskedAsInAFolder(@TempDir Path folder) {
    earshot.index(Indexed.SOURCES);
    try (var onDisk = Earshot.open(folder.resolve("index"))) {
      onDisk.index(Indexed.SOURCES);
      assertEquals(onDisk.fingerprint(), earshot.fingerprint());
      assertEquals(onDisk.statistics().counts(), earshot.statistics().counts());
      assertEquals(onDisk.search("tide").passages(), earshot.search("tide").passages());
      assertEquals(onDisk.suggest("tid", 5), earshot.suggest("tid", 5));
      var id = earshot.search("tide").passages().getFirst().id();
      assertEquals(onDisk.related(id, 5), earshot.related(id, 5));
      assertEquals(onDisk.passage(id, 1), earshot.passage(id, 1));
    }
    assertTrue(earshot.statistics().bytes() > 0);
    assertEquals(0, earshot.index(Indexed.SOURCES).sources().read());
  }

  @Test
  void programsPutAndRemove() {
    var id = earshot.put(episode("Knots", "A knot holds by friction."));
    assertEquals(1, earshot.search("friction").total());
    assertEquals(Verdict.EXACT, earshot.verify("A knot holds by friction.").verdict());
    try (var batch = earshot.batch()) {
      batch.remove(id);
      batch.put(episode("Sails", "A sail holds the wind."));
      assertThrows(EngineException.class, earshot::batch);
      assertEquals(1, earshot.search("friction").total());
      batch.commit();
    }
    assertEquals(0, earshot.search("friction").total());
    assertEquals(1, earshot.search("wind").total());
  }

  @Test
  void whatIsNotCommittedIsTakenBack() {
    earshot.put(episode("Knots", "A knot holds."));
    try (var batch = earshot.batch()) {
      batch.put(episode("Sails", "A sail holds."));
    }
    assertEquals(1, earshot.counts().episodes());
  }

  @Test
  void itIsCheckedCopiedAndRepaired(@TempDir Path folder) {
    earshot.put(episode("Knots", "A knot holds by friction."));
    var inspection = earshot.check(Depth.CONTENT);
    assertTrue(inspection.isWhole());
    assertEquals(1, inspection.episodes());
    earshot.snapshot(folder.resolve("snapshots"));
    try (var restored = Earshot.open(folder.resolve("restored"))) {
      restored.restore(folder.resolve("snapshots"), Optional.empty());
      assertEquals(earshot.fingerprint(), restored.fingerprint());
    }
    var refused =
        assertThrows(
            EngineException.class,
            () -> earshot.restore(folder.resolve("snapshots"), Optional.empty()));
    assertTrue(String.valueOf(refused.getMessage()).contains("into a folder"), refused::toString);
  }

  @Test
  void eachIsAnotherAndSharedByItsLocation() {
    earshot.put(episode("Knots", "A knot holds."));
    try (var other = Earshot.inMemory()) {
      assertThrows(NoIndexException.class, other::counts);
    }
    var location = Location.memory();
    try (var writer = Earshot.open(location);
        var reader = Earshot.open(location)) {
      writer.put(episode("Knots", "A knot holds."));
      assertEquals(1, reader.counts().episodes());
      writer.put(episode("Sails", "A sail holds."));
      assertEquals(2, reader.counts().episodes());
    }
    try (var again = Earshot.open(location)) {
      assertEquals(2, again.counts().episodes());
    }
  }

  @Test
  void closedItSaysSo() {
    earshot.put(episode("Knots", "A knot holds."));
    earshot.close();
    assertThrows(EngineException.class, () -> earshot.search("knot"));
  }

  /// One thread writes while others search; each answer is of a whole commit.
  @Test
  void severalThreadsUseItAtOnce() throws Exception {
    earshot.put(episode("Part 0", "Rope one.", "Rope two."));
    int commits = 20;
    try (var threads = Executors.newFixedThreadPool(3)) {
      Future<?> writing =
          threads.submit(() -> {
            for (int i = 1; i <= commits; i++)
              earshot.put(episode("Part " + i, "Rope one.", "Rope two."));
          });
      var readers =
          List.of(threads.submit(() -> search(writing)), threads.submit(() -> search(writing)));
      writing.get();
      for (var reader : readers) assertEquals(0, reader.get());
    }
    assertEquals(2L * (commits + 1), earshot.search("rope").total());
  }

  /// How many answers were of half a commit.
  private int search(Future<?> writing) {
    int halves = 0;
    do if (earshot.search("rope").total() % 2 != 0) halves++;
    while (!writing.isDone());
    return halves;
  }

  private static Episode episode(String title, String... said) {
    var quotes = List.of(said).stream().map(text -> Quote.of(text).build()).toList();
    return Episode.titled(title).show("Sea Talk").quotes(quotes).build();
  }
}
