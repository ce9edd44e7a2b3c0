package dev.earshot.cli;

import dev.earshot.corpus.Progress;
import dev.earshot.notation.Thousands;
import dev.earshot.present.VisibleText;
import dev.earshot.present.WarningDigest;
import dev.earshot.reader.Warning;
import java.io.PrintWriter;
import java.nio.file.Path;

/// Tells how indexing goes on as lines that may be kept.
final class ProgressLines implements Progress {
  private final PrintWriter err;
  private final boolean all;
  private final boolean warningsOnly;
  private final WarningDigest digest = new WarningDigest();

  /// @param all whether every warning has its line, those of earlier runs included
  /// @param warningsOnly whether nothing else is told
  ProgressLines(PrintWriter err, boolean all, boolean warningsOnly) {
    this.err = err;
    this.all = all;
    this.warningsOnly = warningsOnly;
  }

  @Override
  public void found(int files, long bytes) {
    if (files > 0 && !warningsOnly)
      print(
          "reading "
              + Thousands.of(files)
              + (files == 1 ? " file, " : " files, ")
              + Thousands.of(kilobytes(bytes))
              + " kB");
  }

  private static long kilobytes(long bytes) {
    return Math.max(1, bytes / 1000);
  }

  @Override
  public void reading(Path file, long bytes) {}

  @Override
  public void passed(long bytes) {}

  @Override
  public void committed(int files) {}

  @Override
  public void warning(Warning warning) {
    if (all) trouble(warning.toString());
    else digest.line(warning).ifPresent(this::trouble);
  }

  @Override
  public void knownWarning(Warning warning) {
    if (all) trouble(warning.toString());
    else digest.known();
  }

  @Override
  public void trouble(String line) {
    print("warning: " + VisibleText.of(line));
  }

  private void print(String line) {
    err.println(line);
    err.flush();
  }

  @Override
  public void finished() {
    digest.rest().forEach(this::trouble);
  }
}
