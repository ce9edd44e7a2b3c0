package dev.earshot.meaning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.Seed;
import dev.earshot.engine.Deadline;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class KeptVectorsTest {
  private static final int DIMENSIONS = 384;

  @TempDir private Path folder;

  private KeptVectors open() {
    return open(1_000);
  }

  private KeptVectors open(int most) {
    return new KeptVectors(folder.resolve("model"), DIMENSIONS, most);
  }

  private Path file(String name) {
    return folder.resolve("model").resolve(name);
  }

  private static Vector vector(long key) {
    var exact = new float[DIMENSIONS];
    var random = new Random(key);
    for (int i = 0; i < DIMENSIONS; i++) exact[i] = (float) random.nextGaussian();
    return Vector.of(exact);
  }

  private static SequencedMap<Long, Vector> made(long... keys) {
    var made = new LinkedHashMap<Long, Vector>();
    for (long key : keys) made.put(key, vector(key));
    return made;
  }

  private static void has(KeptVectors kept, long... keys) {
    var found = kept.of(LongStream.of(keys).boxed().toList());
    for (int i = 0; i < keys.length; i++) {
      assertTrue(found.containsKey(i), "lacks " + keys[i]);
      assertArrayEquals(vector(keys[i]).numbers(), found.get(i).numbers());
    }
  }

  private static void lacks(KeptVectors kept, long... keys) {
    assertEquals(0, kept.of(LongStream.of(keys).boxed().toList()).size());
  }

  @Test
  void howManyWereLookedThroughIsKeptToo() {
    try (var first = open()) {
      first.pass(7);
      assertEquals(0, first.passed());
      first.keep(made(1, 2));
      first.pass(7);
      first.keep(made(3));
      has(first, 1, 2, 3);
    }
    try (var second = open()) {
      assertEquals(7, second.passed());
      has(second, 1, 2, 3);
    }
  }

  @Test
  void whatIsKeptIsThereForTheNext() {
    try (var first = open()) {
      lacks(first, 1, 2);
      assertEquals(3, first.keep(made(1, -2, Long.MAX_VALUE)));
      has(first, Long.MAX_VALUE, 1);
    }
    try (var second = open()) {
      has(second, 1, -2, Long.MAX_VALUE);
      lacks(second, 3, 0);
    }
  }

  @Test
  void nothingIsWrittenBeforeThereIsSomething() {
    try (var kept = open()) {
      lacks(kept, 1);
      assertEquals(0, kept.keep(made()));
    }
    assertTrue(Files.notExists(folder.resolve("model")));
  }

  @Test
  void aPassageTakesAtMost450Bytes() throws IOException {
    try (var kept = open()) {
      kept.keep(made(LongStream.range(0, 100).toArray()));
    }
    assertTrue(Files.size(file("keys")) + Files.size(file("vectors")) <= 100 * 450);
  }

  @Test
  void itIsForItsOwnerAlone() throws IOException {
    try (var kept = open()) {
      kept.keep(made(1));
    }
    assertEquals(
        "rwx------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("model"))));
  }

  @Test
  void itGrowsNoFurtherThanItMay() {
    try (var kept = open(10)) {
      assertEquals(10, kept.keep(made(LongStream.range(0, 30).toArray())));
      assertEquals(0, kept.keep(made(99)));
      has(kept, 0, 9);
      lacks(kept, 10, 99);
    }
  }

  @Test
  void whatAnotherProcessKeepsIsSeen() {
    try (var one = open();
        var other = open()) {
      lacks(other, 1);
      one.keep(made(1));
      has(other, 1);
      other.keep(made(2));
      has(one, 1, 2);
    }
  }

  @Test
  void threadsTakeTurns() {
    try (var kept = open()) {
      IntStream.range(0, 40)
          .parallel()
          .forEach(i -> {
            kept.keep(made(i, i + 100));
            has(kept, i, i + 100);
          });
      has(kept, LongStream.range(0, 40).toArray());
    }
  }

  /// Else two who encode the same passages would fill the file with half of what it holds.
  @Test
  void whatSomebodyElseHasKeptMeanwhileIsNotKeptAgain() throws IOException {
    try (var one = open(5);
        var other = open(5)) {
      one.keep(made(1, 2, 3));
      assertEquals(4, other.keep(made(1, 2, 3, 4)));
      assertEquals(4, one.keep(made(1, 2, 3, 5)));
      assertEquals((2 + 5) * Long.BYTES, Files.size(file("keys")));
      assertEquals(1, one.keep(made(6, 5)));
      has(other, 1, 2, 3, 4, 5);
    }
  }

  @Test
  void ofOtherDimensionsNothingIsTaken() {
    try (var kept = open()) {
      kept.keep(made(1));
    }
    try (var other = new KeptVectors(folder.resolve("model"), 2, 10)) {
      lacks(other, 1);
      assertEquals(
          1, other.keep(new LinkedHashMap<>(java.util.Map.of(1L, new Vector(new byte[2], 1)))));
      assertEquals(1, other.of(List.of(1L)).size());
    }
  }

  /// Whatever bit turns round, a vector is right or not there, and what is made again is kept.
  @Test
  void damageLosesAVectorAndNothingElse() throws IOException {
    try (var kept = open()) {
      kept.keep(made(1, 2, 3, 4, 5));
    }
    damaged(
        200,
        (kept, seed) -> {
          kept.of(List.of(1L, 2L, 3L, 4L, 5L))
              .forEach((place, vector) ->
                  assertArrayEquals(vector(place + 1L).numbers(), vector.numbers(), seed));
          kept.keep(made(1, 2, 3, 4, 5));
          has(kept, 1, 2, 3, 4, 5);
        });
  }

  /// Turns one bit of what is kept round, so many times, and looks; then it is as it was.
  private void damaged(int times, BiConsumer<KeptVectors, String> look) throws IOException {
    long seed = Seed.any();
    var random = new Random(seed);
    for (int i = 0; i < times; i++) {
      var name = random.nextBoolean() ? "keys" : "vectors";
      var bytes = Files.readAllBytes(file(name));
      var damaged = bytes.clone();
      damaged[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file(name), damaged);
      try (var kept = open()) {
        look.accept(kept, "seed " + seed);
      }
      Files.write(file(name), bytes);
    }
  }

  private static float[] exact(long key) {
    var numbers = vector(key);
    var exact = new float[DIMENSIONS];
    double squares = 0;
    for (byte number : numbers.numbers()) squares += number * number;
    for (int i = 0; i < DIMENSIONS; i++)
      exact[i] = numbers.numbers()[i] / (float) Math.sqrt(squares);
    return exact;
  }

  /// Of length 1, as an encoder's are.
  private static SequencedMap<Long, Vector> unit(long... keys) {
    var made = new LinkedHashMap<Long, Vector>();
    for (long key : keys) made.put(key, Vector.of(exact(key)));
    return made;
  }

  private static List<Long> nearest(KeptVectors kept, long key, double least, int limit) {
    return nearest(kept, exact(key), least, limit).near().stream().map(Nearest.Near::key).toList();
  }

  private static Nearest nearest(KeptVectors kept, float[] wanted, double least, int limit) {
    return kept.nearest(wanted, least, limit, Deadline.never()).orElseThrow();
  }

  @Test
  void theNearestOfAllComeFirst() {
    long seed = Seed.any();
    try (var kept = open(20_000)) {
      assertEquals(List.of(), nearest(kept, 1, -1, 10));
      kept.keep(unit(LongStream.range(0, 9_000).toArray()));
      int wanted = new Random(seed).nextInt(9_000);
      var found = nearest(kept, wanted, -1, 20);
      assertEquals(wanted, found.getFirst(), "seed " + seed);
      assertEquals(20, found.size());
      assertEquals(9_000, nearest(kept, exact(wanted), -1, 20).of());
      assertEquals(List.of((long) wanted), nearest(kept, wanted, .9, 20));
      assertEquals(List.of(), nearest(kept, 9_999, .9, 20));
      // Each a little farther than the one before.
      var alike = new LinkedHashMap<Long, Vector>();
      for (int i = 1; i <= 10; i++) alike.put(20_000L + i, Vector.of(mixed(wanted, 1 - .05f * i)));
      kept.keep(alike);
      var expected = LongStream.rangeClosed(20_001, 20_010).boxed().toList();
      assertEquals(expected, nearest(kept, wanted, .5, 20).subList(1, 11), "seed " + seed);
    }
  }

  /// What a vector is made of for a part, and another for the rest.
  private static float[] mixed(long key, float share) {
    var mixed = exact(key);
    var other = exact(key + 100_000);
    double squares = 0;
    for (int i = 0; i < DIMENSIONS; i++) {
      mixed[i] = share * mixed[i] + (1 - share) * other[i];
      squares += mixed[i] * mixed[i];
    }
    for (int i = 0; i < DIMENSIONS; i++) mixed[i] /= (float) Math.sqrt(squares);
    return mixed;
  }

  /// All who asked meanwhile had to wait until a million were read.
  @Test
  void whoHasNoTimeToReadAllLeavesTheRestToTheNext() {
    try (var kept = open(20_000)) {
      kept.keep(unit(LongStream.range(0, 9_000).toArray()));
      var over = Deadline.in(Duration.ofSeconds(-1));
      assertEquals(Optional.empty(), kept.nearest(exact(7), .9, 10, over));
      has(kept, 7);
      assertEquals(Optional.empty(), kept.nearest(exact(7), .9, 10, over));
      var found = kept.nearest(exact(7), .9, 10, over).orElseThrow();
      assertEquals(7, found.near().getFirst().key());
      assertEquals(9_000, found.of());
    }
  }

  @Test
  void whatIsKeptTwiceIsNearOnce() throws IOException {
    try (var kept = open()) {
      kept.keep(unit(7, 8));
      kept.keep(unit(7));
      assertEquals(List.of(7L), nearest(kept, 7, .9, 10));
    }
  }

  @Test
  void whatIsDamagedIsNearToNothing() throws IOException {
    try (var kept = open()) {
      kept.keep(unit(1, 2, 3, 4, 5));
    }
    damaged(
        100,
        (kept, seed) -> {
          for (var near : nearest(kept, exact(3), -1, 10).near())
            assertEquals(
                Vector.of(exact(near.key())).similarity(exact(3)), near.similarity(), .02, seed);
        });
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void whereTheDiskIsFullNothingIsKept() throws IOException {
    Files.createDirectories(folder.resolve("model"));
    Files.createSymbolicLink(file("vectors"), Path.of("/dev/full"));
    try (var kept = open()) {
      assertEquals(0, kept.keep(made(1, 2)));
      lacks(kept, 1, 2);
      assertEquals(List.of(), nearest(kept, 1, -1, 10));
    }
    Files.delete(file("vectors"));
    try (var kept = open()) {
      assertEquals(2, kept.keep(made(1, 2)));
      has(kept, 1, 2);
    }
  }

  /// As two processes would: each has files of its own, and they take turns by a lock.
  @Test
  void twoThatFillItTogetherLoseNothing() {
    IntStream.range(0, 2)
        .parallel()
        .forEach(who -> {
          try (var kept = open()) {
            for (int i = 0; i < 60; i++)
              assertEquals(2, kept.keepPatiently(made(1_000L * who + i, 2_000 + i)));
          }
        });
    try (var kept = open()) {
      has(kept, LongStream.range(0, 60).toArray());
      has(kept, LongStream.range(1_000, 1_060).toArray());
      has(kept, LongStream.range(2_000, 2_060).toArray());
    }
  }

  @Test
  void howManyDimensionsThereAreStandsInTheFile() throws IOException {
    var model = folder.resolve("model");
    assertTrue(VectorFiles.dimensionsIn(model).isEmpty());
    try (var kept = open()) {
      kept.keep(made(1));
    }
    assertEquals(DIMENSIONS, VectorFiles.dimensionsIn(model).orElseThrow());
    for (var other : List.of("", "short", "something else altogether")) {
      Files.writeString(file("keys"), other);
      assertTrue(VectorFiles.dimensionsIn(model).isEmpty());
    }
  }

  @Test
  void aFileThatEndsEarlyLosesItsEnd() throws IOException {
    try (var kept = open()) {
      kept.keep(made(1, 2, 3));
    }
    try (var vectors = FileChannel.open(file("vectors"), StandardOpenOption.WRITE)) {
      vectors.truncate(2 * (DIMENSIONS + 8) + 5);
    }
    try (var kept = open()) {
      has(kept, 1, 2);
      lacks(kept, 3);
      kept.keep(made(3, 4));
      has(kept, 1, 2, 3, 4);
    }
  }

  /// Else the next record that is written there would stand under its key for a moment.
  @Test
  void aKeyThatHasLostItsRecordIsGoneBeforeTheNextIsWritten() throws IOException {
    try (var kept = open();
        var reader = open()) {
      kept.keep(made(1, 2, 3, 4, 5));
      try (var vectors = FileChannel.open(file("vectors"), StandardOpenOption.WRITE)) {
        vectors.truncate(2 * (DIMENSIONS + 8));
      }
      has(reader, 1, 2);
      kept.keep(made(6));
      assertEquals((2 + 3) * Long.BYTES, Files.size(file("keys")));
      kept.keep(made(7));
      has(reader, 1, 2, 6, 7);
      lacks(reader, 3, 4, 5);
    }
  }

  @Test
  void whereNothingCanBeWrittenNothingIsKept() throws IOException {
    Files.writeString(folder.resolve("model"), "a file where the folder would be");
    try (var kept = open()) {
      assertEquals(0, kept.keep(made(1)));
      lacks(kept, 1);
    }
  }
}
