package dev.earshot.corpus;

import dev.earshot.reader.Warning;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// Passes on the progress of one update after the other, without the warnings that the last one
/// gave already: a damaged file is unchanged, and so reported, in each of them. It also ends an
/// update that nobody waits for any more, since every update calls it at short intervals.
final class NewsOnly implements Progress {
  /// Warnings; those beyond are told again and again rather than fill the memory.
  private static final int REMEMBERED = 10_000;

  private final Progress progress;
  private final BooleanSupplier stopped;
  private Set<String> before = Set.of();
  private Set<String> now = new HashSet<>();

  NewsOnly(Progress progress, BooleanSupplier stopped) {
    this.progress = progress;
    this.stopped = stopped;
  }

  /// Another update begins.
  void begin() {
    before = now;
    now = new HashSet<>();
    endIfStopped();
  }

  private void endIfStopped() {
    if (stopped.getAsBoolean()) throw new Stopped();
  }

  @Override
  public void found(int files, long bytes) {
    endIfStopped();
    progress.found(files, bytes);
  }

  @Override
  public void reading(Path file, long bytes) {
    endIfStopped();
    progress.reading(file, bytes);
  }

  @Override
  public void passed(long bytes) {
    endIfStopped();
    progress.passed(bytes);
  }

  @Override
  public void committed(int files) {
    endIfStopped();
    progress.committed(files);
  }

  @Override
  public void warning(Warning warning) {
    if (isNew(warning.toString())) progress.warning(warning);
  }

  @Override
  public void knownWarning(Warning warning) {
    if (isNew(warning.toString())) progress.knownWarning(warning);
  }

  @Override
  public void trouble(String line) {
    if (isNew(line)) progress.trouble(line);
  }

  private boolean isNew(String line) {
    boolean old = before.contains(line);
    if (now.size() < REMEMBERED) now.add(line);
    return !old;
  }

  @Override
  public void finished() {
    progress.finished();
  }
}
