package dev.earshot.reader.notes;

import dev.earshot.notation.DayNotation;
import dev.earshot.notation.DayOrder;
import dev.earshot.notation.NumberedHeading;
import dev.earshot.reader.facts.EpisodeLink;
import dev.earshot.reader.facts.EpisodePlayer;
import dev.earshot.reader.front.LeadingFacts;
import dev.earshot.reader.markdown.FactKeys;
import dev.earshot.reader.markdown.Markdown;
import dev.earshot.reader.markdown.MarkdownLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A heading of a page with the lines below it, up to the next of its level.
///
/// @param above the last heading of a higher level before it
/// @param linked where the heading leads, if that is an episode
record PagePart(
    Optional<String> above,
    String heading,
    Optional<EpisodeLink> linked,
    List<MarkdownLine> lines) {
  /// Facts of what came out, or of who came to it.
  private static final List<String> PUBLISHED =
      FactKeys.all(FactKeys.DATE, FactKeys.GUESTS, FactKeys.DURATION);

  /// Nobody looks further down for a day or a player.
  private static final int FIRST = 20;

  /// The parts into which the headings of a level divide a page; none where a higher one names an
  /// episode, which they are parts of then.
  static List<PagePart> of(List<MarkdownLine> page, int level) {
    var parts = new ArrayList<PagePart>();
    Optional<String> above = Optional.empty();
    for (int i = 0; i < page.size(); i++) {
      int found = page.get(i).headingLevel();
      if (found == 0) continue;
      if (found < level) {
        above = page.get(i).heading();
        if (NumberedHeading.namesEpisode(Markdown.plain(above.orElse("")))) return List.of();
      }
      if (found != level) continue;
      int end = i + 1;
      while (end < page.size() && !isHeading(page.get(end), level)) end++;
      parts.add(of(above, page.get(i), page.subList(i + 1, end)));
    }
    return parts;
  }

  private static boolean isHeading(MarkdownLine line, int level) {
    return line.headingLevel() > 0 && line.headingLevel() <= level;
  }

  private static PagePart of(Optional<String> above, MarkdownLine line, List<MarkdownLine> lines) {
    var words = line.heading().orElse("");
    return new PagePart(above, Markdown.plain(words), EpisodeLink.in(words), lines);
  }

  /// The day that its heading tells.
  Optional<String> day(DayOrder order) {
    return NumberedHeading.day(heading)
        .or(() ->
            DatedHeading.read(heading, order).flatMap(DatedHeading::day).map(LocalDate::toString));
  }

  /// Whether its heading tells a day, be it one of which nobody knows which figure is the month.
  boolean isDated(DayOrder order) {
    return day(order).isPresent() || DatedHeading.read(heading, order).isPresent();
  }

  /// The number of an episode in its heading.
  ///
  /// @param areCounted whether a number alone is an episode's
  Optional<NumberedHeading> numbered(DayOrder order, boolean areCounted) {
    var name = name(order);
    return NumberedHeading.read(name)
        .or(() -> areCounted ? NumberedHeading.counted(name) : Optional.empty());
  }

  private String name(DayOrder order) {
    return DatedHeading.read(heading, order).map(DatedHeading::title).orElse(heading);
  }

  /// Whether numbers alone in the headings of parts are those of episodes: most of what stands
  /// below was published.
  static boolean areCounted(List<PagePart> parts, DayOrder order) {
    var counted =
        parts.stream()
            .filter(part ->
                NumberedHeading.counted(part.name(order))
                    .filter(number -> !part.isOfYear(number.number()))
                    .isPresent())
            .toList();
    long published =
        counted.stream().filter(p -> p.day(order).isPresent() || p.isPublished()).count();
    return published > 0 && 3 * published >= 2L * counted.size();
  }

  /// Whether what stands below a number happened in a year of that number.
  private boolean isOfYear(String number) {
    return DayNotation.isYear(number)
        && lines.stream().limit(FIRST).anyMatch(line -> line.text().contains(number));
  }

  private boolean isPublished() {
    var facts = LeadingFacts.of(lines).values().keySet();
    return PUBLISHED.stream().anyMatch(facts::contains)
        || lines.stream().limit(FIRST).anyMatch(PagePart::isOfPublished);
  }

  private static boolean isOfPublished(MarkdownLine line) {
    return EpisodePlayer.isIn(line.text()) || NumberedHeading.isDay(Markdown.plain(line.text()));
  }

  boolean isEmpty() {
    return lines.stream().allMatch(MarkdownLine::isBlank);
  }
}
