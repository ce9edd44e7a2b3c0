package dev.earshot.reader.turns;

import dev.earshot.reader.Head;
import dev.earshot.reader.Stem;
import dev.earshot.reader.markdown.Markdown;
import dev.earshot.reader.markdown.MarkdownLine;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/// Words that were said, and nobody tells by whom: what programs make of speech without telling
/// voices apart, what one person says alone. Prose looks the same, so a heading, the name of the
/// file or that of its folder must tell that it is a transcript.
public final class UnnamedTalk {
  /// Fewer words may be about a transcript: "Coming soon."
  private static final int FEWEST_WORDS = 30;

  /// What nobody says: items, tables, fences, links, facts and labels.
  private static final Pattern WRITTEN =
      Pattern.compile(
          "\\s*(?:(?:[-*+•>|#]|\\d{1,3}[.)])\\s.*|[|`~<{].*|[-*_=]{3,}|\\[[^\\]]*\\]\\(.*|(?=.{1,200}$).*://.*|[^:.!?]{1,60}:)\\s*");

  private UnnamedTalk() {}

  /// Whether a file is called a transcript, and is nothing but such words.
  public static boolean is(Head head) {
    return Stem.isOfTranscript(head.source()) && isAllOf(head.lines(), Turns.of(head));
  }

  /// Whether all of a page but its title are such words, if it is a transcript.
  public static boolean isAllOf(List<String> body, Turns turns) {
    if (!turns.all().isEmpty() || body.isEmpty()) return false;
    int from = isTitle(body.getFirst()) ? 1 : 0;
    return isProse(body.subList(from, body.size()));
  }

  private static boolean isTitle(String line) {
    return line.startsWith("# ");
  }

  /// The lines of a page that are such words.
  ///
  /// @param source the file, as it was named to earshot
  public static BitSet linesOf(List<String> page, Turns turns, String source) {
    var said = new BitSet();
    for (int i = 0; i < page.size(); i++) {
      if (!isHeading(page.get(i))) continue;
      int end = endOfPart(page, i);
      if (isNamedNowhere(turns, i, end) && isProse(page.subList(i + 1, end)))
        said.set(i + 1, end);
    }
    if (said.isEmpty() && Stem.isOfTranscript(source)) {
      var body = page.stream().filter(line -> !line.isBlank()).toList();
      if (isAllOf(body, turns)) said.set(0, page.size());
    }
    return said;
  }

  private static boolean isNamedNowhere(Turns turns, int from, int end) {
    return turns.beginnings().stream().noneMatch(turn -> turn > from && turn < end);
  }

  /// A heading, or words that stand alone as one does.
  private static boolean isHeading(String line) {
    var words = Markdown.plain(new MarkdownLine(0, line).words()).strip();
    return Stem.isTranscript(words.endsWith(":") ? words.substring(0, words.length() - 1) : words);
  }

  /// The next heading of the same level or a higher one; behind the last line if there is none.
  private static int endOfPart(List<String> page, int heading) {
    int level = new MarkdownLine(0, page.get(heading)).headingLevel();
    for (int i = heading + 1; i < page.size(); i++) {
      int other = new MarkdownLine(0, page.get(i)).headingLevel();
      if (other > 0 && (level == 0 || other <= level)) return i;
    }
    return page.size();
  }

  /// Whether the lines are enough words, and hardly anything else.
  private static boolean isProse(List<String> lines) {
    long words = 0;
    for (var line : lines) {
      if (line.isBlank() || Imprint.is(line)) continue;
      if (WRITTEN.matcher(line).matches()) return false;
      words += Pace.wordsIn(line);
    }
    return words >= FEWEST_WORDS;
  }
}
