package dev.earshot.reader.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Where spoken sentences end, and how their parts are put together again.
final class Sentences {
  private static final Pattern BORDER =
      Pattern.compile(
          "(?<=[.!?…][\"”’»)\\]]{0,2})\\s+(?=[\"“‘«(\\[¿¡]{0,2}[\\p{Lu}\\p{Lt}\\p{Lo}\\d])"
              + "|(?<=[。！？])");
  private static final Pattern END = Pattern.compile("[.!?…。！？][\"”’»)\\]]{0,3}\\s*$");

  /// A full stop that ends a word, and no sentence.
  private static final Pattern SHORT_FORM =
      Pattern.compile(
          "(?:^|[\\s(.])(?:\\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|Nr|No|vs|ca|bzw|z\\.B|e\\.g|i\\.e)\\.$");

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern CLOSING = Pattern.compile("[.,;:!?…%)\\]”’»]+(?:\\s.*)?");

  private Sentences() {}

  /// The sentences of a text, those of more words cut into pieces.
  static List<String> of(String text, int most) {
    var sentences = new ArrayList<String>();
    var sentence = new StringBuilder();
    for (String part : BORDER.splitAsStream(text).toList()) {
      if (!sentence.isEmpty()) sentence.append(gap(sentence, part));
      sentence.append(part);
      if (isEnd(part)) take(sentence, most, sentences);
    }
    take(sentence, most, sentences);
    return sentences;
  }

  private static void take(StringBuilder sentence, int most, List<String> sentences) {
    String[] words = SPACES.split(sentence.toString().strip());
    for (int from = 0; from < words.length; from += most) {
      var piece = List.of(words).subList(from, Math.min(words.length, from + most));
      if (!piece.getFirst().isEmpty()) sentences.add(String.join(" ", piece));
    }
    sentence.setLength(0);
  }

  static boolean isEnd(String text) {
    return END.matcher(text).find() && !SHORT_FORM.matcher(text).find();
  }

  /// How long a text is in words; where words are not set apart, two characters are taken for one.
  static int words(String text) {
    if (text.isBlank()) return 0;
    long ideographs = text.codePoints().filter(Character::isIdeographic).count();
    return SPACES.split(text.strip()).length + (int) (ideographs / 2);
  }

  static String joined(List<String> parts) {
    var text = new StringBuilder();
    for (var part : parts) {
      if (!text.isEmpty()) text.append(gap(text, part));
      text.append(part);
    }
    return text.toString();
  }

  /// No space before a mark that is a part of its own, nor between signs that need none.
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
