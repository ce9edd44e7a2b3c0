package dev.earshot.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.earshot.reader.Warning.Reason;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/// The bytes of a line as text. Only bytes that are no UTF-8 are taken for windows-1252, so one bad
/// byte does not spoil the umlauts beside it: exports glued together from several programs hold
/// both encodings. The first such byte is warned of, and no other.
final class LineDecoder {
  static final String CUT =
      "the file ends in the middle of a character; it looks half-written, so save it again";
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final char REPLACEMENT = '\ufffd';

  private final Findings findings;
  private boolean warned;

  LineDecoder(Findings findings) {
    this.findings = findings;
  }

  /// Decodes a line.
  ///
  /// @param lastOfFile whether the file ends right after these bytes
  String decode(byte[] bytes, int from, int length, int line, boolean lastOfFile) {
    // The JDK's own decoder is many times faster; it marks what it cannot read.
    String text = new String(bytes, from, length, UTF_8);
    if (text.indexOf(REPLACEMENT) < 0) return text;
    return repair(ByteBuffer.wrap(bytes, from, length), line, lastOfFile);
  }

  private String repair(ByteBuffer bytes, int line, boolean lastOfFile) {
    CharsetDecoder utf8 = UTF_8.newDecoder();
    var text = CharBuffer.allocate(bytes.remaining());
    CoderResult result = utf8.decode(bytes, text, false);
    while (result.isMalformed()) {
      text.put(asWindows(bytes, result.length(), line));
      result = utf8.decode(bytes, text, false);
    }
    text.put(rest(bytes, line, lastOfFile));
    return text.flip().toString();
  }

  /// What is left is the beginning of a character. In a file that was no UTF-8 before, it is more
  /// likely a last letter such as é.
  private String rest(ByteBuffer bytes, int line, boolean lastOfFile) {
    if (!bytes.hasRemaining()) return "";
    if (!lastOfFile || warned) return asWindows(bytes, bytes.remaining(), line);
    findings.breaksOff(CUT);
    return "";
  }

  private String asWindows(ByteBuffer bytes, int length, int line) {
    if (!warned)
      findings.warn(
          line,
          Reason.DAMAGED,
          "bytes that are not UTF-8 were read as windows-1252; expected UTF-8");
    warned = true;
    byte[] strange = new byte[length];
    bytes.get(strange);
    return new String(strange, WINDOWS);
  }
}
