package dev.earshot.reader;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Tells how much of a source was read, in bytes as they lie on disk, for the bar that shows the
/// progress. Whoever reads a single byte at a time is not counted; nobody here does.
final class Counted extends FilterInputStream {
  private final Findings findings;

  Counted(InputStream in, Findings findings) {
    super(in);
    this.findings = findings;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = super.read(bytes, from, length);
    if (read > 0) findings.passed(read);
    return read;
  }
}
