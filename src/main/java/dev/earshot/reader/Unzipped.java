package dev.earshot.reader;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// Gzip data up to where it is damaged; all that could be unzipped before is kept.
final class Unzipped extends FilterInputStream {
  static final String DAMAGED =
      "the gzip data is damaged or cut off here; what came before was kept, the rest is lost";

  private final Findings findings;
  private boolean damaged;

  Unzipped(GZIPInputStream in, Findings findings) {
    super(in);
    this.findings = findings;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (damaged) return -1;
    try {
      return super.read(bytes, from, length);
    } catch (EOFException | ZipException e) {
      damaged = true;
      findings.breaksOff(DAMAGED);
      return -1;
    }
  }

  /// Not that of the data: a mark there would not know of the damage.
  @Override
  public boolean markSupported() {
    return false;
  }
}
