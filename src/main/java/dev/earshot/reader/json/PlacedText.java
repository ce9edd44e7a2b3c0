package dev.earshot.reader.json;

import java.io.Reader;

/// Text for a JSON reader that tells how far it was read. gson keeps its place to itself, and reads
/// ahead as far as it is given text; so it is given little at a time, and asks for more only when
/// it has used up what it had.
final class PlacedText extends Reader {
  /// How much is given at a time.
  enum Step {
    /// A character: the place is always known, but reading takes some three times as long.
    CHARACTER,
    /// All up to the next bracket, brace or end of a line, and each of these alone: after one of
    /// them the place is known, and elsewhere the line.
    MARK
  }

  private final char[] text;
  private final Step step;
  private int at;
  private boolean ended;

  PlacedText(char[] text, int from, Step step) {
    this.text = text;
    this.at = from;
    this.step = step;
  }

  /// How many characters of the text were given, counted from its beginning.
  int at() {
    return at;
  }

  /// Whether more was wanted than there is.
  boolean hasEnded() {
    return ended;
  }

  @Override
  public int read(char[] target, int offset, int length) {
    ended |= at == text.length;
    if (ended) return -1;
    int end = Math.min(step == Step.CHARACTER ? at + 1 : nextMark(), at + length);
    System.arraycopy(text, at, target, offset, end - at);
    int given = end - at;
    at = end;
    return given;
  }

  private int nextMark() {
    if (isMark(text[at])) return at + 1;
    int i = at;
    while (i < text.length && !isMark(text[i])) i++;
    return i;
  }

  private static boolean isMark(char c) {
    return c == '{' || c == '}' || c == '[' || c == ']' || c == '\n';
  }

  @Override
  public void close() {}
}
