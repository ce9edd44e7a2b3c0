package dev.earshot.analysis;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.codec.language.DoubleMetaphone;

/// Keys that names of the same sound in English share, so that one that was heard is found however
/// it is written: Double Metaphone (L. Philips, C/C++ Users Journal 18(6), 2000).
public final class PhoneticKey {
  private static final int LONGEST = 12;
  private static final int FEWEST_WORDS = 2;

  private PhoneticKey() {}

  /// The keys of a name's words; empty for a single word, which too many others share, and where a
  /// word has none.
  public static String of(List<String> words) {
    if (words.size() < FEWEST_WORDS) return "";
    var coder = new DoubleMetaphone();
    coder.setMaxCodeLen(LONGEST);
    var keys = words.stream().map(word -> key(coder, word)).toList();
    return keys.contains("") ? "" : keys.stream().collect(Collectors.joining(" "));
  }

  private static String key(DoubleMetaphone coder, String word) {
    var key = coder.doubleMetaphone(word);
    return key == null ? "" : key;
  }
}
