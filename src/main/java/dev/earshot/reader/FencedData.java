package dev.earshot.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;

/// Data that makes up most of a page of markdown, in its only code fence, as programs keep a feed
/// among notes. All around it is read as blank lines, so that lines keep their numbers.
final class FencedData extends FilterInputStream {
  private static final int FENCE_LENGTH = 3;
  private static final Pattern FENCE = Pattern.compile("(?:```|~~~)\\s*(?:json|xml|rss)?\\s*");

  /// What somebody writes about the data comes before it, and is short.
  private static final int MOST_LINES = 40;

  private boolean isAtLineStart = true;
  private boolean isInside;
  private boolean isOver;

  FencedData(InputStream page) {
    super(new BufferedInputStream(page));
  }

  /// Whether a page that begins so is one.
  static boolean is(byte[] beginning) {
    if (!hasFence(beginning)) return false;
    var lines =
        new String(beginning, UTF_8).lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    int open = first(lines, 0);
    if (open > MOST_LINES || open + 1 >= lines.size()) return false;
    int close = first(lines, open + 1);
    boolean isData = FENCE.matcher(lines.get(open)).matches() && isData(lines.get(open + 1));
    int outside = open + Math.max(0, lines.size() - close - 1);
    return isData && first(lines, close + 1) >= lines.size() && 2 * outside < close - open;
  }

  /// Asked of every file, so before its lines are.
  private static boolean hasFence(byte[] bytes) {
    for (int i = FENCE_LENGTH - 1; i < bytes.length; i++)
      if ((bytes[i] == '`' || bytes[i] == '~')
          && bytes[i - 1] == bytes[i]
          && bytes[i - 2] == bytes[i]) return true;
    return false;
  }

  private static boolean isData(String line) {
    return line.startsWith("{") || line.startsWith("[") || line.startsWith("<");
  }

  /// Where the next fence is; the number of lines if there is none.
  private static int first(List<String> lines, int from) {
    int i = from;
    while (i < lines.size() && !lines.get(i).startsWith("```") && !lines.get(i).startsWith("~~~"))
      i++;
    return i;
  }

  @Override
  public int read() throws IOException {
    if (isAtLineStart && !isOver && isAtFence()) {
      isOver = isInside;
      isInside = !isInside;
      return skipLine();
    }
    if (!isInside) return skipLine();
    int next = in.read();
    isAtLineStart = next == '\n';
    return next;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int count = 0;
    while (count < length) {
      int next = read();
      if (next < 0) return count == 0 ? -1 : count;
      bytes[from + count++] = (byte) next;
    }
    return count;
  }

  private boolean isAtFence() throws IOException {
    in.mark(FENCE_LENGTH);
    var fence = new String(in.readNBytes(FENCE_LENGTH), UTF_8);
    in.reset();
    return fence.equals("```") || fence.equals("~~~");
  }

  /// @return its end, or -1 at that of the page
  private int skipLine() throws IOException {
    int next = in.read();
    while (next >= 0 && next != '\n') next = in.read();
    isAtLineStart = true;
    return next;
  }
}
