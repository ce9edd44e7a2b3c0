package dev.earshot.http.socket;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/// What follows the head of a request: so many bytes, or chunks that say how long they are.
final class Body extends InputStream {
  private static final int LONGEST_CHUNK_LINE = 1_024;

  /// Nobody sends more; what is counted in an `int` cannot overflow.
  private static final String LENGTH = "\\d{1,9}";

  private final Input in;
  private final boolean chunked;

  /// Of the body, or of the chunk that is being read.
  private int left;

  private boolean ended;

  /// A line break ends each chunk.
  private boolean begun;

  private boolean broken;

  private Body(Input in, boolean chunked, int length) {
    this.in = in;
    this.chunked = chunked;
    this.left = length;
    this.ended = !chunked && length == 0;
  }

  /// @throws Refused if its length cannot be told, which may be on purpose
  static Body of(Head head, Input in) {
    var lengths = head.headers().getOrDefault("Content-Length", List.of());
    var codings = head.headers().getOrDefault("Transfer-Encoding", List.of());
    if (codings.isEmpty() && lengths.isEmpty()) return new Body(in, false, 0);
    if (!lengths.isEmpty()) {
      if (!codings.isEmpty() || lengths.size() > 1 || !lengths.getFirst().matches(LENGTH))
        throw Refused.asNone("the length of the body cannot be told");
      return new Body(in, false, Integer.parseInt(lengths.getFirst()));
    }
    if (head.version() == 0) throw Refused.asNone("HTTP/1.0 has no Transfer-Encoding");
    if (codings.size() > 1 || !codings.getFirst().equalsIgnoreCase("chunked"))
      throw new Refused(Refused.NOT_IMPLEMENTED, "of Transfer-Encoding, chunked is known");
    return new Body(in, true, 0);
  }

  boolean isEnded() {
    return ended;
  }

  /// Whether where it ends cannot be told any more, so that no request can be read behind it.
  boolean isBroken() {
    return broken;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  /// @throws Refused if it isn't what it says it is
  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) return 0;
    if (chunked && left == 0 && !ended) nextChunk();
    if (ended) return -1;
    int count = in.read(bytes, offset, Math.min(length, left));
    if (count < 0) throw tooShort();
    left -= count;
    ended = !chunked && left == 0;
    return count;
  }

  private void nextChunk() throws IOException {
    if (begun) line();
    begun = true;
    var size = line().replaceFirst("[;\\s].*", "");
    if (!size.matches("[0-9A-Fa-f]{1,7}"))
      throw broken("a chunk of the body does not say how long it is");
    left = Integer.parseInt(size, 16);
    if (left > 0) return;
    ended = true;
    while (!line().isEmpty()) {
      // Trailing headers, which nothing here needs.
    }
  }

  private String line() throws IOException {
    var line = new ByteArrayOutputStream();
    for (int octet = in.read(); octet != '\n'; octet = in.read()) {
      if (octet < 0) throw tooShort();
      if (line.size() > LONGEST_CHUNK_LINE) throw broken("a chunk's head is too long");
      line.write(octet);
    }
    return line.toString(ISO_8859_1).stripTrailing();
  }

  private Refused tooShort() {
    return broken("the body is shorter than it says");
  }

  private Refused broken(String why) {
    broken = true;
    return Refused.asNone(why);
  }
}
