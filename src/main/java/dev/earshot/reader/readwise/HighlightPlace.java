package dev.earshot.reader.readwise;

import java.util.Optional;
import java.util.regex.Pattern;

/// Where a highlight was made, at the end of its words: `([Time 0:09:49](link))`, the space being a
/// hard one, or `(01:34) ([View Highlight](link))`. Searched for from the end, as the words may
/// hold brackets too; a place without its end shows that the file was cut off.
///
/// @param words the line without the place
/// @param isCut whether the place has no end, as at the end of a file that was cut
record HighlightPlace(String words, Optional<String> time, Optional<String> url, boolean isCut) {
  private static final String OPEN = "([";
  private static final Pattern PLACE =
      Pattern.compile(
          "\\(\\[(?:Time[\\s\\u00a0]+([^\\]]*)|[^\\]]*)\\]\\(([^()\\s]*)\\)\\)[\\s\\u00a0]*");
  private static final Pattern CUT =
      Pattern.compile("\\(\\[(?:Time|View)\\b[^\\]]*(?:\\]\\([^()]*)?");
  private static final Pattern TIME_BEFORE = Pattern.compile("\\((\\d[\\d:]*)\\)$");

  /// Longer than any time in brackets.
  private static final int TIME_LENGTH = 16;

  static HighlightPlace of(String line) {
    int open = line.lastIndexOf(OPEN);
    if (open < 0) return nowhere(line, false);
    String words = line.substring(0, open).stripTrailing();
    var place = PLACE.matcher(line.substring(open));
    if (!place.matches())
      return CUT.matcher(line.substring(open)).matches()
          ? nowhere(words, true)
          : nowhere(line, false);
    var url = Optional.of(place.group(2)).filter(link -> !link.isEmpty());
    if (place.group(1) != null)
      return new HighlightPlace(words, Optional.of(place.group(1)), url, false);
    return withTimeBefore(words, url);
  }

  private static HighlightPlace nowhere(String words, boolean isCut) {
    return new HighlightPlace(words, Optional.empty(), Optional.empty(), isCut);
  }

  private static HighlightPlace withTimeBefore(String words, Optional<String> url) {
    int from = Math.max(0, words.length() - TIME_LENGTH);
    var time = TIME_BEFORE.matcher(words.substring(from));
    if (!time.find()) return new HighlightPlace(words, Optional.empty(), url, false);
    return new HighlightPlace(
        words.substring(0, from + time.start()), Optional.of(time.group(1)), url, false);
  }
}
