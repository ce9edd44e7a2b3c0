package dev.earshot.reader.snipd;

import dev.earshot.notation.TimeNotation;
import dev.earshot.reader.markdown.Markdown;
import dev.earshot.reader.markdown.MarkdownLine;
import dev.earshot.reader.markdown.Tags;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The line that begins a snip: `### [43:20] Title`, or `### ⭐ [Title](link) [[tag]]`, or any
/// heading with a play line below. The title in a link may hold brackets, so the link is found by
/// its address.
///
/// @param title empty if the listener gave none
/// @param range where a template puts it behind the title: `Weirs [0:12 - 0:50]`
record SnipHeading(
    Optional<String> title,
    Optional<String> url,
    Optional<Duration> start,
    Optional<SnipRange> range,
    List<String> tags,
    boolean starred) {
  private static final String LINK = "](https://share.snipd.com/snip/";
  private static final Pattern TIME =
      Pattern.compile(
          "^[^\\p{L}\\p{N}\\[]*(?:\\[[\\d:.?-]*\\]\\s*|\\d{1,4}(?::\\d{2}){1,2}(?=[\\s–—-]+\\p{L})[\\s–—-]*)");

  /// A template's own; the app's times in brackets are those at which snips end.
  private static final Pattern START =
      Pattern.compile("^\\W*(\\d{1,4}(?::\\d{2}){1,2})(?=[\\s–—-])");

  private static final Pattern BEHIND =
      Pattern.compile("\\s+[\\[(]\\s*" + SnipRange.RANGE.pattern() + "\\s*[\\])]\\s*$");

  static final String UNTITLED = "Untitled";

  /// Whether a snip begins at a line. A heading without link or time is one only if the line with
  /// the times follows, as listeners write headings of their own.
  static boolean beginsAt(List<MarkdownLine> lines, int i) {
    int level = lines.get(i).headingLevel();
    if (level < 2) return false;
    String heading = lines.get(i).heading().orElse("");
    return heading.contains(LINK)
        || TIME.matcher(heading).lookingAt()
        || BEHIND.matcher(heading).find()
        || (SnipSection.named(heading).isEmpty() && isPlayed(lines, i + 1));
  }

  private static boolean isPlayed(List<MarkdownLine> lines, int from) {
    int i = from;
    while (i < lines.size() && lines.get(i).isBlank()) i++;
    return i < lines.size() && SnipRange.isIn(lines.get(i).text());
  }

  static SnipHeading of(String heading) {
    int link = heading.indexOf(LINK);
    if (link < 0) return unlinked(heading);
    int open = Math.max(0, heading.indexOf('['));
    int end = heading.indexOf(')', link);
    String after = end < 0 ? "" : heading.substring(end + 1);
    String title = heading.substring(Math.min(open + 1, link), link);
    String url = heading.substring(link + 2, end < 0 ? heading.length() : end);
    return new SnipHeading(
        titleIn(title),
        Optional.of(url.strip()),
        Optional.empty(),
        range(heading),
        Tags.in(after),
        isStarred(heading));
  }

  private static SnipHeading unlinked(String heading) {
    String timeless = BEHIND.matcher(TIME.matcher(heading).replaceFirst("")).replaceFirst("");
    String title = Tags.without(timeless);
    var start = START.matcher(heading);
    return new SnipHeading(
        titleIn(title),
        Optional.empty(),
        start.find() ? TimeNotation.read(start.group(1)) : Optional.empty(),
        range(heading),
        Tags.in(heading),
        isStarred(heading));
  }

  private static Optional<SnipRange> range(String heading) {
    var behind = BEHIND.matcher(heading);
    return behind.find() ? Optional.of(SnipRange.of(behind.group())) : Optional.empty();
  }

  /// A star, and the word for snips that were never named, are no title.
  private static Optional<String> titleIn(String marked) {
    String title = Markdown.plain(marked).replaceAll("^[⭐🌟★\\s]+|[⭐🌟★\\s]+$", "");
    return Optional.of(title).filter(t -> !t.isEmpty() && !t.equals(UNTITLED));
  }

  private static boolean isStarred(String heading) {
    return heading.contains("⭐");
  }
}
