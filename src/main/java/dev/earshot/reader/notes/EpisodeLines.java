package dev.earshot.reader.notes;

import dev.earshot.notation.DayOrder;
import dev.earshot.notation.EpisodeWord;
import dev.earshot.notation.NumberedHeading;
import dev.earshot.reader.facts.EpisodeLink;
import dev.earshot.reader.markdown.Markdown;
import dev.earshot.reader.markdown.MarkdownLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Lines that name an episode as a heading does, but are none: `**04/17/2017 - Eels at night**`, `-
/// ep 63: Eels`, the name of a show above the linked title.
final class EpisodeLines {
  /// A level below all that a page is divided by.
  static final int LEVEL = 6;

  private static final int LONGEST = 160;
  private static final String SHOW = "Podcast: ";
  private static final Pattern BOLD =
      Pattern.compile("\\s{0,3}(?:\\*\\*([^*]+)\\*\\*|__([^_]+)__):?\\s*");
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?iu)[*_\\[\"]{0,4}(?:" + EpisodeWord.BEFORE + "\\s?#?\\d|#\\d|s\\d{1,2}e\\d).*");

  private static final int LONGEST_LINK = 500;
  private static final Pattern TAG = Pattern.compile("</?\\w[^<>]{0,200}>");
  private static final Pattern COUNTED =
      Pattern.compile("(?!(?:19|20)\\d\\d)\\d{1,4}[.:)]?\\s\\p{L}.*");

  private EpisodeLines() {}

  /// The page with such lines as headings.
  ///
  /// @param isOfShow whether the page says which show it is about, so that a day is enough
  static List<MarkdownLine> asHeadings(List<MarkdownLine> page, boolean isOfShow, DayOrder order) {
    var lines = new ArrayList<MarkdownLine>();
    for (int i = 0; i < page.size(); i++) {
      var line = page.get(i);
      var below = page.subList(i + 1, page.size());
      if (isShowAboveTitle(line, below)) {
        lines.add(heading(line, below.getFirst().words().strip()));
        lines.add(new MarkdownLine(below.getFirst().number(), SHOW + Markdown.plain(line.text())));
        i++;
      } else
        lines.add(
            named(line, isOfShow, below, order).map(name -> heading(line, name)).orElse(line));
    }
    return lines;
  }

  /// `**Tide Talk**` right above `[Eels at night](https://…)`, as people write down what they
  /// heard.
  private static boolean isShowAboveTitle(MarkdownLine line, List<MarkdownLine> below) {
    return !below.isEmpty()
        && below.getFirst().text().contains("](")
        && BOLD.matcher(line.text()).matches()
        && EpisodeLink.alone(below.getFirst().words()).isPresent();
  }

  private static boolean isTitle(List<MarkdownLine> below) {
    return below.stream()
        .filter(line -> !line.isBlank())
        .findFirst()
        .filter(line -> line.text().contains("]("))
        .flatMap(line -> EpisodeLink.alone(line.words()))
        .isPresent();
  }

  private static MarkdownLine heading(MarkdownLine line, String name) {
    return new MarkdownLine(line.number(), "#".repeat(LEVEL) + " " + name);
  }

  private static Optional<String> named(
      MarkdownLine line, boolean isOfShow, List<MarkdownLine> below, DayOrder order) {
    var linked = linked(line, order);
    if (linked.isPresent()) return linked;
    if (line.text().length() > LONGEST || line.isBlank()) return Optional.empty();
    var bold = BOLD.matcher(line.text());
    if (bold.matches()) {
      String name = Markdown.plain(line.text());
      boolean isDated = isOfShow && DatedHeading.read(name, order).isPresent();
      return Optional.of(name).filter(n -> isDated || isNumbered(n, below));
    }
    return line.bullet()
        .filter(words -> !line.isIndented() && NUMBER.matcher(words).matches())
        .filter(words -> isNumbered(Markdown.plain(words), below));
  }

  /// `[23 Eels at night • 08/11/2024](https://…)` alone on its line: number, title and day in one.
  private static Optional<String> linked(MarkdownLine line, DayOrder order) {
    var text = line.text();
    if (text.indexOf("](") < 0 || text.length() > LONGEST_LINK || line.bullet().isPresent())
      return Optional.empty();
    return EpisodeLink.alone(TAG.matcher(text).replaceAll("").strip())
        .map(link -> EpisodeWord.withPlainDigits(link.label().strip()))
        .filter(label -> COUNTED.matcher(label).matches())
        .filter(label -> DatedHeading.read(label, order).isPresent())
        .map(label -> "#" + label);
  }

  /// Whether a number stands before a title, or above one.
  private static boolean isNumbered(String name, List<MarkdownLine> below) {
    return NumberedHeading.read(name)
        .filter(heading -> heading.isSure() && (heading.isTitleBehind() || isTitle(below)))
        .isPresent();
  }
}
