package dev.earshot.reader.notes;

import dev.earshot.notation.DayOrder;
import dev.earshot.notation.EpisodeWord;
import dev.earshot.notation.NumberedHeading;
import dev.earshot.reader.facts.AudioLink;
import dev.earshot.reader.facts.EpisodeLink;
import dev.earshot.reader.front.FrontFacts;
import dev.earshot.reader.front.LeadingFacts;
import dev.earshot.reader.markdown.FactKeys;
import dev.earshot.reader.markdown.FrontMatter;
import dev.earshot.reader.markdown.Markdown;
import dev.earshot.reader.markdown.MarkdownLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a page tells of one of its episodes.
///
/// @param facts those of its heading, those that stand below it, and what holds for all
record EpisodeSection(FrontMatter facts, List<MarkdownLine> body) {
  /// What all of them may have in common.
  private static final List<String> OF_ALL =
      FactKeys.all(FactKeys.SHOW_ALONE, List.of("language", "host", "hosts"));

  private static final int LONGEST_TITLE = 120;
  private static final Pattern BOLD = Pattern.compile("\\s*(?:\\*\\*[^*]+\\*\\*|__[^_]+__)\\s*");
  private static final Pattern LINK =
      Pattern.compile("\\[[^\\[\\]]{1,100}\\]\\((https?://[^()\\s]{1,400})\\)");
  private static final Pattern SET_APART = Pattern.compile("\\s*[,;:(\\[|·•–—]");
  private static final Pattern EDGES = Pattern.compile("^[\\s,;:|·•–—-]+|[\\s,;:|·•–—-]+$");

  /// What stands behind a number to be seen, and is no title.
  private static final Pattern MARK =
      Pattern.compile(
          "(?iu)[^\\p{L}\\p{N}]*(?:new|latest|bonus|neu|nouveau|nouvelle|nuevo|nueva|nuovo|nuova"
              + "|novo|nova|nieuw|nytt|uusi|nowy|nové|új|yeni|новый|новое|новинка|новий|新|最新|(?-i:EXTRA|SPECIALE?|ESPECIAL))[^\\p{L}\\p{N}]*");

  /// What a page says of all of its episodes.
  ///
  /// @param order in which its days have their figures
  /// @param areCounted whether a number alone in a heading is that of an episode
  record Page(FrontMatter front, DayOrder order, boolean areCounted, String source) {}

  /// The episode that a part of a page tells of; empty if it tells of something else.
  static Optional<EpisodeSection> of(PagePart part, Page page) {
    if (part.isEmpty()) return Optional.empty();
    var leading = LeadingFacts.of(part.lines());
    var facts = new LinkedHashMap<String, Object>(leading.values());
    var show =
        part.above()
            .or(() -> page.front().text("title"))
            .flatMap(above -> ShowAbove.of(above, page.source()));
    boolean isTold = namesShow(facts) || part.linked().isPresent();
    boolean isOfShow = show.isPresent() || namesShow(page.front().values());
    var heading = part.linked().map(EpisodeLink::title).orElse(part.heading());
    var dated =
        isTold || isOfShow
            ? DatedHeading.read(heading, page.order())
            : Optional.<DatedHeading>empty();
    var numbered = part.numbered(page.order(), page.areCounted());
    if (numbered.isEmpty() && !isTold && dated.isEmpty()) return Optional.empty();
    var body = withoutDay(leading.body(), facts);
    part.linked().ifPresent(link -> facts.putIfAbsent("url", link.url()));
    part.linked().flatMap(EpisodeLink::show).ifPresent(name -> facts.putIfAbsent("show", name));
    part.day(page.order()).ifPresent(day -> facts.putIfAbsent("date", day));
    numbered.ifPresent(number -> add(number, facts));
    if (numbered.isPresent() && !facts.containsKey("title")) body = withoutTitle(body, facts);
    facts.putIfAbsent("title", dated.map(DatedHeading::title).orElse(heading));
    page.front()
        .values()
        .forEach((key, value) -> {
          if (OF_ALL.contains(key)) facts.putIfAbsent(key, value);
        });
    if (!namesShow(facts)) show.ifPresent(name -> facts.put("show", name));
    season(part, page.front()).ifPresent(season -> facts.putIfAbsent("season", season));
    return Optional.of(new EpisodeSection(FrontMatter.unfenced(facts), body));
  }

  /// The season that a heading above, or the page itself, is of: `description: Season 5, 2024`.
  private static Optional<String> season(PagePart part, FrontMatter front) {
    return part.above()
        .flatMap(EpisodeSection::seasonIn)
        .or(() -> front.text(FactKeys.SEASON).flatMap(EpisodeSection::seasonOf))
        .or(() -> front.text("subtitle").flatMap(EpisodeSection::seasonIn))
        .or(() -> front.text("description").flatMap(EpisodeSection::seasonAlone));
  }

  private static Optional<String> seasonOf(String text) {
    return Optional.of(text).filter(t -> t.matches("\\d{1,2}")).or(() -> seasonIn(text));
  }

  /// `Season 5, 2024`, and no word of what else is told.
  private static Optional<String> seasonAlone(String text) {
    var parts = SET_APART.split(Markdown.plain(text), 2);
    boolean isAlone = parts.length < 2 || parts[1].chars().noneMatch(Character::isLetter);
    return isAlone ? seasonIn(text) : Optional.empty();
  }

  private static Optional<String> seasonIn(String text) {
    return EpisodeWord.season(SET_APART.split(Markdown.plain(text), 2)[0]);
  }

  static boolean namesShow(Map<String, Object> facts) {
    return facts.keySet().stream().anyMatch(FrontFacts::namesShow);
  }

  private static void add(NumberedHeading heading, Map<String, Object> facts) {
    facts.putIfAbsent("number", heading.number());
    heading
        .title()
        .filter(title -> !MARK.matcher(title).matches())
        .ifPresent(title -> facts.putIfAbsent("title", title));
    heading.season().ifPresent(season -> facts.putIfAbsent("season", season));
    if (!namesShow(facts)) heading.show().ifPresent(show -> facts.put("show", show));
  }

  /// A line with nothing but a day, or links beside it, tells when the episode came out.
  private static List<MarkdownLine> withoutDay(List<MarkdownLine> body, Map<String, Object> facts) {
    int first = first(body);
    if (first == body.size() || body.get(first).text().length() > LONGEST_TITLE * 2) return body;
    var line = body.get(first).words();
    var rest = EDGES.matcher(Markdown.plain(LINK.matcher(line).replaceAll(" "))).replaceAll("");
    if (!NumberedHeading.isDay(rest)) return body;
    facts.putIfAbsent("date", rest.strip());
    LINK.matcher(line)
        .results()
        .map(link -> link.group(1))
        .filter(AudioLink::is)
        .findFirst()
        .ifPresent(audio -> facts.putIfAbsent("audio", audio));
    return without(first, body);
  }

  /// Below a number alone stands the title, as a link or in bold.
  private static List<MarkdownLine> withoutTitle(
      List<MarkdownLine> body, Map<String, Object> facts) {
    int first = first(body);
    if (first == body.size() || body.get(first).text().length() > 4 * LONGEST_TITLE) return body;
    var line = body.get(first).words();
    var link = EpisodeLink.alone(line);
    var bold = Optional.of(line).filter(text -> BOLD.matcher(text).matches()).map(Markdown::plain);
    var title =
        link.map(EpisodeLink::label)
            .or(() -> bold.filter(text -> !text.matches(".*[.:]")))
            .filter(text -> text.length() <= LONGEST_TITLE);
    if (title.isEmpty()) return body;
    facts.put("title", title.get());
    link.ifPresent(to -> facts.putIfAbsent("url", to.url()));
    return without(first, body);
  }

  private static int first(List<MarkdownLine> body) {
    int first = 0;
    while (first < body.size() && body.get(first).isBlank()) first++;
    return first;
  }

  private static List<MarkdownLine> without(int line, List<MarkdownLine> body) {
    var rest = new ArrayList<>(body);
    rest.remove(line);
    return rest;
  }
}
