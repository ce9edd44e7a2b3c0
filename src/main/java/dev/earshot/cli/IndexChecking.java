package dev.earshot.cli;

import dev.earshot.Earshot;
import dev.earshot.engine.EngineException;
import dev.earshot.engine.Inspection;
import dev.earshot.engine.Inspection.Depth;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Compares the files of an index with their checksums while it is being served, in the background:
/// at once, as nobody did when it was opened, and now and then again.
final class IndexChecking implements AutoCloseable {
  private static final Duration PERIOD = Duration.ofMinutes(30);

  private final Earshot index;
  private final Consumer<String> log;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("earshot-checking").daemon().factory());

  /// @param log takes a line for each look that found damage
  IndexChecking(Earshot index, Consumer<String> log) {
    this.index = index;
    this.log = log;
  }

  void begin() {
    var unused =
        thread.scheduleWithFixedDelay(this::check, 0, PERIOD.toSeconds(), TimeUnit.SECONDS);
  }

  private void check() {
    try {
      var inspection = index.check(Depth.FILES);
      if (!inspection.isWhole()) log.accept(told(inspection));
    } catch (EngineException e) {
      log.accept("the index cannot be checked: " + e.getMessage());
    }
  }

  private static String told(Inspection inspection) {
    return inspection.damage().stream()
        .map(damage -> damage.place() + ": " + damage.problem())
        .collect(
            Collectors.joining(
                "; ", "the index is damaged (", "); \"earshot check --repair\" makes a new one"));
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
