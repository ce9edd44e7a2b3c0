package dev.earshot.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PairedRandomisationTest {
  @Test
  void fewTopicsProveNothing() {
    assertEquals(1, PairedRandomisation.p(new double[] {}));
    assertEquals(1, PairedRandomisation.p(new double[] {.3}));
    assertEquals(1, PairedRandomisation.p(new double[] {.3, -.3}));
  }

  /// With all of n differences alike, 2 of the 2^n tosses part the rankers as far.
  @Test
  void theShareOfTossesThatPartThemAsFar() {
    assertEquals(.5, PairedRandomisation.p(alike(2)), .02);
    assertEquals(.125, PairedRandomisation.p(alike(4)), .01);
    assertEquals(2 / 1024.0, PairedRandomisation.p(alike(10)), .001);
    assertEquals(1 / 20_001.0, PairedRandomisation.p(alike(100)), 1e-12);
  }

  @Test
  void tiesDoNotCountAndTheDirectionDoesNot() {
    var differences = new double[] {.1, 0, .2, 1e-12, .3, 0, .1};
    var bare = new double[] {-.1, -.2, -.3, -.1};
    assertEquals(PairedRandomisation.p(bare), PairedRandomisation.p(differences));
  }

  private static double[] alike(int count) {
    var differences = new double[count];
    Arrays.fill(differences, .1);
    return differences;
  }
}
