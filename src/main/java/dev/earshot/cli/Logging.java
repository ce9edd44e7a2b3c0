package dev.earshot.cli;

import java.util.logging.Level;
import java.util.logging.Logger;

/// Keeps Lucene from telling at each start that it could be a little faster.
final class Logging {
  /// Held, as loggers that nobody holds are forgotten with their level.
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization");

  private Logging() {}

  static void silence() {
    VECTORS.setLevel(Level.OFF);
  }
}
