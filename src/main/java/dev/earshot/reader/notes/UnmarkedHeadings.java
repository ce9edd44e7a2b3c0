package dev.earshot.reader.notes;

import dev.earshot.notation.NumberedHeading;
import dev.earshot.reader.facts.EpisodeHeads;
import dev.earshot.reader.markdown.Markdown;
import dev.earshot.reader.markdown.MarkdownLine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The headings that the author of a page without any means: a line with a number that stands
/// apart, above words that were noted while listening. What stands apart above all of them is the
/// page's.
final class UnmarkedHeadings {
  private static final int LONGEST = 100;

  /// A moment or a quotation.
  private static final Pattern NOTED = Pattern.compile("\\d:[0-5]\\d|[\"“”„«»「]");

  private UnmarkedHeadings() {}

  /// The page with them marked, or as it is.
  static List<MarkdownLine> in(List<MarkdownLine> page) {
    if (page.stream().anyMatch(line -> line.headingLevel() > 0)) return page;
    var spelled = EpisodeHeads.spelledOut(page.stream().map(MarkdownLine::text).toList());
    return marked(
        IntStream.range(0, page.size())
            .mapToObj(i -> new MarkdownLine(page.get(i).number(), spelled.get(i)))
            .toList());
  }

  private static List<MarkdownLine> marked(List<MarkdownLine> page) {
    var marked = new ArrayList<MarkdownLine>();
    boolean isAny = false;
    for (int i = 0; i < page.size(); i++) {
      boolean isEpisode = isApart(i, page) && isTitle(page.get(i));
      boolean isOfPage = !isAny && isName(page.get(i)) && isFirst(i, page);
      marked.add(
          isEpisode
              ? heading("## ", page.get(i))
              : isOfPage ? heading("# ", page.get(i)) : page.get(i));
      isAny |= isEpisode;
    }
    var parts = PagePart.of(marked, 2);
    boolean areNoted =
        !parts.isEmpty()
            && parts.stream()
                .allMatch(part ->
                    part.lines().stream().anyMatch(line -> NOTED.matcher(line.text()).find()));
    return areNoted ? marked : page;
  }

  private static boolean isApart(int at, List<MarkdownLine> page) {
    return (at == 0 || isWordless(page.get(at - 1)))
        && at + 1 < page.size()
        && (page.get(at + 1).isBlank() || !namesEpisode(page.get(at + 1)));
  }

  /// Whether a line stands above all others and apart from them.
  private static boolean isFirst(int at, List<MarkdownLine> page) {
    return page.subList(0, at).stream().allMatch(MarkdownLine::isBlank)
        && at + 1 < page.size()
        && isWordless(page.get(at + 1));
  }

  private static boolean isName(MarkdownLine line) {
    return isShort(line) && !line.isBlank() && !line.text().strip().matches(".*[.!?…:;,]");
  }

  /// Blank, or a tick.
  private static boolean isWordless(MarkdownLine line) {
    return line.text().codePoints().noneMatch(Character::isLetterOrDigit);
  }

  private static boolean isTitle(MarkdownLine line) {
    return isShort(line) && namesEpisode(line);
  }

  private static boolean isShort(MarkdownLine line) {
    return line.text().length() <= LONGEST
        && line.bullet().isEmpty()
        && !line.isQuoted()
        && !NOTED.matcher(line.text()).find();
  }

  private static boolean namesEpisode(MarkdownLine line) {
    return NumberedHeading.namesEpisode(Markdown.plain(line.text()));
  }

  private static MarkdownLine heading(String mark, MarkdownLine line) {
    return new MarkdownLine(line.number(), mark + Markdown.plain(line.text()).strip());
  }
}
