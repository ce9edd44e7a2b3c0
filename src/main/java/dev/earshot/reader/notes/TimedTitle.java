package dev.earshot.reader.notes;

import dev.earshot.notation.Signs;
import dev.earshot.notation.TimeNotation;
import dev.earshot.reader.facts.TimedList;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A moment with its title as lists of topics have them, the time before the words or in brackets
/// after them. Where the words and the target of a link differ, the words count.
///
/// @param stamp the time as it is written
/// @param title still marked up; it may stand on the next line
/// @param isMarked whether list mark, brackets, arrow or link show that no sentence begins with the
///   time
record TimedTitle(String stamp, String title, Optional<String> url, boolean isMarked) {
  /// Beyond, it is somebody who talks.
  private static final int LONGEST = 400;

  private static final String TIME =
      "(?:\\d{1,4}(?::\\d{2}){1,2}(?:[.,]\\d{1,3})?"
          + "|(?:(?:\\d{1,2}\\s?h\\s?)?\\d{1,3}\\s?m(?:in)?\\s?\\d{1,2}\\s?s|\\d{1,2}h\\s?\\d{1,2}m)(?![\\p{L}\\d]))"
          + "(?!\\s*(?i:[ap]\\.?m\\b|uhr\\b))";
  private static final String MARK =
      "^\\s*(?:#{2,6}\\s+)?((?:[-*+•–]|\\d{1,3}[.)])\\s+(?:\\[[ xX]\\]\\s+)?(?:(?i:at)\\s+)?|(?=@|\\*\\*))?";
  private static final String RANGE = "(?:\\s*(?:[-–—→]|to|bis)\\s*" + TIME + "(?!:?\\d))?";
  private static final String AFTER = "\\**\\s*:?\\s*(?:[-–—―|:→⇒➜➔]\\s*)?(.*)$";
  private static final Pattern LINKED =
      Pattern.compile(
          MARK
              + ("\\**\\(?\\[\\**@?(" + TIME + ")" + RANGE)
              + ("\\**\\]\\(([^()\\s]*)\\)\\)?" + AFTER));
  private static final Pattern MOMENT =
      Pattern.compile(
          MARK
              + "()(\\[[^\\]]{1,200}\\]\\(https?://[^()\\s]*[?&#]t=(\\d{1,6}|[\\dhm]{1,10}s)(?:[&#][^()\\s]*)?\\).*)$");
  private static final Pattern LINK =
      Pattern.compile("(?<=[(<])https?://[^()<>\\s]+[?&#]t=\\d[^()<>\\s]*(?=[)>])");
  private static final Pattern LINK_ALONE = Pattern.compile("^<https?://[^<>\\s]+>\\s*(?=\\S)");
  private static final Pattern BRACKETED =
      Pattern.compile(MARK + "\\**[\\[(]@?(" + TIME + ")" + RANGE + "[\\])]()" + AFTER);
  private static final Pattern BARE =
      Pattern.compile(MARK + "\\**@?(" + TIME + ")(?!:?\\d)" + RANGE + "()" + AFTER);
  private static final Pattern ARROW = Pattern.compile("[^\\p{L}]*[→⇒➜➔]");
  private static final Pattern TRAILING =
      Pattern.compile(MARK + "()(.*\\S)\\s*[\\[(](" + TIME + ")" + RANGE + "[\\])]\\s*$");

  private static final Pattern TRAILING_LINK =
      Pattern.compile(
          MARK
              + "()(.*\\S)\\s+\\(?\\[[\\[(]?("
              + TIME
              + ")[\\])]?\\]\\((?<url>[a-z][\\w+.-]*://[^()\\s]*)\\)\\)?\\s*$");

  /// `- Rye rises ([5:12](https://…)) by itself`, `- **Rye** [5:12]: It rises.`
  private static final Pattern WITHIN =
      Pattern.compile(
          "^\\s*(?:[-*+•–]|\\d{1,3}[.)])\\s+(?<before>[^\\s\\[\\](\"“„«][^\\[\\](]*[^\\s\\[\\](])\\s*"
              + ("(?:[\\[(]?\\[[\\[(]?(?<time>" + TIME + ")" + RANGE + "[\\])]?\\]")
              + "\\((?<url>https?://[^()\\s]*)\\)[\\])]?"
              + ("|(?<=\\*\\*)\\s*[\\[(](?<bare>" + TIME + ")" + RANGE + "[\\])])")
              + "(?<behind>(?:[^\\]]|\\](?!\\())*)$");

  /// `Rye rises : https://youtu.be/id?t=312`
  private static final Pattern TRAILING_ADDRESS =
      Pattern.compile(
          MARK
              + "()(.*[^\\s:–—|-])\\s*[:–—|-]?\\s*(?<url>https?://[^()\\s]*[?&#]t=(?<time>\\d{1,6}|[\\dhm]{1,10}s)(?:[&#][^()\\s]*)?)\\s*$");

  /// What somebody wrote at a time of the day: `10:02 <ida> hello`.
  private static final Pattern CHAT =
      Pattern.compile("\\s*\\[?\\d{1,2}:\\d\\d(?::\\d\\d)?\\]?\\s+" + TimedList.SIGNED_IN_CHAT);

  /// The same where something else shows that no sentence begins with the time.
  TimedTitle marked() {
    return new TimedTitle(stamp, title, url, true);
  }

  Optional<Duration> start() {
    return TimeNotation.read(stamp);
  }

  /// An entry of a list as descriptions have them.
  static TimedTitle of(TimedList.Entry entry) {
    return new TimedTitle(TimeNotation.write(entry.start()), entry.title(), Optional.empty(), true);
  }

  static Optional<TimedTitle> read(String line) {
    boolean mayBeTimed = line.length() <= LONGEST && Signs.hasDigit(line);
    if (!mayBeTimed || CHAT.matcher(line).lookingAt()) return Optional.empty();
    for (var leading : new Pattern[] {LINKED, BRACKETED, BARE}) {
      var found = leading.matcher(line);
      if (!found.matches()) continue;
      boolean marked = found.group(1) != null || leading != BARE || ARROW.matcher(line).lookingAt();
      Optional<String> url = Optional.of(found.group(3)).filter(link -> link.startsWith("http"));
      String title = found.group(4);
      return Optional.of(
          new TimedTitle(
              found.group(2),
              LINK_ALONE.matcher(title).replaceFirst(""),
              url.or(() -> link(title)),
              marked));
    }
    var linked = TRAILING_LINK.matcher(line);
    if (linked.matches())
      return Optional.of(
          new TimedTitle(
              linked.group(4),
              linked.group(3),
              Optional.of(linked.group("url")).filter(url -> url.startsWith("http")),
              true));
    var within = WITHIN.matcher(line);
    if (within.matches()) return Optional.of(within(within));
    var addressed = addressed(line);
    if (addressed.isPresent()) return addressed;
    for (var trailing : new Pattern[] {TRAILING, MOMENT}) {
      var found = trailing.matcher(line);
      if (found.matches())
        return Optional.of(
            new TimedTitle(found.group(4), found.group(3), link(found.group(3)), true));
    }
    return Optional.empty();
  }

  /// What stands before the time and behind it, as one.
  private static TimedTitle within(Matcher parts) {
    String behind = parts.group("behind");
    String title = parts.group("before") + behind;
    return parts.group("time") == null
        ? new TimedTitle(parts.group("bare"), title, Optional.empty(), true)
        : new TimedTitle(parts.group("time"), title, Optional.of(parts.group("url")), true);
  }

  /// Whether an item of a list ends in the address of a moment, which nobody speaks.
  static boolean endsInMoment(String line) {
    return line.length() <= LONGEST && addressed(line).isPresent();
  }

  /// What a list has before the address of its moment; a sentence may have it as well.
  private static Optional<TimedTitle> addressed(String line) {
    if (!line.contains("t=")) return Optional.empty();
    var found = TRAILING_ADDRESS.matcher(line);
    return found.matches() && found.group(1) != null && !found.group(3).contains("](")
        ? Optional.of(
            new TimedTitle(
                found.group("time"), found.group(3), Optional.of(found.group("url")), true))
        : Optional.empty();
  }

  /// A link to a moment beside the words.
  private static Optional<String> link(String title) {
    var link = LINK.matcher(title);
    return link.find() ? Optional.of(link.group()) : Optional.empty();
  }
}
