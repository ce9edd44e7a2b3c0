package dev.earshot.reader.turns;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lines of a page as more programs write them. Some marks are those of one program alone, and only
/// the whole page shows that a figure is a voice, or that a point stands between minutes and
/// seconds.
final class PlainForm {
  /// `start=0.3s stop=3.1s speaker_SPEAKER_01 words`
  private static final Pattern KEYED =
      Pattern.compile(
          "^start=([\\d:.,]+)s?,?\\s+(?:stop|end)=([\\d:.,]+)s?,?\\s+(?:speaker[_=])?(\\S+?):?(?=\\s|$)");

  /// `[Speaker:0] words`
  private static final Pattern COUNTED =
      Pattern.compile("^\\[[Ss]peaker:\\s?(\\d{1,2})\\]:?(?=\\s)");

  /// `1 (0:00 - 0:04)`, `1: words`
  private static final Pattern NUMBER =
      Pattern.compile("^(\\d{1,2})(?=\\s*[(\\[]\\d{1,2}:\\d[^)\\]]*[)\\]]:?\\s*$|:\\s+\\D)");

  /// `12.30 Name: words`, `Name (12.30): words`
  private static final Pattern POINT =
      Pattern.compile(
          "^([\\[(]?)(\\d{1,3})\\.([0-5]\\d)(?=[\\])]?\\s+\\p{L}[^:]{0,40}:\\s)"
              + "|^(\\p{L}[^:\\d]{0,40}[\\s\\[(])(\\d{1,3})\\.([0-5]\\d)(?=[\\])]?(?::\\s|$))");

  private static final int FEWEST = 4;
  private static final int VOICES = 2;

  private PlainForm() {}

  static List<String> of(List<String> lines) {
    var keyed = lines.stream().map(PlainForm::withoutKeys).toList();
    return withColons(withVoices(keyed));
  }

  /// Of a line that was cut within its keys, nothing is left.
  private static String withoutKeys(String line) {
    if (!line.startsWith("start=")) return COUNTED.matcher(line).replaceFirst("[Speaker $1]:");
    var keys = KEYED.matcher(line);
    return keys.find() ? keys.replaceFirst("[$1 --> $2] $3:") : "";
  }

  /// A list counts on; voices come again.
  private static List<String> withVoices(List<String> lines) {
    var counts =
        matches(lines, NUMBER)
            .collect(Collectors.groupingBy(found -> found.group(1), Collectors.counting()));
    long again = counts.values().stream().filter(count -> count > 1).count();
    boolean are =
        again >= VOICES
            && counts.values().stream().mapToLong(Long::longValue).sum() >= FEWEST
            && again * 2 > counts.size();
    return are
        ? lines.stream().map(line -> NUMBER.matcher(line).replaceFirst("Speaker $1")).toList()
        : lines;
  }

  /// Before and behind names that come again, a point in most lines is a colon if the figures grow.
  private static List<String> withColons(List<String> lines) {
    var found = matches(lines, POINT).toList();
    var seconds =
        found.stream()
            .mapToInt(time ->
                time.group(2) != null
                    ? seconds(time.group(2), time.group(3))
                    : seconds(time.group(5), time.group(6)))
            .toArray();
    boolean grow = true;
    for (int i = 1; i < seconds.length; i++) grow &= seconds[i] >= seconds[i - 1];
    return seconds.length >= FEWEST && grow && seconds[seconds.length - 1] > seconds[0]
        ? lines.stream().map(line -> POINT.matcher(line).replaceFirst("$1$4$2$5:$3$6")).toList()
        : lines;
  }

  private static int seconds(String minutes, String seconds) {
    return 60 * Integer.parseInt(minutes) + Integer.parseInt(seconds);
  }

  private static Stream<Matcher> matches(List<String> lines, Pattern pattern) {
    return lines.stream().map(pattern::matcher).filter(Matcher::find);
  }
}
