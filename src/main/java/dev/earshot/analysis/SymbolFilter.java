package dev.earshot.analysis;

import java.io.IOException;
import java.io.Reader;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.apache.lucene.analysis.CharFilter;

/// Makes letters of the symbols that are part of a name, before the tokenizer would cut them off:
/// `C++`, `C#`, `.NET`, the hyphens in `GPT-4` and `e-mail`, and the point in `H.264`. Each symbol
/// becomes exactly one character, so offsets stay those of the original text.
final class SymbolFilter extends CharFilter {
  /// Letters that no text is likely to hold (clicks of southern African languages), standing for
  /// plus, number sign and the point of `.NET`.
  static final char PLUS = '\u01C2';

  static final char SHARP = '\u01C1';

  static final char DOT = '\u01C3';

  /// The tokenizer keeps words together that an underscore joins.
  static final char JOINT = '_';

  /// An undertie, which it takes for another underscore, between letters that a hyphen joins.
  static final char HYPHEN = '\u203F';

  private static final Set<UnicodeScript> HYPHENATED =
      EnumSet.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.GREEK);

  private static final char[] APOSTROPHES = {'\u2018', '\u2019', '\u02bc', '\uff07'};

  private char[] text = new char[256];
  private int length;
  private int next;
  private boolean read;

  SymbolFilter(Reader input) {
    super(input);
  }

  /// The same text with straight apostrophes only.
  static String straight(String text) {
    for (char curly : APOSTROPHES) text = text.replace(curly, '\'');
    return text;
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
    for (int i = 0; i < length; i++) replace(i);
  }

  private void replace(int i) {
    switch (text[i]) {
      case '-', '\u2010', '\u2011' -> {
        if (joinsLettersToNumber(i)) text[i] = JOINT;
        else if (isHyphenated(i - 1) && isHyphenated(i + 1)) text[i] = HYPHEN;
      }
      case '\u2018', '\u02bc', '\uff07' -> {
        if (isLetter(i - 1) && isLetter(i + 1)) text[i] = '\'';
      }
      case '.' -> {
        if (isLoneLetter(i - 1) && joinsLettersToNumber(i)) text[i] = JOINT;
        else if (startsNet(i)) text[i] = DOT;
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
    return i + 1 < length && Character.isDigit(text[i + 1]) && isLetter(i - 1);
  }

  private boolean isHyphenated(int i) {
    return isLetter(i) && HYPHENATED.contains(UnicodeScript.of(text[i]));
  }

  /// The only name that begins with a point; before other words one is a slip.
  private boolean startsNet(int i) {
    return (i == 0 || (!isWord(i - 1) && text[i - 1] != '.'))
        && i + 3 < length
        && "net".equalsIgnoreCase(new String(text, i + 1, 3))
        && !isWord(i + 4);
  }

  private boolean isLoneLetter(int i) {
    return isLetter(i) && (i == 0 || !isWord(i - 1));
  }

  private boolean isLetter(int i) {
    return i >= 0 && i < length && Character.isLetter(text[i]);
  }

  private boolean isWord(int i) {
    return i < length && (Character.isLetterOrDigit(text[i]) || text[i] == JOINT);
  }
}
