package dev.earshot.reader.turns;

import dev.earshot.notation.TimeNotation;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Lines of a page as more programs write them. Some marks are those of one program alone, and only
/// the whole page shows that a figure is a voice, or that a point stands between minutes and
/// seconds.
final class PlainForm {
  /// `start=0.3s stop=3.1s speaker_SPEAKER_01 words`
  private static final Pattern KEYED =
      Pattern.compile(
          "^start=([\\d:.,]+)s?,?\\s+(?:stop|end)=([\\d:.,]+)s?,?\\s+(?:speaker[_=])?(\\S*?[\\p{L}\\p{N}]):?(?=\\s|$)");

  /// `[Speaker:0] words`
  private static final Pattern COUNTED =
      Pattern.compile("^\\[[Ss]peaker:\\s?(\\d{1,2})\\]:?(?=\\s)");

  /// `1 (0:00 - 0:04)`
  private static final Pattern TIMED_VOICE =
      Pattern.compile("^(\\d{1,2})(?=\\s*[(\\[]\\d{1,2}:\\d[^)\\]]*[)\\]]:?\\s*$)");

  /// `12.30 Name: words`, `Name (12.30): words`
  private static final Pattern POINT =
      Pattern.compile(
          "^(?:([\\[(]?)(\\d{1,3})\\.([0-5]\\d)(?=[\\])]?\\s+(?<behind>\\p{L}[^:]{0,40}):\\s)"
              + "|((?<before>\\p{L}[^:\\d]{0,40}?)\\s?[\\[(])(\\d{1,3})\\.([0-5]\\d)(?=[\\])](?::\\s|\\s*$)))");

  /// `0:00 words`
  private static final Pattern LEADING =
      Pattern.compile("^\\s*[\\[(]?(\\d{1,2}(?::\\d\\d){1,2}(?:[.,]\\d{1,3})?)[\\])]?\\s+(?=\\S)");

  private static final int FEWEST_LOST = 6;

  private static final int FEWEST = 4;
  private static final int VOICES = 2;

  private PlainForm() {}

  static List<String> of(List<String> lines) {
    var keyed =
        lines.stream().map(TimeNotation::withPlainTimes).map(PlainForm::withoutKeys).toList();
    return withColons(withVoices(withoutLostTimes(keyed)));
  }

  /// The same time before nearly every line is what a program sets that has lost the times.
  private static List<String> withoutLostTimes(List<String> lines) {
    var times = matches(lines, LEADING).map(time -> time.group(1)).toList();
    long written = lines.stream().filter(line -> !line.isBlank()).count();
    return times.size() >= FEWEST_LOST
            && 4L * times.size() >= 3 * written
            && times.stream().distinct().count() == 1
        ? lines.stream().map(line -> LEADING.matcher(line).replaceFirst("")).toList()
        : lines;
  }

  /// Of a line that was cut within its keys, nothing is left.
  private static String withoutKeys(String line) {
    if (!line.startsWith("start=")) return COUNTED.matcher(line).replaceFirst("[Speaker $1]:");
    var keys = KEYED.matcher(line);
    return keys.find() ? keys.replaceFirst("[$1 --> $2] $3:") : "";
  }

  private static List<String> withVoices(List<String> lines) {
    var voices = matches(lines, TIMED_VOICE).map(voice -> Integer.valueOf(voice.group(1))).toList();
    return comeAgain(voices)
        ? lines.stream().map(line -> TIMED_VOICE.matcher(line).replaceFirst("Speaker $1")).toList()
        : lines;
  }

  private static boolean comeAgain(List<Integer> voices) {
    long different = voices.stream().distinct().count();
    return voices.size() >= FEWEST && different >= VOICES && 2 * different <= voices.size();
  }

  /// Beside names that come again, a point in times that grow is a colon.
  private static List<String> withColons(List<String> lines) {
    var found = matches(lines, POINT).toList();
    var seconds = found.stream().mapToInt(PlainForm::seconds).toArray();
    long names = found.stream().map(PlainForm::name).distinct().count();
    boolean grow = IntStream.range(1, seconds.length).allMatch(i -> seconds[i] >= seconds[i - 1]);
    return found.size() >= FEWEST && grow && 4 * names <= 3L * found.size()
        ? lines.stream().map(line -> POINT.matcher(line).replaceFirst("$1$5$2$7:$3$8")).toList()
        : lines;
  }

  private static String name(Matcher time) {
    return time.group("behind") == null ? time.group("before") : time.group("behind");
  }

  private static int seconds(Matcher time) {
    int group = time.group(2) == null ? 7 : 2;
    return 60 * Integer.parseInt(time.group(group)) + Integer.parseInt(time.group(group + 1));
  }

  private static Stream<Matcher> matches(List<String> lines, Pattern pattern) {
    return lines.stream().map(pattern::matcher).filter(Matcher::find);
  }
}
