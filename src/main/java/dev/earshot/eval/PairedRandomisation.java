package dev.earshot.eval;

import java.util.Arrays;
import java.util.SplittableRandom;

/// The paired randomisation test: if two rankers were equally good, which of the two got the better
/// value for a topic would be a toss-up. How often do such tosses part them as far as they are?
final class PairedRandomisation {
  private static final int ROUNDS = 20_000;

  /// Always the same, so that the same runs give the same figure.
  private static final long SEED = 20_000;

  private PairedRandomisation() {}

  /// The two-sided p value.
  ///
  /// @param differences of one topic each
  static double p(double[] differences) {
    var untied = Arrays.stream(differences).filter(d -> !Comparison.isTie(d)).toArray();
    double observed = Math.abs(Arrays.stream(untied).sum());
    var random = new SplittableRandom(SEED);
    int asFar = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double chance = Math.abs(tossed(untied, random));
      if (chance > observed || Comparison.isTie(chance - observed)) asFar++;
    }
    // What was observed is one of the possible tosses.
    return (asFar + 1.0) / (ROUNDS + 1);
  }

  private static double tossed(double[] differences, SplittableRandom random) {
    double sum = 0;
    long bits = 0;
    for (int i = 0; i < differences.length; i++) {
      bits = i % Long.SIZE == 0 ? random.nextLong() : bits >>> 1;
      sum += (bits & 1) == 0 ? differences[i] : -differences[i];
    }
    return sum;
  }
}
