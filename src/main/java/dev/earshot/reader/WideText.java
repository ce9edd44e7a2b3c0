package dev.earshot.reader;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// UTF-16 as UTF-8, so that lines need to know only one encoding. Editors and spreadsheets of
/// Windows save text that way. Half a character at the end is noted as a break of the source.
final class WideText extends FilterInputStream {
  private final CharsetDecoder decoder;
  private final Findings findings;
  private final ByteBuffer wide = ByteBuffer.allocate(16 * 1024).flip();
  private final CharBuffer chars = CharBuffer.allocate(8 * 1024);
  private ByteBuffer narrow = ByteBuffer.allocate(0);
  private boolean started;
  private boolean ended;

  WideText(InputStream in, Charset charset, Findings findings) {
    super(in);
    this.decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPLACE);
    this.findings = findings;
  }

  @Override
  public int read() throws IOException {
    return ready() ? narrow.get() & 0xff : -1;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (length == 0) return 0;
    if (!ready()) return -1;
    int count = Math.min(length, narrow.remaining());
    narrow.get(bytes, from, count);
    return count;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private boolean ready() throws IOException {
    while (!narrow.hasRemaining() && !ended) convert();
    return narrow.hasRemaining();
  }

  /// A pair of surrogates is never torn: the decoder leaves its first half for the next call.
  private void convert() throws IOException {
    fill();
    chars.clear();
    decoder.decode(wide, chars, false);
    if (ended && wide.hasRemaining()) findings.breaksOff(LineDecoder.CUT);
    narrow = StandardCharsets.UTF_8.encode(withoutMark(chars.flip()));
  }

  private void fill() throws IOException {
    wide.compact();
    int count = in.read(wide.array(), wide.position(), wide.remaining());
    if (count < 0) ended = true;
    else wide.position(wide.position() + count);
    wide.flip();
  }

  private CharBuffer withoutMark(CharBuffer text) {
    if (!started && text.hasRemaining()) {
      started = true;
      if (text.charAt(0) == '\ufeff') text.get();
    }
    return text;
  }
}
