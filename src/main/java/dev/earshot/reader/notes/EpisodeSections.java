package dev.earshot.reader.notes;

import dev.earshot.notation.DayNotation;
import dev.earshot.notation.DayOrder;
import dev.earshot.notation.HeadDay;
import dev.earshot.notation.LettersAlone;
import dev.earshot.notation.NumberedHeading;
import dev.earshot.reader.front.FrontFacts;
import dev.earshot.reader.front.LeadingFacts;
import dev.earshot.reader.markdown.FactKeys;
import dev.earshot.reader.markdown.FrontMatter;
import dev.earshot.reader.markdown.Markdown;
import dev.earshot.reader.markdown.MarkdownLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// A page on which somebody keeps notes on several episodes: each below a heading with its number,
/// or above facts of its own. They are told one by one, so that what was said in one is not found
/// in another. What stands above the first, or below a heading of something else, is of none.
record EpisodeSections(List<EpisodeSection> sections) {
  private static final int FEWEST = 2;
  private static final int LOWEST = 4;

  /// Whoever ranks something begins with the first or ends there.
  private static final int RANKED = 3;

  /// What a page of one episode has among its facts.
  private static final List<String> OF_ONE =
      FactKeys.all(
          FactKeys.EPISODE,
          FactKeys.NUMBER,
          FactKeys.GUESTS,
          FactKeys.AUDIO,
          List.of("episode_title", "episode_name"));

  /// The sections of a page; none if it is about one episode.
  static EpisodeSections of(FrontMatter front, List<MarkdownLine> body, String source) {
    if (front.values().keySet().stream().anyMatch(OF_ONE::contains)) return none();
    var above = LeadingFacts.of(body).values();
    var shared = above.keySet().stream().anyMatch(OF_ONE::contains) ? front : front.with(above);
    var page = UnmarkedHeadings.in(body);
    for (int level = 1; level <= LOWEST; level++) {
      var parts = PagePart.of(page, level);
      var linked =
          isFirst(parts, page) ? linked(parts, shared, source) : Optional.<EpisodeSection>empty();
      if (linked.isPresent()) return new EpisodeSections(List.of(linked.get()));
      var sections = sections(parts, shared, source);
      if (!sections.isEmpty()) return new EpisodeSections(sections);
      if (parts.size() >= FEWEST && isAnyNumbered(parts)) return none();
    }
    return ofLines(body, shared, source);
  }

  /// Where no heading names an episode, lines may.
  private static EpisodeSections ofLines(
      List<MarkdownLine> body, FrontMatter shared, String source) {
    if (shared.text("title").filter(NumberedHeading::namesEpisode).isPresent()) return none();
    var show = shared.values().keySet().stream().filter(FrontFacts::namesShow).findFirst();
    var order = order(body);
    var lines = EpisodeLines.asHeadings(body, show.isPresent(), order);
    var parts = PagePart.of(lines, EpisodeLines.LEVEL);
    boolean areTold = areDated(parts, order) || areMost(parts, LeadingFacts.of(lines).body());
    if (!areTold) return none();
    var sections = sections(parts, shared, source);
    boolean isFirst =
        sections.isEmpty()
            && parts.size() == 1
            && show.flatMap(shared::text).filter(name -> isCalled(name, body)).isPresent();
    var page = new EpisodeSection.Page(shared, order, false, source);
    return new EpisodeSections(
        isFirst ? EpisodeSection.of(parts.getFirst(), page).stream().toList() : sections);
  }

  /// Whether a page is called by its show, which may have a single episode so far.
  private static boolean isCalled(String show, List<MarkdownLine> body) {
    return body.stream()
        .filter(line -> line.headingLevel() == 1)
        .findFirst()
        .flatMap(MarkdownLine::heading)
        .filter(title -> LettersAlone.of(Markdown.plain(title)).equals(LettersAlone.of(show)))
        .isPresent();
  }

  /// Where headings of one level are of several kinds, the lower ones are parts of an episode.
  private static List<EpisodeSection> sections(
      List<PagePart> parts, FrontMatter front, String source) {
    if (parts.size() < FEWEST) return List.of();
    var order = HeadDay.order(parts.stream().map(PagePart::heading).toList());
    boolean isOfOne = front.text("title").flatMap(NumberedHeading::read).isPresent();
    boolean areCounted = !isOfOne && PagePart.areCounted(parts, order);
    var page = new EpisodeSection.Page(front, order, areCounted, source);
    var sections = parts.stream().flatMap(part -> EpisodeSection.of(part, page).stream()).toList();
    return 3 * sections.size() >= 2 * parts.size()
            && areSeveral(sections)
            && (areSure(parts, page) || areCounted(sections))
        ? sections
        : List.of();
  }

  /// Whether nothing but headings stands above the part that is not empty.
  private static boolean isFirst(List<PagePart> parts, List<MarkdownLine> page) {
    var first = parts.stream().filter(part -> !part.isEmpty()).findFirst();
    return first.isPresent()
        && page.stream()
            .takeWhile(line -> !line.equals(first.get().lines().getFirst()))
            .allMatch(line -> line.isBlank() || line.headingLevel() > 0);
  }

  /// Whether each tells its day and something more. Older episodes that a page lists beside its own
  /// hardly do.
  private static boolean areDated(List<PagePart> parts, DayOrder order) {
    return parts.size() >= FEWEST
        && parts.stream().allMatch(part -> part.isDated(order) && !part.isEmpty());
  }

  /// Whether little stands outside of the parts but headings and a table of contents.
  private static boolean areMost(List<PagePart> parts, List<MarkdownLine> page) {
    long inside =
        parts.stream()
            .flatMap(part -> part.lines().stream())
            .filter(EpisodeSections::isSaid)
            .count();
    long all = page.stream().filter(EpisodeSections::isSaid).count();
    return 2 * (all - inside) <= inside + parts.size();
  }

  private static boolean isSaid(MarkdownLine line) {
    return !line.isBlank()
        && !line.isRule()
        && line.headingLevel() == 0
        && !line.text().contains("](#");
  }

  /// The only part that is not empty, if its heading leads to an episode: all facts are its own.
  private static Optional<EpisodeSection> linked(
      List<PagePart> parts, FrontMatter front, String source) {
    var written = parts.stream().filter(part -> !part.isEmpty()).toList();
    if (written.size() != 1 || written.getFirst().linked().isEmpty()) return Optional.empty();
    var page = new EpisodeSection.Page(front, DayOrder.UNKNOWN, false, source);
    return EpisodeSection.of(written.getFirst(), page)
        .map(one -> new EpisodeSection(one.facts().with(front.values()), one.body()));
  }

  private static DayOrder order(List<MarkdownLine> body) {
    return HeadDay.order(
        body.stream()
            .filter(line -> line.text().startsWith("**") || line.headingLevel() > 0)
            .map(line -> Markdown.plain(line.words()))
            .toList());
  }

  private static EpisodeSections none() {
    return new EpisodeSections(List.of());
  }

  boolean isEmpty() {
    return sections.isEmpty();
  }

  /// Whether a page's heading names an episode, so that what is below belongs to it.
  private static boolean isAnyNumbered(List<PagePart> parts) {
    return parts.stream().anyMatch(part -> NumberedHeading.namesEpisode(part.heading()));
  }

  /// Whether they are episodes of their own, and not what is counted within one.
  private static boolean areSeveral(List<EpisodeSection> sections) {
    long episodes =
        sections.stream()
            .map(section ->
                List.of(text(section, "show"), text(section, "number"), text(section, "title")))
            .distinct()
            .count();
    return episodes >= FEWEST;
  }

  /// Whether no number in their headings may be a rank.
  private static boolean areSure(List<PagePart> parts, EpisodeSection.Page page) {
    return parts.stream()
        .flatMap(part -> part.numbered(page.order(), page.areCounted()).stream())
        .allMatch(number -> number.isSure() || Integer.parseInt(number.number()) >= RANKED);
  }

  /// Whether their numbers rise with their days, which those of a ranking don't.
  private static boolean areCounted(List<EpisodeSection> sections) {
    var days = new TreeMap<Integer, LocalDate>();
    for (var section : sections) {
      var number = section.facts().text("number").filter(text -> text.matches("\\d{1,5}"));
      var day = section.facts().text("date", "published").flatMap(DayNotation::read);
      if (number.isEmpty() || day.isEmpty()) return false;
      if (days.put(Integer.parseInt(number.get()), day.get()) != null) return false;
    }
    var inOrder = List.copyOf(days.values());
    return inOrder.equals(inOrder.stream().sorted().toList());
  }

  private static String text(EpisodeSection section, String key) {
    return section.facts().text(key).orElse("");
  }
}
