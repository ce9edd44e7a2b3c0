package dev.earshot.cli;

import dev.earshot.corpus.Progress;
import dev.earshot.reader.Warning;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/// Tells how indexing goes on as a bar with the rate and the time that is left, in one line of a
/// terminal that is gone when all is done. Warnings stand above it and stay.
final class ProgressLine implements Progress {
  private static final int MILLIS_BETWEEN = 100;
  private static final int KILOBYTE = 1000;

  /// From where on megabytes are told, in kilobytes.
  private static final int MANY = 10_000;

  private final Progress lines;
  private final TerminalLine line;
  private Optional<ProgressBar> bar = Optional.empty();
  private long expected;
  private long passed;

  /// @param columns the width of the terminal
  /// @param lines tells what stays
  ProgressLine(PrintWriter err, int columns, Progress lines) {
    this.lines = lines;
    this.line = new TerminalLine(err, columns - 1);
  }

  @Override
  public void found(int files, long bytes) {
    expected = 0;
    passed = 0;
    if (files > 0) bar = Optional.of(bar(files == 1 ? "1 file" : files + " files", bytes));
  }

  private ProgressBar bar(String what, long bytes) {
    long kilobytes = Math.max(1, bytes / KILOBYTE);
    boolean many = kilobytes >= MANY;
    return new ProgressBarBuilder()
        .setTaskName("reading " + what)
        .setInitialMax(kilobytes)
        .setUnit(many ? " MB" : " kB", many ? KILOBYTE : 1)
        .showSpeed(new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Locale.ROOT)))
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(MILLIS_BETWEEN)
        .continuousUpdate()
        .clearDisplayOnFinish()
        .setConsumer(line)
        .build();
  }

  /// What was left out of the last file, or was read of it after it grew, evens out here.
  @Override
  public void reading(Path file, long bytes) {
    passed = expected;
    expected += bytes;
    passed(0);
  }

  @Override
  public void passed(long bytes) {
    passed += bytes;
    bar.ifPresent(shown -> shown.stepTo(Math.min(passed, expected) / KILOBYTE));
  }

  @Override
  public void committed(int files) {
    lines.committed(files);
  }

  @Override
  public void warning(Warning warning) {
    line.above(() -> lines.warning(warning));
  }

  @Override
  public void knownWarning(Warning warning) {
    line.above(() -> lines.knownWarning(warning));
  }

  @Override
  public void trouble(String text) {
    line.above(() -> lines.trouble(text));
  }

  @Override
  public void finished() {
    bar.ifPresent(ProgressBar::close);
    bar = Optional.empty();
    line.above(lines::finished);
  }
}
