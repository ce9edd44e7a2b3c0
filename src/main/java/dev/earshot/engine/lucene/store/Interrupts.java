package dev.earshot.engine.lucene.store;

import java.util.function.Supplier;

/// Keeps a thread's interrupt away from files: Java closes the file that an interrupted thread
/// opens or reads, and with it what other threads read.
public final class Interrupts {
  private Interrupts() {}

  /// Does something with the interrupt set aside; afterwards it is there as before.
  public static <T> T setAside(Supplier<T> opening) {
    boolean interrupted = Thread.interrupted();
    try {
      return opening.get();
    } finally {
      if (interrupted) Thread.currentThread().interrupt();
    }
  }
}
