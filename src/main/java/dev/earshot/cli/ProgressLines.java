package dev.earshot.cli;

import dev.earshot.corpus.Progress;
import dev.earshot.present.VisibleText;
import java.io.PrintWriter;
import java.nio.file.Path;

/// Tells how indexing goes on as lines that may be kept.
final class ProgressLines implements Progress {
  private final PrintWriter err;

  ProgressLines(PrintWriter err) {
    this.err = err;
  }

  @Override
  public void found(int files, long bytes) {
    if (files > 0)
      print("reading " + files + (files == 1 ? " file, " : " files, ") + kilobytes(bytes) + " kB");
  }

  private static long kilobytes(long bytes) {
    return Math.max(1, bytes / 1000);
  }

  @Override
  public void reading(Path file, long bytes) {}

  @Override
  public void passed(long bytes) {}

  @Override
  public void warning(String line) {
    print("warning: " + VisibleText.of(line));
  }

  private void print(String line) {
    err.println(line);
    err.flush();
  }

  @Override
  public void finished() {}
}
