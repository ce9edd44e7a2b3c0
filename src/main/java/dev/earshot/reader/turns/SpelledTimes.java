package dev.earshot.reader.turns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Times that are spelled out beside themselves: `1:02`, then `1 minute, 2 seconds`, and the words
/// behind or below; also on the line above, or behind the name of who speaks. Whoever copies the
/// transcript of a page gets them so, as the page has them for those who cannot see it.
final class SpelledTimes {
  private static final Pattern TIME = Pattern.compile("\\d{1,2}(?::\\d{2}){1,2}");
  private static final Pattern COLON = Pattern.compile(":");
  private static final String HOURS =
      part(
          "hours?|heures?|Stunden?|horas?|or[ae]|час\\p{L}*|godzin\\p{L}*|saat|uur|timm?[ae]r?|小?时|小?時間?|시간");
  private static final String MINUTES =
      part("minut(?:e[nrs]?|os?|[aiy])?|minuut|минут\\p{L}*|dakika|分钟?|分鐘?|분");
  private static final String SECONDS =
      part("seconde?[ns]?|second[oi]|Sekunden?|segundos?|sekund\\p{L}*|секунд\\p{L}*|saniye|秒钟?|초");
  private static final Pattern SPELLED =
      Pattern.compile("(?iu)" + HOURS + MINUTES + SECONDS + "(?<rest>.*)");
  private static final Pattern NAMED = Pattern.compile("(\\D{1,80}?)\\s+(?=\\d)");

  private SpelledTimes() {}

  private static String part(String unit) {
    return "(?:(\\d{1,2}) ?(?:"
        + unit
        + ")(?!\\p{L})(?:(?:,|,? (?:and|und|et|y|e|en|og|och|i|и))(?=\\s?\\d))?\\s*)?";
  }

  /// The lines of a page, with what only spells out the time above made blank.
  static List<String> removed(List<String> page) {
    var lines = new ArrayList<>(page);
    for (int i = 0; i + 1 < lines.size(); i++) {
      String time = lines.get(i).strip();
      if (!TIME.matcher(time).matches()) continue;
      if (i > 0 && rest(time, lines.get(i - 1)).filter(String::isEmpty).isPresent())
        lines.set(i - 1, "");
      int below = i + 1;
      rest(time, unnamed(lines.get(below), lines.subList(Math.max(0, i - 2), i)))
          .ifPresent(rest -> lines.set(below, rest));
    }
    return lines;
  }

  /// What follows a time that is spelled out; empty if the line spells no such time.
  private static Optional<String> rest(String time, String line) {
    var spelled = SPELLED.matcher(line.strip());
    if (!spelled.matches()) return Optional.empty();
    var told =
        IntStream.rangeClosed(1, 3)
            .mapToObj(spelled::group)
            .map(part -> part == null ? 0 : Integer.parseInt(part))
            .toList();
    return told.equals(parts(time)) ? Optional.of(spelled.group("rest")) : Optional.empty();
  }

  /// Hours, minutes and seconds; only of 0:00 it may be nothing that is told.
  private static List<Integer> parts(String time) {
    String whole = time.indexOf(':') == time.lastIndexOf(':') ? "0:" + time : time;
    return COLON.splitAsStream(whole).map(Integer::valueOf).collect(Collectors.toList());
  }

  /// A line without the name that stands above the time as well.
  private static String unnamed(String line, List<String> above) {
    var named = NAMED.matcher(line.strip());
    boolean is =
        named.lookingAt() && above.stream().anyMatch(name -> name.strip().equals(named.group(1)));
    return is ? line.strip().substring(named.end()) : line;
  }
}
