package dev.earshot.cli;

import java.time.Duration;

/// Lets work that has no end of its own end in order when the process is told to go.
final class Signals {
  /// Who sends a signal does not wait for ever.
  private static final Duration GRACE = Duration.ofSeconds(20);

  private Signals() {}

  /// Does the work in this thread; a signal to end stops it, and the process goes on until this
  /// thread has come to its end, whose exit code then counts.
  ///
  /// @param stop makes the work return soon; called by another thread
  static void ending(Runnable stop, Runnable work) {
    var worker = Thread.currentThread();
    hooked(
        () -> {
          stop.run();
          await(worker);
        },
        work);
  }

  /// Does the work in this thread; a signal to end, which a terminal gives the other process as
  /// well, ends this one not before the other.
  static void outlasting(Process other, Runnable work) {
    hooked(() -> other.onExit().join(), work);
  }

  private static void hooked(Runnable atEnd, Runnable work) {
    var hook = new Thread(atEnd);
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      work.run();
    } finally {
      forget(hook);
    }
  }

  private static void await(Thread worker) {
    try {
      worker.join(GRACE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // It is what ended the work.
    }
  }
}
