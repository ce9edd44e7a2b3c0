package dev.earshot.present;

/// Text of a source, made safe for a terminal: what would move the cursor, change colours or turn
/// the direction of reading is shown instead of done.
public final class VisibleText {
  private static final int PICTURES = 0x2400;
  private static final char DELETE = 0x7f;
  private static final char PICTURE_OF_DELETE = '\u2421';

  private VisibleText() {}

  /// Keeps every character in its place, so that spans stay right.
  public static String of(String text) {
    var visible = new StringBuilder(text);
    for (int i = 0; i < visible.length(); i++) visible.setCharAt(i, visible(visible.charAt(i)));
    return visible.toString();
  }

  private static char visible(char c) {
    if (c == '\n' || c == '\t' || c == '\r') return ' ';
    if (c < ' ') return (char) (PICTURES + c);
    if (c == DELETE) return PICTURE_OF_DELETE;
    return Character.isISOControl(c) || turnsDirection(c) ? '\ufffd' : c;
  }

  private static boolean turnsDirection(char c) {
    return (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2066' && c <= '\u2069')
        || c == '\u200e'
        || c == '\u200f';
  }
}
