package dev.earshot.reader.text;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Text without what nobody sees or types: zero-width characters, soft hyphens, marks of direction,
/// hard spaces, several spaces in a row. Copied from a web page or exported by an app, any of them
/// would keep a word from being found.
public final class CleanText {
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060\\ufeff\\u00ad]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2000-\\u200a\\u202f]+");

  private CleanText() {}

  /// The text on one line.
  public static String line(String text) {
    if (isClean(text)) return text;
    String visible = INVISIBLE.matcher(text).replaceAll("");
    return SPACES.matcher(visible).replaceAll(" ").strip();
  }

  /// Whether there is nothing to do, which is so for most lines, and sooner seen than done.
  private static boolean isClean(String text) {
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      boolean mayGo = letter < ' ' || (letter > '~' && isOfKind(letter));
      if (mayGo || (space && letter == ' ')) return false;
      space = letter == ' ';
    }
    return !space;
  }

  private static boolean isOfKind(char letter) {
    return Character.isWhitespace(letter)
        || Character.isSpaceChar(letter)
        || Character.getType(letter) == Character.FORMAT;
  }

  /// The text with its lines, those without words left out.
  public static String lines(String text) {
    return text.lines()
        .map(CleanText::line)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
