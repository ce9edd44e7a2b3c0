package dev.earshot.analysis;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.apache.lucene.analysis.CharFilter;

/// Makes letters of the symbols that are part of a name, before the tokenizer would cut them off:
/// `C++`, `C#`, and the hyphen in `GPT-4`. Each symbol becomes exactly one character, so offsets
/// stay those of the original text.
final class SymbolFilter extends CharFilter {
  /// Letters that no text is likely to hold (clicks of southern African languages), standing for
  /// plus and number sign.
  static final char PLUS = '\u01C2';

  static final char SHARP = '\u01C1';

  /// The tokenizer keeps words together that an underscore joins.
  static final char JOINT = '_';

  private char[] text = new char[256];
  private int length;
  private int next;
  private boolean read;

  SymbolFilter(Reader input) {
    super(input);
  }

  @Override
  protected int correct(int offset) {
    return offset;
  }

  @Override
  public int read(char[] to, int from, int count) throws IOException {
    if (!read) readAll();
    if (next == length) return -1;
    int taken = Math.min(count, length - next);
    System.arraycopy(text, next, to, from, taken);
    next += taken;
    return taken;
  }

  private void readAll() throws IOException {
    read = true;
    for (int n; (n = input.read(text, length, text.length - length)) >= 0; ) {
      length += n;
      if (length == text.length) text = Arrays.copyOf(text, 2 * length);
    }
    for (int i = 1; i < length; i++) replace(i);
  }

  private void replace(int i) {
    switch (text[i]) {
      case '-', '\u2010', '\u2011' -> {
        if (joinsLettersToNumber(i)) text[i] = JOINT;
      }
      case '#' -> {
        if (isLoneLetter(i - 1) && !isWord(i + 1)) text[i] = SHARP;
      }
      case '+' -> {
        if (i + 1 < length && text[i + 1] == '+' && isLoneLetter(i - 1)) {
          text[i] = PLUS;
          text[i + 1] = PLUS;
        }
      }
      default -> {}
    }
  }

  private boolean joinsLettersToNumber(int i) {
    return i + 1 < length && Character.isDigit(text[i + 1]) && Character.isLetter(text[i - 1]);
  }

  private boolean isLoneLetter(int i) {
    return Character.isLetter(text[i]) && (i == 0 || !isWord(i - 1));
  }

  private boolean isWord(int i) {
    return i < length && (Character.isLetterOrDigit(text[i]) || text[i] == JOINT);
  }
}
