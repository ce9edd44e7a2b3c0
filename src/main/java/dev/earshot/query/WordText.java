package dev.earshot.query;

/// Which characters of a pasted text make a word.
final class WordText {
  private WordText() {}

  /// White space becomes one space; controls, the byte order mark and the zero-width space count as
  /// white space; halves of a character that lost the other half are left out.
  static String tidy(String typed) {
    var tidy = new StringBuilder(typed.length());
    typed.codePoints().forEach(c -> append(tidy, c));
    return tidy.toString();
  }

  private static void append(StringBuilder tidy, int c) {
    if (!isSpace(c)) {
      appendWhole(tidy, c);
    } else if (!tidy.isEmpty() && tidy.charAt(tidy.length() - 1) != ' ') {
      tidy.append(' ');
    }
  }

  private static void appendWhole(StringBuilder tidy, int c) {
    if (Character.getType(c) != Character.SURROGATE) {
      tidy.appendCodePoint(c);
    }
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || c == 0x200B
        || c == 0xFEFF;
  }

  /// Whether there is anything to search for.
  static boolean speaks(String text) {
    return text.codePoints().anyMatch(WordText::speaks);
  }

  /// A letter or digit of any script, or an emoji.
  private static boolean speaks(int c) {
    return isNumber(c) || Character.isLetter(c) || (c > '9' && Character.isEmoji(c));
  }

  /// Also `½` and `Ⅷ`.
  private static boolean isNumber(int c) {
    return switch (Character.getType(c)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> false;
    };
  }

  /// The text without the punctuation around it: `ready.` is `ready`, but `A.I.`, `.NET` and `C++`
  /// stay.
  static String bare(String text) {
    int from = start(text);
    return text.substring(from, end(text, from));
  }

  private static int start(String text) {
    int from = 0;
    while (from < text.length() && !mayStart(text, from)) {
      from += Character.charCount(text.codePointAt(from));
    }
    return from;
  }

  private static int end(String text, int from) {
    int to = text.length();
    while (to > from && !mayEnd(text, from, to)) {
      to -= Character.charCount(text.codePointBefore(to));
    }
    return to;
  }

  private static boolean mayStart(String text, int at) {
    int c = text.codePointAt(at);
    return c == '.' ? startsName(text, at) : belongs(c) || c == '@';
  }

  /// `.NET`, not `...and`.
  private static boolean startsName(String text, int at) {
    boolean first = at == 0 || text.charAt(at - 1) != '.';
    return first && at + 1 < text.length() && Character.isLetterOrDigit(text.codePointAt(at + 1));
  }

  private static boolean mayEnd(String text, int from, int to) {
    int c = text.codePointBefore(to);
    return c == '.' ? endsInitials(text, from, to) : belongs(c) || "+#%°".indexOf(c) >= 0;
  }

  /// `A.I.` and `Ph.D.`, not `node.js.` at the end of a sentence.
  private static boolean endsInitials(String text, int from, int to) {
    return to - from >= 3 && Character.isLetter(text.charAt(to - 2)) && text.charAt(to - 3) == '.';
  }

  /// The star belongs until somebody has looked whether it makes a prefix.
  private static boolean belongs(int c) {
    return c == '*' || speaks(c) || isMarkOrCurrency(c);
  }

  private static boolean isMarkOrCurrency(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.CURRENCY_SYMBOL ->
          true;
      default -> false;
    };
  }

  /// `chip*`: one star, at the end, after at least two letters or digits.
  static boolean isPrefix(String text) {
    int star = text.indexOf('*');
    return star > 0
        && star == text.length() - 1
        && Character.isLetterOrDigit(text.codePointBefore(star))
        && text.codePoints().filter(Character::isLetterOrDigit).limit(2).count() == 2;
  }
}
