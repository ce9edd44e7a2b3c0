package dev.earshot.present;

/// How many columns of a terminal text takes: two for the wide characters of East Asia and for
/// emoji, none for marks that combine (Unicode Standard Annex 11, in the ranges that terminals
/// agree on).
final class Columns {
  private Columns() {}

  static int of(String text) {
    return text.codePoints().map(Columns::of).sum();
  }

  static int of(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(codePoint) ? 2 : 1;
    };
  }

  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115f)
        || (c >= 0x2e80 && c <= 0xa4cf && c != 0x303f)
        || (c >= 0xac00 && c <= 0xd7a3)
        || (c >= 0xf900 && c <= 0xfaff)
        || (c >= 0xfe30 && c <= 0xfe6f)
        || (c >= 0xff00 && c <= 0xff60)
        || (c >= 0xffe0 && c <= 0xffe6)
        || (c >= 0x1f300 && c <= 0x1f64f)
        || (c >= 0x1f680 && c <= 0x1f6ff)
        || (c >= 0x1f900 && c <= 0x1f9ff)
        || (c >= 0x20000 && c <= 0x3fffd);
  }

  /// The text, cut with an ellipsis where it does not fit.
  static String cut(String text, int columns) {
    if (of(text) <= columns) return text;
    int end = 0;
    for (int width = 0; end < text.length(); end += Character.charCount(text.codePointAt(end))) {
      width += of(text.codePointAt(end));
      if (width > columns - 1) break;
    }
    return text.substring(0, end).stripTrailing() + "…";
  }
}
