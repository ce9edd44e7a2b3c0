package dev.earshot.reader.markdown;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Scripts of plays for the ear: `#### IDA` above what she says, `##### [A door creaks]` for what
/// is heard. The names become bold ones with a colon, and what is heard nobody says. Without
/// directions, such headings may be of anything.
final class ScriptHeadings {
  private static final int LEVELS = 6;

  private static final int FEWEST = 4;

  /// Headings of other parts stand on a higher level; so many may be no names.
  private static final int SHARE = 4;

  /// How somebody speaks, or that they go on: `IDA (CONT'D)`.
  private static final Pattern MANNER = Pattern.compile("[*_]*[(\\[][^()\\[\\]]{0,60}[)\\]][*_]*");

  private static final Pattern NAME =
      Pattern.compile(
          "\\p{Lu}(?:[^\\p{Ll}\\d:.!?#\\[\\](){}<>]{1,60}|[\\p{L}'’-]{1,30}(?: \\p{Lu}[\\p{L}'’-]{0,30}){0,2})");

  private ScriptHeadings() {}

  static void read(List<String> lines) {
    if (lines.stream().noneMatch(line -> line.startsWith("##"))) return;
    IntStream.rangeClosed(2, LEVELS)
        .filter(level -> areNames(lines, level))
        .findFirst()
        .ifPresent(level -> lines.replaceAll(line -> spoken(line, level)));
  }

  private static boolean areNames(List<String> lines, int level) {
    var headings = lines.stream().filter(line -> level(line) == level).toList();
    var names =
        headings.stream().map(ScriptHeadings::name).filter(name -> !name.isEmpty()).toList();
    var once = new HashSet<String>();
    long again = names.stream().filter(name -> !once.add(name)).distinct().count();
    boolean areDirected =
        lines.stream().anyMatch(line -> level(line) > level)
            || headings.stream().anyMatch(line -> MANNER.matcher(line).find());
    boolean areInCapitals = names.stream().allMatch(ScriptHeadings::isInCapitals);
    return (areInCapitals ? areDirected : haveSounds(lines, level))
        && names.size() >= FEWEST
        && again > 1
        && 2 * once.size() <= names.size() + 1
        && SHARE * (headings.size() - names.size()) <= headings.size();
  }

  /// Whether all headings below a level stand in brackets.
  private static boolean haveSounds(List<String> lines, int level) {
    var below = lines.stream().filter(line -> level(line) > level).toList();
    return !below.isEmpty()
        && below.stream()
            .map(line -> Markdown.plain(new MarkdownLine(0, line).words()))
            .allMatch(heading -> MANNER.matcher(heading).matches());
  }

  private static boolean isInCapitals(String name) {
    return name.equals(name.toUpperCase(Locale.ROOT));
  }

  private static String spoken(String line, int level) {
    int own = level(line);
    if (own < level) return line;
    var name = own == level ? name(line) : "";
    return name.isEmpty() ? "" : "**" + name + ":**";
  }

  private static int level(String line) {
    return line.startsWith("#") ? new MarkdownLine(0, line).headingLevel() : 0;
  }

  /// The name that a heading is; empty if it is none.
  private static String name(String line) {
    var heading = new MarkdownLine(0, line).heading().orElse("");
    var words = Markdown.plain(MANNER.matcher(heading).replaceAll(""));
    return NAME.matcher(words).matches() ? words : "";
  }
}
