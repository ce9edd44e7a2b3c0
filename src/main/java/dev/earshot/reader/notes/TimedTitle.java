package dev.earshot.reader.notes;

import dev.earshot.notation.TimeNotation;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/// A moment with its title as lists of topics have them, the time before the words or in brackets
/// after them. Where the words and the target of a link differ, the words count.
///
/// @param stamp the time as it is written
/// @param title still marked up; it may stand on the next line
/// @param isMarked whether list mark, brackets or link show that no sentence begins with the time
record TimedTitle(String stamp, String title, Optional<String> url, boolean isMarked) {
  /// Beyond, it is somebody who talks.
  private static final int LONGEST = 400;

  private static final String TIME = "\\d{1,4}(?::\\d{2}){1,2}(?:[.,]\\d{1,3})?";
  private static final String MARK =
      "^\\s*(?:#{2,6}\\s+)?((?:[-*+•–]|\\d{1,3}[.)])\\s+|(?=@|\\*\\*))?";
  private static final String AFTER = "\\**\\s*:?\\s*(?:[-–—|:]\\s*)?(.*)$";
  private static final Pattern LINKED =
      Pattern.compile(MARK + "\\**\\[\\**@?(" + TIME + ")\\**\\]\\(([^()\\s]*)\\)" + AFTER);
  private static final Pattern BRACKETED =
      Pattern.compile(MARK + "\\**[\\[(]@?(" + TIME + ")[\\])]()" + AFTER);
  private static final Pattern BARE =
      Pattern.compile(MARK + "\\**@?(" + TIME + ")()(?!:?\\d)" + AFTER);
  private static final Pattern TRAILING =
      Pattern.compile(MARK + "()(.*\\S)\\s*[\\[(](" + TIME + ")[\\])]\\s*$");

  Optional<Duration> start() {
    return TimeNotation.read(stamp);
  }

  static Optional<TimedTitle> read(String line) {
    if (line.length() > LONGEST) return Optional.empty();
    for (var leading : new Pattern[] {LINKED, BRACKETED, BARE}) {
      var found = leading.matcher(line);
      if (!found.matches()) continue;
      boolean marked = found.group(1) != null || leading != BARE;
      Optional<String> url = Optional.of(found.group(3)).filter(link -> link.startsWith("http"));
      return Optional.of(new TimedTitle(found.group(2), found.group(4), url, marked));
    }
    var trailing = TRAILING.matcher(line);
    return trailing.matches()
        ? Optional.of(new TimedTitle(trailing.group(4), trailing.group(3), Optional.empty(), true))
        : Optional.empty();
  }
}
