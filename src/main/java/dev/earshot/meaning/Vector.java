package dev.earshot.meaning;

import java.util.Collection;
import java.util.Optional;

/// A vector in eight bits a dimension: a quarter of the room, and answers in the same order but for
/// what nobody could tell apart.
final class Vector {
  private static final int GREATEST = 127;

  /// That of a vector of length 1 along one dimension, and a little for what floats lose.
  static final float GREATEST_SCALE = 1.001f / GREATEST;

  private final byte[] numbers;
  private final float scale;

  /// @param numbers never changed from now on
  /// @param scale what each of them is multiplied by
  Vector(byte[] numbers, float scale) {
    this.numbers = numbers;
    this.scale = scale;
  }

  /// The nearest to a vector.
  ///
  /// @throws IllegalArgumentException if it has a number that is none, or none but 0
  static Vector of(float[] exact) {
    float greatest = 0;
    for (float number : exact) {
      if (!Float.isFinite(number)) throw new IllegalArgumentException("a vector with " + number);
      greatest = Math.max(greatest, Math.abs(number));
    }
    if (greatest == 0) throw new IllegalArgumentException("a vector of nothing but 0");
    var numbers = new byte[exact.length];
    for (int i = 0; i < exact.length; i++)
      numbers[i] = (byte) Math.round(exact[i] * GREATEST / greatest);
    return new Vector(numbers, greatest / GREATEST);
  }

  static double length(float[] vector) {
    double squares = 0;
    for (float number : vector) squares += (double) number * number;
    return Math.sqrt(squares);
  }

  /// What vectors have in common: it points as their sum does. Empty for opposites.
  static Optional<float[]> mean(Collection<Vector> vectors) {
    var sum = new float[vectors.iterator().next().numbers.length];
    for (var vector : vectors)
      for (int i = 0; i < sum.length; i++) sum[i] += vector.numbers[i] * vector.scale;
    double length = length(sum);
    if (length == 0) return Optional.empty();
    for (int i = 0; i < sum.length; i++) sum[i] /= (float) length;
    return Optional.of(sum);
  }

  /// The scalar product of a vector's numbers and of those in the midst of others.
  static int product(byte[] numbers, byte[] others, int from) {
    int sum = 0;
    for (int i = 0; i < numbers.length; i++) sum += numbers[i] * others[from + i];
    return sum;
  }

  byte[] numbers() {
    return numbers;
  }

  float scale() {
    return scale;
  }

  /// How near it is to another.
  double similarity(Vector other) {
    return (double) product(numbers, other.numbers, 0) * scale * other.scale;
  }

  /// How near it is to what somebody looks for: from -1 to 1 for vectors of length 1.
  double similarity(float[] query) {
    double sum = 0;
    for (int i = 0; i < numbers.length; i++) sum += numbers[i] * query[i];
    return sum * scale;
  }
}
