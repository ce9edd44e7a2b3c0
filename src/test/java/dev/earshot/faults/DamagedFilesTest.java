package dev.earshot.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.Earshot;
import dev.earshot.Seed;
import dev.earshot.Slow;
import dev.earshot.corpus.Progress;
import dev.earshot.engine.EngineException;
import dev.earshot.engine.Inspection.Depth;
import dev.earshot.present.JsonPresenter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Single bits of an index turn round, as they do on disks and in memory. Each must be harmless, or
/// told by the answer or by a check; what a repair saves must be what was stored.
class DamagedFilesTest {
  private static final int FEW = 30;
  private static final int MANY = 500;
  private static final List<String> QUERIES = List.of("tide", "\"tide tables\"", "guest:ann", "k*");

  @TempDir Path folder;
  private Path sources;
  private Path index;
  private String answers;

  @BeforeEach
  void index() throws IOException {
    sources = Files.createDirectories(folder.resolve("sources"));
    index = folder.resolve("index");
    try (var earshot = Earshot.open(index)) {
      for (int i = 0; i < 4; i++) {
        Files.writeString(sources.resolve(i + ".jsonl"), Episodes.lines(i, 6));
        earshot.index(sources);
      }
    }
    answers = answers(index);
  }

  @Test
  void noBitThatTurnsRoundGoesUnnoticed() throws IOException {
    turn(FEW);
  }

  @Slow
  @Test
  void noneOfManyBitsThatTurnRoundGoesUnnoticed() throws IOException {
    turn(MANY);
  }

  private void turn(int times) throws IOException {
    long seed = Seed.any();
    var random = new Random(seed);
    int told = 0;
    int found = 0;
    for (int i = 0; i < times; i++) {
      var flip = Flip.any(index, random);
      flip.turn();
      var answer = attempt(index);
      boolean whole = isWhole();
      if (answer == null) told++;
      if (!whole) found++;
      assertTrue(
          !whole || answers.equals(answer),
          "seed " + seed + ", " + flip + ": another answer, and no damage");
      flip.turn();
    }
    System.out.printf("%s bits: %s told by the answer, %s by check%n", times, told, found);
    assertTrue(isWhole());
  }

  private boolean isWhole() {
    try (var earshot = Earshot.open(index)) {
      return earshot.check(Depth.FILES).isWhole();
    }
  }

  /// Null where an answer says that the index is damaged. So do Lucene's own assertions, which are
  /// on in tests alone.
  private static String attempt(Path index) {
    try {
      return answers(index);
    } catch (EngineException | AssertionError told) {
      return null;
    }
  }

  private static String answers(Path index) {
    try (var earshot = Earshot.open(index)) {
      var all = new StringBuilder(earshot.fingerprint());
      for (var query : QUERIES) all.append(earshot.search(query).passages());
      earshot.forEachEpisode(episode -> all.append(JsonPresenter.interchange(episode)));
      return all.toString();
    }
  }

  @Test
  void contentThatAgreesWithItsChecksumsAloneIsDamagedToo() throws IOException {
    try (var earshot = Earshot.open(index)) {
      assertEquals(24, earshot.check(Depth.CONTENT).episodes());
      assertTrue(earshot.check(Depth.CONTENT).isWhole());
    }
    Flip.forge(index, "earshot.fingerprint");
    try (var earshot = Earshot.open(index)) {
      assertTrue(earshot.check(Depth.FILES).isWhole());
      var damage = earshot.check(Depth.CONTENT).damage();
      assertTrue(damage.getFirst().problem().startsWith("its content is "), damage.toString());
    }
  }

  @Test
  void aMissingFileIsDamage() throws IOException {
    var file = Flip.files(index).stream().filter(f -> f.toString().endsWith(".cfs")).findFirst();
    Files.delete(file.orElseThrow());
    try (var earshot = Earshot.open(index)) {
      var damage = earshot.check(Depth.CONTENT).damage();
      assertEquals("the file is missing", damage.getFirst().problem());
    }
  }

  @Test
  void aRepairSavesWhatIsWholeAndReadsTheSourcesAgain() throws IOException {
    long seed = Seed.any();
    var random = new Random(seed);
    for (int i = 0; i < 4; i++) {
      var flip = Flip.in(index, ".cfs", random);
      flip.turn();
      var repaired = folder.resolve("repaired-" + i);
      var before = Flip.bytes(index);
      try (var earshot = Earshot.open(index)) {
        earshot.repair(repaired, List.of(sources), Progress.silent());
      }
      assertEquals(before, Flip.bytes(index), "the only copy was touched");
      assertTrue(answers.equals(answers(repaired)), "seed " + seed + ", " + flip);
      flip.turn();
    }
  }

  @Test
  void whatHasNoSourceAnyMoreIsSavedAsItWasStored() throws IOException {
    try (var files = Files.list(sources)) {
      for (var file : new ArrayList<>(files.toList())) Files.delete(file);
    }
    var flip = Flip.in(index, ".cfs", new Random(1));
    flip.turn();
    var repaired = folder.resolve("repaired");
    try (var earshot = Earshot.open(index)) {
      var done = earshot.repair(repaired, List.of(), Progress.silent());
      assertTrue(done.saved() > 0);
      assertEquals(done.saved(), done.summary().episodes());
    }
    flip.turn();
    try (var earshot = Earshot.open(index);
        var whole = Earshot.open(repaired)) {
      whole.forEachEpisode(saved ->
          assertEquals(
              earshot.episode(saved.id().orElseThrow()).orElseThrow().episode(),
              whole.episode(saved.id().orElseThrow()).orElseThrow().episode()));
      assertTrue(whole.check(Depth.CONTENT).isWhole());
    }
  }

  @Test
  void aRepairOverwritesNothing() throws IOException {
    var there = Files.createDirectories(folder.resolve("there"));
    try (var earshot = Earshot.open(index)) {
      var refused =
          assertThrows(
              EngineException.class, () -> earshot.repair(there, List.of(), Progress.silent()));
      assertTrue(refused.getMessage().contains("overwrites nothing"), refused.getMessage());
    }
    assertFalse(Files.exists(there.resolve("earshot-index")));
  }
}
