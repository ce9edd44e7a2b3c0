package dev.earshot.cli;

import dev.earshot.Earshot;
import dev.earshot.engine.EngineException;
import dev.earshot.meaning.EncodingProgress;
import dev.earshot.meaning.Meaning.Haste;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Encodes what has not been encoded yet while other things go on: one thread, which ends with the
/// command.
final class EncodingAhead implements AutoCloseable, EncodingProgress {
  private final Earshot index;
  private final Consumer<String> log;
  private final AtomicBoolean waiting = new AtomicBoolean();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("earshot-encoding").daemon().factory());
  private volatile boolean stopped;

  /// @param log takes a line where something went wrong
  EncodingAhead(Earshot index, Consumer<String> log) {
    this.index = index;
    this.log = log;
  }

  /// Begins, or begins once more when it is through; asked many times meanwhile it does so once.
  void begin() {
    if (!waiting.compareAndSet(false, true)) return;
    try {
      thread.execute(this::encode);
    } catch (RejectedExecutionException e) {
      // It is over.
    }
  }

  private void encode() {
    waiting.set(false);
    try {
      index
          .encode(Haste.ONE_THREAD, this)
          .trouble()
          .ifPresent(why -> log.accept("not all passages are encoded: " + why));
    } catch (EngineException e) {
      if (!stopped) log.accept("not all passages are encoded: " + e.getMessage());
    }
  }

  @Override
  public boolean isStopped() {
    return stopped;
  }

  @Override
  public void close() {
    stopped = true;
    thread.shutdown();
  }
}
