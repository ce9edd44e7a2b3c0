package dev.earshot.analysis;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.codec.language.DoubleMetaphone;

/// How names sound in English, so that one that was heard is found however it is written: Double
/// Metaphone (L. Philips, C/C++ Users Journal 18(6), 2000).
public final class PhoneticKey {
  private static final int LONGEST = 12;
  private static final int FEWEST_WORDS = 2;

  private PhoneticKey() {}

  /// The sounds of a name's words; empty for a single word, which too many others sound like, and
  /// where a word has no sound that is known.
  public static String of(List<String> words) {
    if (words.size() < FEWEST_WORDS) return "";
    var coder = new DoubleMetaphone();
    coder.setMaxCodeLen(LONGEST);
    var sounds = words.stream().map(word -> sound(coder, word)).toList();
    return sounds.contains("") ? "" : sounds.stream().collect(Collectors.joining(" "));
  }

  private static String sound(DoubleMetaphone coder, String word) {
    var sound = coder.doubleMetaphone(word);
    return sound == null ? "" : sound;
  }
}
