package dev.earshot.reader;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// The lines of a source, one at a time: ended by LF, CRLF, CR or the end of the file. Memory is
/// bounded by the longest line, and that by a limit: a longer one is left out with a warning.
///
/// Bytes are cut into lines before they are decoded, which UTF-8 allows: no byte of a longer
/// character looks like the end of a line. A CRLF may be torn by the end of the buffer, hence the
/// look for the LF only when the next line is wanted.
public final class Lines {
  /// A whole episode with a word-level transcript needs a tenth of it.
  private static final int LONGEST = 32 << 20;

  private final InputStream in;
  private final Findings findings;
  private final LineDecoder decoder;
  private final int longest;

  private byte[] buffer;
  private int from;
  private int to;
  private int number;
  private String text = "";
  private boolean afterReturn;
  private boolean tooLong;

  Lines(InputStream in, Findings findings) {
    this(in, findings, LONGEST);
  }

  Lines(InputStream in, Findings findings, int longest) {
    this.in = in;
    this.findings = findings;
    this.decoder = new LineDecoder(findings);
    this.longest = longest;
    this.buffer = new byte[Math.min(longest, 64 * 1024)];
  }

  /// The current line, without its end.
  public String text() {
    return text;
  }

  /// Of the current line, counted from 1.
  public int number() {
    return number;
  }

  /// Goes to the next line.
  ///
  /// @return whether there was one
  public boolean advance() throws IOException {
    boolean found = find();
    while (found && tooLong) {
      findings.warn(
          number,
          "the line is longer than " + limit() + " and was left out; expected one episode a line");
      found = find();
    }
    if (!found) findings.endAt(Math.max(1, number));
    return found;
  }

  private String limit() {
    return longest >= 1 << 20 ? (longest >> 20) + " MB" : longest + " bytes";
  }

  private boolean find() throws IOException {
    skipFeedAfterReturn();
    tooLong = false;
    int end = scan(from);
    while (end == to) {
      int count = fill();
      if (count < 0) return takeLast();
      end = scan(to - count);
    }
    take(end, false);
    afterReturn = buffer[end] == '\r';
    from = end + 1;
    return true;
  }

  private void skipFeedAfterReturn() throws IOException {
    if (afterReturn && (from < to || fill() > 0) && buffer[from] == '\n') from++;
    afterReturn = false;
  }

  /// Where the line ends, or `to`.
  private int scan(int start) {
    int at = start;
    while (at < to && buffer[at] != '\n' && buffer[at] != '\r') at++;
    return at;
  }

  private boolean takeLast() {
    if (from == to && !tooLong) return false;
    take(to, true);
    from = to;
    findings.endAt(number);
    return true;
  }

  private void take(int end, boolean lastOfFile) {
    number++;
    text = tooLong ? "" : decoder.decode(buffer, from, end - from, number, lastOfFile);
  }

  private int fill() throws IOException {
    System.arraycopy(buffer, from, buffer, 0, to - from);
    to -= from;
    from = 0;
    if (to == buffer.length) makeRoom();
    int count = in.read(buffer, to, buffer.length - to);
    to += Math.max(0, count);
    return count;
  }

  private void makeRoom() {
    if (to < longest) {
      buffer = Arrays.copyOf(buffer, (int) Math.min(longest, 2L * to));
    } else {
      tooLong = true;
      to = 0;
    }
  }
}
