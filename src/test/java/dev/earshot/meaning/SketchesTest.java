package dev.earshot.meaning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.Seed;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SketchesTest {
  private static final int DIMENSIONS = 100;

  private static Sketches of(byte[]... vectors) {
    var sketches = new Sketches(DIMENSIONS);
    sketches.add(joined(vectors), 0, DIMENSIONS, vectors.length);
    return sketches;
  }

  private static byte[] joined(byte[]... vectors) {
    var all = new byte[vectors.length * DIMENSIONS];
    for (int i = 0; i < vectors.length; i++)
      System.arraycopy(vectors[i], 0, all, i * DIMENSIONS, DIMENSIONS);
    return all;
  }

  private static byte[] random(Random random) {
    var numbers = new byte[DIMENSIONS];
    for (int i = 0; i < DIMENSIONS; i++)
      numbers[i] = (byte) Math.clamp(Math.round(40 * random.nextGaussian()), -127, 127);
    return numbers;
  }

  /// A vector that has a share of another.
  private static byte[] near(byte[] other, double share, Random random) {
    var numbers = random(random);
    for (int i = 0; i < DIMENSIONS; i++)
      numbers[i] = (byte) Math.round(share * other[i] + (1 - share) * numbers[i]);
    return numbers;
  }

  @Test
  void whatIsNearIsAmongTheFirst() {
    long seed = Seed.any();
    var random = new Random(seed);
    var wanted = random(random);
    var vectors = new byte[2_000][];
    Arrays.setAll(vectors, i -> i % 100 == 7 ? near(wanted, .6, random) : random(random));
    var found = of(vectors).nearest(wanted, 60);
    assertEquals(60, found.length);
    for (int i = 7; i < vectors.length; i += 100)
      assertTrue(Arrays.binarySearch(found, i) >= 0, i + ", seed " + seed);
  }

  /// Some models make numbers above 0 alone.
  @Test
  void whereTheMiddleLiesDoesNotMatter() {
    long seed = Seed.any();
    var random = new Random(seed);
    var wanted = random(random);
    var vectors = new byte[500][];
    Arrays.setAll(vectors, i -> i == 123 ? near(wanted, .8, random) : random(random));
    for (var vector : vectors) moveUp(vector);
    moveUp(wanted);
    assertTrue(Arrays.binarySearch(of(vectors).nearest(wanted, 10), 123) >= 0, "seed " + seed);
  }

  private static void moveUp(byte[] numbers) {
    for (int i = 0; i < numbers.length; i++) numbers[i] = (byte) (numbers[i] / 2 + 64);
  }

  @Test
  void noMoreThanWantedAreFoundHoweverManyAreAlike() {
    var same = new byte[30][DIMENSIONS];
    assertArrayEquals(new int[] {0, 1, 2}, of(same).nearest(new byte[DIMENSIONS], 3));
    assertEquals(30, of(same).nearest(new byte[DIMENSIONS], 99).length);
    assertEquals(0, new Sketches(DIMENSIONS).nearest(new byte[DIMENSIONS], 3).length);
  }

  @Test
  void whatIsAddedLaterIsFoundAsWell() {
    var random = new Random(1);
    var vectors = IntStream.range(0, 50).mapToObj(i -> random(random)).toArray(byte[][]::new);
    var sketches = of(Arrays.copyOf(vectors, 20));
    for (int i = 20; i < 50; i++) sketches.add(vectors[i], 0, DIMENSIONS, 1);
    assertEquals(50, sketches.count());
    for (int i = 0; i < 50; i++) assertArrayEquals(new int[] {i}, sketches.nearest(vectors[i], 1));
    sketches.clear();
    assertEquals(0, sketches.count());
  }
}
