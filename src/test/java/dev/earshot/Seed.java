package dev.earshot;

import java.util.Random;

/// Where a random test begins. A failure prints the seed; `-Dearshot.seed=NUMBER` repeats it.
public final class Seed {
  private Seed() {}

  public static long any() {
    return Long.getLong("earshot.seed", new Random().nextLong());
  }
}
