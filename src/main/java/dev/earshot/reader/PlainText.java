package dev.earshot.reader;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// A file as bytes of UTF-8 text, as far as it says itself what it is: unzipped, without a byte
/// order mark, whatever its name ends with, and of a Word document its text. Damaged data is the
/// end of the text, noted in the findings.
///
/// The order matters: gzip is looked for first, the byte order mark in what was unzipped.
final class PlainText {
  private static final int BUFFER = 64 * 1024;

  private PlainText() {}

  static InputStream open(Path file, Findings findings) throws IOException {
    InputStream raw = new Counted(Files.newInputStream(file), findings);
    try {
      var in = new BufferedInputStream(raw, BUFFER);
      var document = isArchive(in) ? WordText.of(file, findings) : Optional.<String>empty();
      if (document.isPresent()) return typed(in, document.get());
      return decoded(unzipped(in, findings), findings);
    } catch (IOException | RuntimeException e) {
      raw.close();
      throw e;
    }
  }

  private static boolean isArchive(InputStream in) throws IOException {
    return startsWith(in, 'P', 'K', 3, 4);
  }

  /// The text of a document in place of its bytes, which count as read.
  private static InputStream typed(InputStream document, String text) throws IOException {
    try (document) {
      document.transferTo(OutputStream.nullOutputStream());
    }
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static InputStream unzipped(InputStream in, Findings findings) throws IOException {
    if (!startsWith(in, 0x1f, 0x8b)) return in;
    try {
      return new Unzipped(new GZIPInputStream(in, BUFFER), findings);
    } catch (EOFException | ZipException e) {
      findings.breaksOff(Unzipped.DAMAGED);
      in.close();
      return new ByteArrayInputStream(new byte[0]);
    }
  }

  private static InputStream decoded(InputStream unzipped, Findings findings) throws IOException {
    var in = unzipped.markSupported() ? unzipped : new BufferedInputStream(unzipped, BUFFER);
    if (startsWith(in, 0xef, 0xbb, 0xbf)) in.skipNBytes(3);
    Optional<Charset> wide = wideCharset(in);
    return wide.isPresent() ? new WideText(in, wide.get(), findings) : in;
  }

  private static Optional<Charset> wideCharset(InputStream in) throws IOException {
    if (startsWith(in, 0xff, 0xfe)) return Optional.of(StandardCharsets.UTF_16LE);
    if (startsWith(in, 0xfe, 0xff)) return Optional.of(StandardCharsets.UTF_16BE);
    return Optional.empty();
  }

  private static boolean startsWith(InputStream in, int... magic) throws IOException {
    in.mark(magic.length);
    byte[] start = in.readNBytes(magic.length);
    in.reset();
    if (start.length < magic.length) return false;
    for (int i = 0; i < magic.length; i++) if ((start[i] & 0xff) != magic[i]) return false;
    return true;
  }
}
