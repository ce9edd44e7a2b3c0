package dev.earshot.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBarConsumer;

/// The line of a terminal in which a bar stands, drawn by a thread of its own.
final class TerminalLine implements ProgressBarConsumer {
  private final PrintWriter err;
  private final int length;

  /// @param length of the line, in columns
  TerminalLine(PrintWriter err, int length) {
    this.err = err;
    this.length = length;
  }

  @Override
  public int getMaxRenderedLength() {
    return length;
  }

  @Override
  public synchronized void accept(String drawn) {
    err.print("\r" + drawn);
    err.flush();
  }

  synchronized void above(Runnable printing) {
    clear();
    printing.run();
  }

  @Override
  public void close() {}
}
