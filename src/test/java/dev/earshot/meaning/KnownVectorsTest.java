package dev.earshot.meaning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownVectorsTest {
  private static final int DIMENSIONS = 8;

  /// Where the files say how many dimensions they have.
  private static final int HEADER = 4;

  @TempDir private Path folder;

  private KnownVectors open() {
    return new KnownVectors(Optional.of(folder.resolve("model")));
  }

  private static Vector vector(int number) {
    var exact = new float[DIMENSIONS];
    exact[number] = 1;
    return Vector.of(exact);
  }

  private static SequencedMap<Long, Vector> made(int number) {
    return new LinkedHashMap<>(Map.of((long) number, vector(number)));
  }

  private static void has(KnownVectors known, int number) {
    var found = known.of(List.of((long) number), DIMENSIONS)[0];
    assertArrayEquals(vector(number).numbers(), found == null ? null : found.numbers());
  }

  @Test
  void whatFilesSayOfThemselvesGivesWayToWhatTheModelMakes() throws IOException {
    for (int bit = 0; bit < Integer.SIZE; bit++) {
      try (var known = open()) {
        known.add(made(1), DIMENSIONS);
      }
      turnRound(bit);
      try (var known = open()) {
        known.keptBefore().ifPresent(files -> assertEquals(0, files.of(List.of(1L)).size()));
        known.add(made(2), DIMENSIONS);
      }
      try (var known = open()) {
        has(known, 2);
        assertEquals(DIMENSIONS, known.keptBefore().orElseThrow().dimensions());
      }
    }
  }

  /// One of those that say how many dimensions there are.
  private void turnRound(int bit) throws IOException {
    var keys = folder.resolve("model").resolve("keys");
    var bytes = Files.readAllBytes(keys);
    bytes[HEADER - 1 - bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
    Files.write(keys, bytes);
  }
}
