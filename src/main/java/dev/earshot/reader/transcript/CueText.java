package dev.earshot.reader.transcript;

import dev.earshot.notation.Sentences;
import dev.earshot.notation.SpacedWords;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The words of cues: counted, cut where sentences end, and put together again.
final class CueText {
  /// A mark that belongs to the word before it, though it came as a part of its own.
  private static final Pattern CLOSING = Pattern.compile("[.,;:!?…%)\\]”’»]+(?:\\s.*)?");

  private static final int FIRST_IDEOGRAPH = 0x2e80;

  private CueText() {}

  /// The sentences of a text, those of more words cut into pieces.
  static List<String> pieces(String text, int most) {
    var pieces = new ArrayList<String>();
    for (var sentence : Sentences.of(text)) {
      var words = SpacedWords.of(sentence.strip());
      for (int from = 0; from < words.size(); from += most)
        pieces.add(String.join(" ", words.subList(from, Math.min(words.size(), from + most))));
    }
    return pieces;
  }

  /// How long a text is in words; where words are not set apart, two characters are taken for one.
  static int words(String text) {
    return SpacedWords.count(text, CueText::isUnspaced);
  }

  private static boolean isUnspaced(int c) {
    return c >= FIRST_IDEOGRAPH && Character.isIdeographic(c);
  }

  static String joined(List<String> parts) {
    var text = new StringBuilder();
    for (var part : parts) {
      if (!text.isEmpty()) text.append(gap(text, part));
      text.append(part);
    }
    return text.toString();
  }

  /// No space before a mark that is a part of its own, nor between characters of scripts that use
  /// none.
  private static String gap(CharSequence before, String part) {
    int last = Character.codePointBefore(before, before.length());
    boolean tight =
        CLOSING.matcher(part).matches() || (isTight(last) && isTight(part.codePointAt(0)));
    return tight ? "" : " ";
  }

  private static boolean isTight(int c) {
    var script = Character.UnicodeScript.of(c);
    return Character.isIdeographic(c)
        || script == Character.UnicodeScript.HIRAGANA
        || script == Character.UnicodeScript.KATAKANA
        || (c >= 0x3000 && c <= 0x303f)
        || (c >= 0xff00 && c <= 0xffef);
  }
}
