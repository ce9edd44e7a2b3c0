package dev.earshot.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/// Words as the blanks of ASCII set them apart, without a pattern: asked of all that is said.
public final class SpacedWords {
  private SpacedWords() {}

  /// How many words a text has; of what is not set apart, two characters are taken for one.
  ///
  /// @param isUnspaced whether words are not set apart in the script of a character
  public static int count(String text, IntPredicate isUnspaced) {
    int words = 0;
    int unspaced = 0;
    boolean inWord = false;
    var stripped = text.strip();
    for (int i = 0, c; i < stripped.length(); i += Character.charCount(c)) {
      c = stripped.codePointAt(i);
      if (!isSpace(c) && !inWord) words++;
      inWord = !isSpace(c);
      if (isUnspaced.test(c)) unspaced++;
    }
    return words + unspaced / 2;
  }

  /// The words of a text.
  public static List<String> of(String text) {
    var words = new ArrayList<String>();
    int from = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at < text.length() && !isSpace(text.charAt(at))) continue;
      if (at > from) words.add(text.substring(from, at));
      from = at + 1;
    }
    return words;
  }

  static boolean isSpace(int letter) {
    return letter == ' ' || (letter >= '\t' && letter <= '\r');
  }
}
