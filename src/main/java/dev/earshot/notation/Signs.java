package dev.earshot.notation;

/// Looks for single characters. It is asked of every line before a pattern is tried that takes none
/// without them.
public final class Signs {
  private Signs() {}

  /// Whether a text has any of a few characters. To look for one after the other is faster than to
  /// ask of each character whether it is one of them, as the machine compares many at once.
  public static boolean hasAny(String text, String signs) {
    for (int i = 0; i < signs.length(); i++) if (text.indexOf(signs.charAt(i)) >= 0) return true;
    return false;
  }

  /// Whether a text has a figure of any script.
  public static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (sign <= '9' ? sign >= '0' : sign > '~' && Character.isDigit(sign)) return true;
    }
    return false;
  }
}
