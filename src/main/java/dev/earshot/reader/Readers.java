package dev.earshot.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.earshot.notation.Echo;
import dev.earshot.notation.Sha256;
import dev.earshot.reader.Warning.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The door to the formats: give it a file, and it finds out what the file is. The format with the
/// strongest claim reads it; the order of the formats decides nothing. Where people write in their
/// own ways, evidence must show that the file tells of an episode, unless a person says what it is.
public final class Readers {
  private static final Comparator<Claimed> STRONGEST =
      Comparator.comparing(Claimed::claim).thenComparing(claimed -> claimed.format().name());

  /// How many digits of a digest tell one list of formats from another.
  private static final int DIGITS = 16;

  private final List<Format> formats;
  private final Function<Head, Evidence> evidence;
  private final String version;

  /// A format with its claim to the file at hand.
  private record Claimed(Format format, Claim claim) {}

  /// @param evidence what a file shows of its telling of an episode
  public Readers(List<Format> formats, Function<Head, Evidence> evidence) {
    this.formats = List.copyOf(formats);
    this.evidence = evidence;
    this.version = version(formats);
  }

  /// The names and revisions of all formats, and the hint, in a few characters. Whoever remembers
  /// it with a file knows when to try the file again: another format may want it by now.
  public String version(SourceHint hint) {
    return version + hint.code();
  }

  private static String version(List<Format> formats) {
    String list =
        formats.stream()
            .map(format -> format.name() + " " + format.revision())
            .sorted()
            .collect(Collectors.joining("\n"));
    byte[] digest = Sha256.digest().digest(list.getBytes(UTF_8));
    return HexFormat.of().formatHex(digest).substring(0, DIGITS);
  }

  /// Reads a file of which nothing is known but what it holds.
  ///
  /// @throws IOException if the file cannot be opened or read at all
  public Optional<String> read(Path file, Sink sink) throws IOException {
    return read(file, SourceHint.NONE, sink);
  }

  /// Reads a file, plain or gzipped, whatever its name ends with. What cannot be read is a warning.
  ///
  /// @return the name of the format that read it, or empty if none knows it
  /// @throws IOException if the file cannot be opened or read at all
  public Optional<String> read(Path file, SourceHint hint, Sink sink) throws IOException {
    return read(file, file.toString(), hint, sink);
  }

  /// The same for a file that goes by another name than its own.
  public Optional<String> read(Path file, String source, SourceHint hint, Sink sink)
      throws IOException {
    var findings = new Findings(source, sink);
    try (InputStream text = PlainText.open(file, findings)) {
      byte[] beginning = text.readNBytes(Head.BYTES);
      var head =
          Head.of(beginning, source, hint, () -> PlainText.open(file, Findings.unheard(source)));
      var whole = new SequenceInputStream(new ByteArrayInputStream(beginning), text);
      if (!isReadable(beginning, head, findings)) return unread(findings);
      var fenced = fenced(beginning, file, source, hint);
      return fenced.isPresent()
          ? read(fenced.get(), new Lines(new FencedData(whole), findings), findings)
          : read(head, new Lines(whole, findings), findings);
    }
  }

  /// The head of what a page keeps in a code fence, if a program wrote it and a format reads it.
  /// What the documents of a project show there is an example.
  private Optional<Head> fenced(byte[] beginning, Path file, String source, SourceHint hint)
      throws IOException {
    if (!FencedData.is(beginning) || hint.places().contains(SourcePlace.BESIDE_EPISODES))
      return Optional.empty();
    try (var inside = new FencedData(new ByteArrayInputStream(beginning))) {
      var head =
          Head.of(
              inside.readAllBytes(),
              beginning.length < Head.BYTES,
              source,
              hint,
              () -> new FencedData(PlainText.open(file, Findings.unheard(source))));
      return Optional.of(head)
          .filter(data -> !data.isBlank() && strongest(data).filter(this::isMade).isPresent());
    }
  }

  private boolean isMade(Claimed claimed) {
    return !claimed.format().isFreeForm() && claimed.claim().compareTo(Claim.SAID) > 0;
  }

  /// A source must not end the whole run, however it repeats or nests itself.
  private Optional<String> read(Head head, Lines lines, Findings findings) throws IOException {
    try {
      Optional<Format> format = find(head, findings);
      if (format.isEmpty()) return unread(findings);
      format.get().read(lines, findings);
      return format.map(Format::name);
    } catch (StackOverflowError deep) {
      findings.warn("something in it is nested or repeated too often; what came before was kept");
      return unread(findings);
    } catch (OwnFormat.Failure failure) {
      findings.warn(failure.getMessage() + "; what came before was kept");
      return unread(findings);
    }
  }

  private static Optional<String> unread(Findings findings) {
    findings.endAt(1);
    return Optional.empty();
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
    Optional<Claimed> strongest = strongest(head);
    Optional<Format> found =
        strongest
            .filter(claimed -> isSure(claimed) || evidence.apply(head).isEnough())
            .map(Claimed::format)
            .filter(format -> format.tellsOfEpisodes(head));
    if (found.isEmpty()) refuse(strongest, head, findings);
    return found;
  }

  /// Whether format or person say enough; what else people write may be about anything.
  private static boolean isSure(Claimed claimed) {
    return !claimed.format().isFreeForm() || claimed.claim().compareTo(Claim.SAID) >= 0;
  }

  /// What people write in their own ways is looked at only where no program wrote the file, as that
  /// look is the longest.
  private Optional<Claimed> strongest(Head head) {
    var made = strongest(formats.stream().filter(format -> !format.isFreeForm()), head);
    return made.filter(claimed -> claimed.claim().compareTo(Claim.SAID) > 0)
        .or(() ->
            Stream.concat(
                    made.stream(),
                    strongest(formats.stream().filter(Format::isFreeForm), head).stream())
                .max(STRONGEST));
  }

  /// Of equal claims, which should not be, the one of the last name: the same on every day.
  private static Optional<Claimed> strongest(Stream<Format> formats, Head head) {
    return formats
        .map(format -> new Claimed(format, format.claim(head)))
        .filter(claimed -> claimed.claim() != Claim.NONE)
        .max(STRONGEST);
  }

  private void refuse(Optional<Claimed> strongest, Head head, Findings findings) {
    boolean isFree = strongest.filter(claimed -> !isSure(claimed)).isPresent();
    if (isFree && evidence.apply(head).isDoubtful())
      findings.warn(
          Reason.DOUBTFUL,
          "too little shows that it tells of an episode; if it does, index it with --as notes,"
              + " transcript or chapters");
    else
      findings.warn(
          Reason.UNKNOWN_FORMAT,
          strongest
                  .filter(Readers::isSure)
                  .map(claimed -> claimed.format().name() + ", but not of a podcast's episode")
                  .orElse("unknown format: starts with " + Echo.quoted(beginning(head)))
              + (isFree
                  ? "; if it tells of an episode, index it with --as notes"
                  : "; the README lists what is read"));
  }

  /// The first line that is more than a fence.
  private static String beginning(Head head) {
    return head.lines().stream()
        .filter(line -> line.chars().anyMatch(Character::isLetterOrDigit))
        .findFirst()
        .orElse(head.first());
  }
}
