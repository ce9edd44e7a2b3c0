package dev.earshot.meaning.minilm;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads the pieces of words and their numbers from the file that comes with a model.
///
/// Of that file nothing else is needed, and no library for JSON is at hand where a program loads
/// the encoder beside its own classes.
final class Vocabulary {
  private static final Pattern ENTRY =
      Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"\\s*:\\s*(\\d+)\\s*[,}]");
  private static final Pattern ESCAPED = Pattern.compile("\\\\(?:u(\\p{XDigit}{4})|(.))");

  private Vocabulary() {}

  /// The entries of `vocab`.
  ///
  /// @throws IllegalArgumentException if there are none
  static Map<String, Integer> read(String json) {
    int begin = json.indexOf("\"vocab\"");
    int end = json.indexOf('}', json.lastIndexOf(':'));
    var numbers = new HashMap<String, Integer>(60_000);
    if (begin >= 0 && end > begin) {
      var entries = ENTRY.matcher(json).region(json.indexOf('{', begin), end + 1);
      while (entries.find())
        numbers.put(plain(entries.group(1)), Integer.valueOf(entries.group(2)));
    }
    if (numbers.isEmpty()) throw new IllegalArgumentException("the model has no vocabulary");
    return numbers;
  }

  private static String plain(String text) {
    if (text.indexOf('\\') < 0) return text;
    return ESCAPED
        .matcher(text)
        .replaceAll(found ->
            found.group(1) == null
                ? java.util.regex.Matcher.quoteReplacement(found.group(2))
                : java.util.regex.Matcher.quoteReplacement(
                    Character.toString(Integer.parseInt(found.group(1), 16))));
  }
}
