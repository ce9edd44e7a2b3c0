package dev.earshot.cli;

import dev.earshot.corpus.Progress;
import dev.earshot.corpus.Stopped;
import dev.earshot.notation.Thousands;
import dev.earshot.reader.Warning;
import java.nio.file.Path;
import java.time.Duration;

/// Passes on how indexing goes on, and ends it when somebody says so: after the files that belong
/// together, so that their episodes are kept, or at once if those take long.
final class StoppableProgress implements Progress {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Progress progress;
  private volatile boolean stopped;
  private volatile long stoppedAt;
  private int found;
  private int kept;

  StoppableProgress(Progress progress) {
    this.progress = progress;
  }

  /// Ends the update soon; called by another thread.
  void stop() {
    stoppedAt = System.nanoTime();
    stopped = true;
  }

  /// What became of the files, once the update has ended early.
  String outcome() {
    return kept == 0
        ? "Stopped; the index is as it was before."
        : "Stopped; %s of %s files are in the index, and the next run goes on from there."
            .formatted(Thousands.of(kept), Thousands.of(found));
  }

  private void endIfImpatient() {
    if (stopped && System.nanoTime() - stoppedAt > PATIENCE.toNanos()) throw new Stopped();
  }

  @Override
  public boolean isStopped() {
    return stopped;
  }

  @Override
  public void found(int files, long bytes) {
    found = files;
    progress.found(files, bytes);
  }

  @Override
  public void reading(Path file, long bytes) {
    endIfImpatient();
    progress.reading(file, bytes);
  }

  @Override
  public void passed(long bytes) {
    endIfImpatient();
    progress.passed(bytes);
  }

  @Override
  public void committed(int files) {
    kept = files;
    progress.committed(files);
  }

  @Override
  public void warning(Warning warning) {
    progress.warning(warning);
  }

  @Override
  public void knownWarning(Warning warning) {
    progress.knownWarning(warning);
  }

  @Override
  public void trouble(String line) {
    progress.trouble(line);
  }

  @Override
  public void finished() {
    progress.finished();
  }
}
