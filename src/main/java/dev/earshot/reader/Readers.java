package dev.earshot.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.earshot.notation.Echo;
import dev.earshot.reader.Warning.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The door to the formats: give it a file, and it finds out what the file is. The format with the
/// strongest claim reads it; the order of the formats decides nothing.
public final class Readers {
  private static final Comparator<Claimed> STRONGEST =
      Comparator.comparing(Claimed::claim).thenComparing(claimed -> claimed.format().name());

  /// How many digits of a digest tell one list of formats from another.
  private static final int DIGITS = 16;

  private final List<Format> formats;
  private final String version;

  /// A format with its claim to the file at hand.
  private record Claimed(Format format, Claim claim) {}

  public Readers(List<Format> formats) {
    this.formats = List.copyOf(formats);
    this.version = version(formats);
  }

  /// The names and revisions of all formats in a few characters. Whoever remembers it with a file
  /// knows when to try the file again: another format may want it by now.
  public String version() {
    return version;
  }

  private static String version(List<Format> formats) {
    String list =
        formats.stream()
            .map(format -> format.name() + " " + format.revision())
            .sorted()
            .collect(Collectors.joining("\n"));
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(list.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// Reads a file, plain or gzipped, whatever its name ends with. What cannot be read is a warning.
  ///
  /// @return the name of the format that read it, or empty if none knows it
  /// @throws IOException if the file cannot be opened or read at all
  public Optional<String> read(Path file, Sink sink) throws IOException {
    var findings = new Findings(file.toString(), sink);
    try (InputStream text = PlainText.open(file, findings)) {
      byte[] beginning = text.readNBytes(Head.BYTES);
      var head = Head.of(beginning, () -> PlainText.open(file, Findings.unheard(file.toString())));
      Optional<Format> format =
          isReadable(beginning, head, findings) ? find(head, findings) : Optional.empty();
      var whole = new SequenceInputStream(new ByteArrayInputStream(beginning), text);
      if (format.isPresent()) format.get().read(new Lines(whole, findings), findings);
      else findings.endAt(1);
      return format.map(Format::name);
    }
  }

  private static boolean isReadable(byte[] beginning, Head head, Findings findings) {
    boolean binary = isBinary(beginning);
    if (binary) findings.warn(Reason.BINARY, "the file is binary; expected text, plain or gzipped");
    else if (head.isBlank() && !findings.isBroken())
      findings.warn(Reason.EMPTY, "the file is empty");
    return !binary && !head.isBlank();
  }

  private static boolean isBinary(byte[] bytes) {
    for (byte b : bytes) if (b == 0) return true;
    return false;
  }

  private Optional<Format> find(Head head, Findings findings) {
    Optional<Format> found = strongest(head).filter(format -> format.tellsOfEpisodes(head));
    if (found.isEmpty()) findings.warn(Reason.UNKNOWN_FORMAT, unknown(head));
    return found;
  }

  /// Of equal claims, which should not be, the one of the last name: the same on every day.
  private Optional<Format> strongest(Head head) {
    return formats.stream()
        .map(format -> new Claimed(format, format.claim(head)))
        .filter(claimed -> claimed.claim() != Claim.NONE)
        .max(STRONGEST)
        .map(Claimed::format);
  }

  private static String unknown(Head head) {
    return "unknown format: starts with "
        + Echo.quoted(head.first())
        + "; the README lists what is read";
  }
}
