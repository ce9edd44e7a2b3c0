package dev.earshot.reader;

import dev.earshot.notation.Echo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The door to the formats: give it a file, and it finds out what the file is.
public final class Readers {
  private final List<Format> formats;

  public Readers(List<Format> formats) {
    this.formats = List.copyOf(formats);
  }

  /// Reads a file, plain or gzipped, whatever its name ends with. What cannot be read is a warning.
  ///
  /// @return the name of the format that read it, or empty if none knows it
  /// @throws IOException if the file cannot be opened or read at all
  public Optional<String> read(Path file, Sink sink) throws IOException {
    var findings = new Findings(file.toString(), sink);
    try (InputStream text = PlainText.open(file, findings)) {
      return read(text, findings);
    }
  }

  private Optional<String> read(InputStream text, Findings findings) throws IOException {
    byte[] bytes = text.readNBytes(Head.BYTES);
    var head = Head.of(bytes);
    Optional<Format> format =
        isReadable(bytes, head, findings) ? find(head, findings) : Optional.empty();
    var whole = new SequenceInputStream(new ByteArrayInputStream(bytes), text);
    if (format.isPresent()) format.get().read(new Lines(whole, findings), findings);
    else findings.endAt(1);
    return format.map(Format::name);
  }

  private static boolean isReadable(byte[] bytes, Head head, Findings findings) {
    boolean binary = isBinary(bytes);
    if (binary) findings.warn("the file is binary; expected text, plain or gzipped");
    else if (head.isBlank() && !findings.isBroken()) findings.warn("the file is empty");
    return !binary && !head.isBlank();
  }

  private static boolean isBinary(byte[] bytes) {
    for (byte b : bytes) if (b == 0) return true;
    return false;
  }

  private Optional<Format> find(Head head, Findings findings) {
    Optional<Format> found = formats.stream().filter(f -> f.recognises(head)).findFirst();
    if (found.isEmpty()) findings.warn(unknown(head));
    return found;
  }

  private static String unknown(Head head) {
    return "unknown format: starts with "
        + Echo.quoted(head.lines().getFirst())
        + "; the README lists what is read";
  }
}
