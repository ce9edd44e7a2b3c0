package dev.earshot.reader.markdown;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Moments that people note by the minute: `min 12: words`, `12' words`, `ab Minute 12 – words`. A
/// length is written like that as well, so several of them must rise down the page.
final class MinuteMarks {
  private static final String MARK = "(\\s*(?:(?:[-*+•–]|\\d{1,3}[.)])\\s+)?)";
  private static final String WORD = "(?i:min(?:ute[ns]?|uto|uta)?s?|мин(?:ута)?)";

  private static final Pattern LEADING =
      Pattern.compile(
          MARK
              + "\\**[\\[(]?(?:(?i:(?:at|ab|um|bei|from|à|vers|a partir de)\\s+)?"
              + (WORD + "\\.?\\s?(\\d{1,3})")
              + ("|(\\d{1,3})\\s?(?:['’′]|" + WORD + "\\.?(?=\\s?[:–—-])))[\\])]?\\**")
              + "\\s*[:–—-]?\\**\\s+(?=[\\p{L}\"“„«*\\[])(.*)");

  private static final int FEWEST = 2;

  private MinuteMarks() {}

  /// Writes such moments as others are written: `12:00 words`.
  static void read(List<String> lines) {
    int last = -1;
    int count = 0;
    for (var line : lines) {
      var moment = LEADING.matcher(line);
      if (!moment.matches()) continue;
      int minute = minute(moment);
      if (minute <= last) return;
      last = minute;
      count++;
    }
    if (count >= FEWEST) lines.replaceAll(MinuteMarks::read);
  }

  private static String read(String line) {
    var moment = LEADING.matcher(line);
    return moment.matches() ? moment.group(1) + minute(moment) + ":00 " + moment.group(4) : line;
  }

  private static int minute(Matcher moment) {
    return Integer.parseInt(moment.group(2) == null ? moment.group(3) : moment.group(2));
  }
}
