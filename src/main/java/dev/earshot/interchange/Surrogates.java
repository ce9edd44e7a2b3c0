package dev.earshot.interchange;

/// Halves of UTF-16 pairs. JSON can spell them (`\ud800`), but they cannot be written as UTF-8.
public final class Surrogates {
  private Surrogates() {}

  /// The text with a replacement character for each half that stands alone.
  public static String paired(String text) {
    int lone = firstLone(text);
    if (lone < 0) return text;
    var paired = new StringBuilder(text);
    for (int i = lone; i < paired.length(); i++)
      if (isLone(paired, i)) paired.setCharAt(i, '\ufffd');
    return paired.toString();
  }

  private static int firstLone(String text) {
    for (int i = 0; i < text.length(); i++)
      if (Character.isSurrogate(text.charAt(i)) && isLone(text, i)) return i;
    return -1;
  }

  private static boolean isLone(CharSequence text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c))
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    return Character.isLowSurrogate(c)
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }
}
