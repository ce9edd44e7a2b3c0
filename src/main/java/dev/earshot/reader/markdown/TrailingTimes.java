package dev.earshot.reader.markdown;

import dev.earshot.notation.TimeNotation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Paragraphs of captions that a program has closed with the time reached by then: `words
/// [26](…t=26s)`. They are written as others are, the time before the words. Behind a note, such a
/// link is when somebody speaks of it, so the words must pass as fast as people speak, and each
/// time be later.
final class TrailingTimes {
  private static final Pattern LINK =
      Pattern.compile(
          "\\[\\d{1,5}(?::\\d{2}){0,2}(?:\\.\\d{1,3})?]\\([^()\\s]{1,500}[?&#]t=(\\d{1,5})(?:\\.\\d{1,3})?s?\\)\\s*");

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern NO_PARAGRAPH = Pattern.compile("\\s*(?:[-*+•>#|<\\[`]|\\d).*");

  /// Of fewer, nobody would take the times for those of talk.
  private static final int FEWEST = 5;

  /// In words a second.
  private static final double SLOWEST = 1;

  private static final double FASTEST = 8;

  /// @param link where it begins
  private record Closed(int line, int link, int seconds) {}

  private TrailingTimes() {}

  static void read(List<String> lines) {
    var closed = new ArrayList<Closed>();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i).stripTrailing();
      int link = line.endsWith(")") ? line.lastIndexOf(" [") : -1;
      if (link <= 0) continue;
      var time = LINK.matcher(line).region(link + 1, line.length());
      if (time.matches()) closed.add(new Closed(i, link, Integer.parseInt(time.group(1))));
    }
    if (closed.size() < FEWEST || !areSpoken(closed, lines)) return;
    int start = 0;
    for (var one : closed) {
      var words = lines.get(one.line()).substring(0, one.link());
      lines.set(one.line(), timed(start, words));
      start = one.seconds();
    }
    readLast(closed.getLast().line(), start, lines);
  }

  private static boolean areSpoken(List<Closed> closed, List<String> lines) {
    int start = 0;
    for (var one : closed) {
      var line = lines.get(one.line());
      long words = SPACES.splitAsStream(line.substring(0, one.link()).strip()).count();
      int seconds = one.seconds() - start;
      boolean isSpoken = words >= SLOWEST * seconds && words <= FASTEST * seconds;
      if (seconds <= 0 || !isSpoken || NO_PARAGRAPH.matcher(line).matches()) return false;
      start = one.seconds();
    }
    return true;
  }

  /// Behind the last of the times, talk may go on to its end.
  private static void readLast(int closed, int start, List<String> lines) {
    int next = closed + 1;
    while (next < lines.size() && lines.get(next).isBlank()) next++;
    boolean isLast =
        next < lines.size()
            && lines.subList(next + 1, lines.size()).stream().allMatch(String::isBlank);
    if (isLast && !NO_PARAGRAPH.matcher(lines.get(next)).matches())
      lines.set(next, timed(start, lines.get(next)));
  }

  private static String timed(int seconds, String words) {
    return TimeNotation.clock(Duration.ofSeconds(seconds)) + " " + words.strip();
  }
}
