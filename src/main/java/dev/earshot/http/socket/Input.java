package dev.earshot.http.socket;

import java.io.IOException;
import java.io.InputStream;

/// Bytes of a connection, some of which are there before anybody asks for them. For one thread at a
/// time.
final class Input extends InputStream {
  private static final int SIZE = 8_192;

  private final InputStream in;
  private final byte[] buffer = new byte[SIZE];
  private int at;
  private int end;

  Input(InputStream in) {
    this.in = in;
  }

  /// Waits until there is something to read.
  ///
  /// @return whether there is, rather than the end
  boolean await() throws IOException {
    if (at < end) return true;
    at = 0;
    end = Math.max(0, in.read(buffer, 0, SIZE));
    return end > 0;
  }

  /// Whether something is there already.
  boolean isReady() {
    return at < end;
  }

  @Override
  public int read() throws IOException {
    return await() ? buffer[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) return 0;
    if (!await()) return -1;
    int count = Math.min(length, end - at);
    System.arraycopy(buffer, at, bytes, offset, count);
    at += count;
    return count;
  }
}
