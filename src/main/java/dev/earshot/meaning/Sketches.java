package dev.earshot.meaning;

import java.util.Arrays;

/// One bit a dimension of each of many vectors: whether it is above the middle. How many bits two
/// have in common tells at an eighth of the room, and far less work, which may come near to each
/// other. For one thread.
final class Sketches {
  private final int dimensions;

  /// Numbers of 64 bits that one takes.
  private final int length;

  /// Of each dimension: models differ in where their numbers lie.
  private byte[] middle = new byte[0];

  private long[] bits = new long[0];
  private int count;

  Sketches(int dimensions) {
    this.dimensions = dimensions;
    this.length = (dimensions + Long.SIZE - 1) / Long.SIZE;
  }

  int count() {
    return count;
  }

  void clear() {
    middle = new byte[0];
    bits = new long[0];
    count = 0;
  }

  /// Adds vectors that stand in an array; the first ones say where the middle is.
  ///
  /// @param from where the numbers of the first begin
  /// @param step how far it is to those of the next
  void add(byte[] numbers, int from, int step, int vectors) {
    if (count == 0) middle = middle(numbers, from, step, vectors);
    int needed = (count + vectors) * length;
    if (needed > bits.length) bits = Arrays.copyOf(bits, Math.max(needed, bits.length * 3 / 2));
    for (int i = 0; i < vectors; i++) sketch(numbers, from + i * step, bits, (count + i) * length);
    count += vectors;
  }

  private byte[] middle(byte[] numbers, int from, int step, int vectors) {
    var mean = new byte[dimensions];
    for (int d = 0; d < dimensions; d++) {
      long sum = 0;
      for (int i = 0; i < vectors; i++) sum += numbers[from + i * step + d];
      mean[d] = (byte) Math.round((double) sum / Math.max(1, vectors));
    }
    return mean;
  }

  private void sketch(byte[] numbers, int from, long[] into, int at) {
    for (int i = 0; i < length; i++) {
      long word = 0;
      int end = Math.min(dimensions, (i + 1) * Long.SIZE);
      // Which side of the middle is a toss-up, so a sign is taken in place of a branch.
      for (int d = i * Long.SIZE; d < end; d++)
        word |= (long) ((middle[d] - numbers[from + d]) >>> 31) << d;
      into[at + i] = word;
    }
  }

  /// The places of those that have most in common with a vector, in order of their places.
  ///
  /// @param most how many at most
  int[] nearest(byte[] wanted, int most) {
    if (count == 0) return new int[0];
    var sketch = new long[length];
    sketch(wanted, 0, sketch, 0);
    var distances = new int[count];
    var counts = new int[dimensions + 1];
    for (int i = 0; i < count; i++) {
      distances[i] = distance(sketch, i * length);
      counts[distances[i]]++;
    }
    int farthest = 0;
    int nearer = 0;
    while (farthest < dimensions && nearer + counts[farthest] < most) nearer += counts[farthest++];
    return places(distances, farthest, Math.min(most, count) - nearer);
  }

  private int distance(long[] sketch, int from) {
    int different = 0;
    for (int i = 0; i < length; i++) different += Long.bitCount(sketch[i] ^ bits[from + i]);
    return different;
  }

  /// All that are nearer than the farthest, and of those the first ones.
  private static int[] places(int[] distances, int farthest, int ofFarthest) {
    var places = new int[distances.length];
    int found = 0;
    int left = ofFarthest;
    for (int i = 0; i < distances.length; i++)
      if (distances[i] < farthest || (distances[i] == farthest && left-- > 0)) places[found++] = i;
    return Arrays.copyOf(places, found);
  }
}
