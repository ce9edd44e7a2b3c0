package dev.earshot.reader.notes;

import dev.earshot.notation.TimeNotation;
import dev.earshot.reader.markdown.Markdown;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line at which somebody begins to speak, or goes on after a time of its own: `**Name:** ...`,
/// `**Name (1:02):** ...`, `Name (00:00:09): ...`, `(00:00:15): ...`.
///
/// In notes, bold words before a colon are as often a label: "Summary", "Key takeaways". Those that
/// are known to be labels, questions, and more words than a name has are not speakers.
///
/// @param speaker absent where the same person goes on
/// @param stamp the time as it is written
/// @param words what follows on the line, still marked up; often nothing
record TurnLine(Optional<String> speaker, Optional<String> stamp, String words) {
  /// A time as notes have it, hours left out or not.
  static final String TIME = "\\d{1,4}(?::\\d{2}){1,2}(?:[.,]\\d{1,3})?";

  private static final String STAMP = "\\\\?[\\[(](" + TIME + ")\\\\?[\\])]";
  private static final String NAME = "([^*:\\[\\]()<>|#]{1,80}?)";

  /// `**Name:** ...`, `**Name**: ...`, `**Name (1:02):** ...`, `**[1:02] Name:** ...`
  private static final Pattern BOLD =
      Pattern.compile(
          "^\\*\\*\\s*(?:"
              + STAMP
              + "\\s*)?"
              + NAME
              + "\\s*(?:"
              + STAMP
              + ")?\\s*"
              + "(?::\\s*\\*\\*\\s*(?:"
              + STAMP
              + ")?:?|\\*\\*\\s*(?:"
              + STAMP
              + ")?\\s*:)\\s*(.*)$");

  /// `Name (00:00:09): ...`
  private static final Pattern STAMPED =
      Pattern.compile("^" + NAME + "\\s*" + STAMP + "\\s*:\\s*(.*)$");

  /// `(00:00:15): ...`
  private static final Pattern CONTINUED = Pattern.compile("^" + STAMP + "\\s*:\\s*(.*)$");

  private static final Pattern LEADING_STAMP = Pattern.compile("^\\s*" + STAMP + "\\s*");
  private static final Pattern NAMELIKE = Pattern.compile("[\\p{L}\\p{N}][^?!;/“”\"]*");
  private static final int MOST_WORDS = 7;

  /// Words before a colon that are no people.
  private static final Set<String> NOBODY =
      Set.of(
          "note",
          "notes",
          "summary",
          "tags",
          "date",
          "guest",
          "guests",
          "host",
          "hosts",
          "source",
          "sources",
          "link",
          "links",
          "url",
          "duration",
          "show",
          "podcast",
          "episode",
          "topic",
          "topics",
          "key takeaways",
          "takeaways",
          "quote",
          "quotes",
          "transcript",
          "title",
          "tl;dr",
          "idea",
          "action",
          "example",
          "tip",
          "question",
          "answer",
          "sponsor",
          "sponsors",
          "http",
          "https",
          "update",
          "edit",
          "warning",
          "important",
          "author",
          "category",
          "published");

  private static final String BREAK = "break";

  static Optional<TurnLine> read(String line) {
    var continued = CONTINUED.matcher(line);
    if (continued.matches())
      return Optional.of(
          new TurnLine(Optional.empty(), Optional.of(continued.group(1)), continued.group(2)));
    var bold = BOLD.matcher(line);
    if (bold.matches()) return named(bold.group(2), firstOf(bold, 1, 3, 4, 5), bold.group(6));
    var stamped = STAMPED.matcher(line);
    if (stamped.matches())
      return named(stamped.group(1), Optional.of(stamped.group(2)), stamped.group(3));
    return Optional.empty();
  }

  /// A turn, if the name may be one. The time may also stand before the words.
  private static Optional<TurnLine> named(String name, Optional<String> stamp, String words) {
    if (!isName(name)) return Optional.empty();
    var leading = LEADING_STAMP.matcher(words);
    boolean stamped = leading.lookingAt();
    return Optional.of(
        new TurnLine(
            Optional.of(Markdown.plain(name)),
            stamp.or(() -> stamped ? Optional.of(leading.group(1)) : Optional.empty()),
            stamped ? words.substring(leading.end()) : words));
  }

  /// A turn of a speaker whose label is known.
  static TurnLine of(String speaker, String words) {
    return named(speaker, Optional.empty(), words)
        .orElseGet(() -> new TurnLine(Optional.of(speaker), Optional.empty(), words));
  }

  /// Whether the words before a colon may be a person.
  static boolean isName(String text) {
    String name = text.strip();
    return NAMELIKE.matcher(name).matches()
        && !NOBODY.contains(name.toLowerCase(Locale.ROOT))
        && name.split("\\s+").length <= MOST_WORDS;
  }

  /// A pause for advertising is nobody's turn.
  boolean isBreak() {
    return speaker.filter(name -> name.equalsIgnoreCase(BREAK)).isPresent();
  }

  /// Words without a stamp before them.
  static String unstamped(String words) {
    return LEADING_STAMP.matcher(words).replaceFirst("");
  }

  private static Optional<String> firstOf(Matcher line, int... groups) {
    for (int group : groups) if (line.group(group) != null) return Optional.of(line.group(group));
    return Optional.empty();
  }

  Optional<Duration> start() {
    return stamp.flatMap(TimeNotation::read);
  }
}
