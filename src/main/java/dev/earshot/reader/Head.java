package dev.earshot.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.earshot.notation.PathText;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The beginning of a source, enough for nearly all formats to be told apart. A format whose
/// evidence may lie beyond can look further: the file is then opened a second time.
public final class Head {
  /// How much of a source every format sees.
  static final int BYTES = 64 * 1024;

  /// How much of a page shows what people write in their own ways.
  private static final int FIRST_PAGES = 16 * 1024;

  /// However long one person speaks, others are to be seen beside them.
  private static final int PARAGRAPH = 500;

  private final List<String> lines;
  private final List<String> firstPages;
  private final String written;
  private final String source;
  private final SourceHint hint;
  private final Opening further;
  private final boolean isWhole;
  private final Map<Function<Head, ?>, Object> seen = new HashMap<>();

  /// Opens a source from its beginning.
  interface Opening {
    InputStream open() throws IOException;
  }

  private Head(
      List<String> lines,
      String written,
      boolean isWhole,
      String source,
      SourceHint hint,
      Opening further) {
    this.lines = lines;
    this.firstPages = firstPages(lines);
    this.written = written;
    this.isWhole = isWhole;
    this.source = source;
    this.hint = hint;
    this.further = further;
  }

  /// The head of a source.
  ///
  /// @param beginning its first bytes, or all of them
  /// @param source the file, as it was named to earshot
  static Head of(byte[] beginning, String source, SourceHint hint, Opening further) {
    return of(beginning, beginning.length < BYTES, source, hint, further);
  }

  /// @param isWhole whether there is no more of it
  static Head of(
      byte[] beginning, boolean isWhole, String source, SourceHint hint, Opening further) {
    // In whatever encoding the lines will be read, as letters decide what is a name.
    String text =
        new LineDecoder(Findings.unheard(source)).decode(beginning, 0, beginning.length, 1, false);
    return new Head(
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList(),
        text,
        isWhole,
        source,
        hint,
        isWhole ? InputStream::nullInputStream : further);
  }

  /// The head of a page that stands among others inside a file.
  ///
  /// @param source what the page would be called as a file of its own
  public static Head ofText(String text, String source) {
    byte[] bytes = text.getBytes(UTF_8);
    return of(
        Arrays.copyOf(bytes, Math.min(bytes.length, BYTES)),
        source,
        SourceHint.NONE,
        InputStream::nullInputStream);
  }

  /// The head of a page with a title of its own, as if it were a file beside the one that it stands
  /// in.
  public static Head ofPage(String text, String title, String source) {
    return ofText(text, PathText.beside(source, title.replaceAll("[\\\\/]", " ") + ".md"));
  }

  /// Stripped and never blank; the last may be incomplete.
  public List<String> lines() {
    return lines;
  }

  /// The first of some lines, for what people write in their own ways: a few pages show whether it
  /// is talk or a list, and to look at all takes as long as to read it.
  public static List<String> firstPages(List<String> lines) {
    int length = 0;
    int end = 0;
    while (end < lines.size() && length < FIRST_PAGES)
      length += Math.min(PARAGRAPH, lines.get(end++).length());
    return lines.subList(0, end);
  }

  /// The first lines, as far as [#firstPages(List)].
  public List<String> firstPages() {
    return firstPages;
  }

  /// The first line that is not blank.
  public String first() {
    return lines.getFirst();
  }

  /// The file, as it was named to earshot. Its content says what it is; its name and place are
  /// evidence only where people write in their own ways.
  public String source() {
    return source;
  }

  /// Whether the person who indexes the file says that it is of that kind.
  public boolean isSaidToBe(SourceKind kind) {
    return hint.kind().filter(kind::equals).isPresent();
  }

  /// Whether the person who indexes the file says of which show it is.
  public boolean isSaidToBeOfShow() {
    return hint.isOfShow();
  }

  /// Whether that is known of where the file lies.
  public boolean isAt(SourcePlace place) {
    return hint.places().contains(place);
  }

  boolean isBlank() {
    return lines.isEmpty();
  }

  /// The lines as one text.
  public String text() {
    return String.join("\n", lines);
  }

  /// The text as it is written, for what means something by its indents.
  public String written() {
    return written;
  }

  /// Whether the beginning is all there is.
  public boolean isWhole() {
    return isWhole;
  }

  /// What several formats look for is found out once for a file.
  ///
  /// @param sight a constant, as it is known by its identity
  @SuppressWarnings("unchecked") // what a sight has found is kept under that very sight
  public <T> T seen(Function<Head, T> sight) {
    var known = seen.get(sight);
    if (known != null) return (T) known;
    T found = sight.apply(this);
    seen.put(sight, found);
    return found;
  }

  /// Looks at the source from its beginning to wherever the look ends. Where the head is all there
  /// is, or the source cannot be opened once more, the look finds nothing. As part of what is
  /// [#seen], it costs each file one look.
  public <T> T further(Function<Reader, T> look) {
    try (var in = new InputStreamReader(further.open(), UTF_8)) {
      return look.apply(in);
    } catch (IOException e) {
      return look.apply(new StringReader(""));
    }
  }
}
