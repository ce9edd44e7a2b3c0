package dev.earshot.reader.notes;

import dev.earshot.notation.DayOrder;
import dev.earshot.notation.HeadDay;
import dev.earshot.notation.LettersAlone;
import dev.earshot.notation.NumberedHeading;
import dev.earshot.reader.Stem;
import dev.earshot.reader.facts.EpisodeHeads;
import dev.earshot.reader.facts.EpisodeLink;
import dev.earshot.reader.front.FrontFacts;
import dev.earshot.reader.front.LeadingFacts;
import dev.earshot.reader.markdown.FrontMatter;
import dev.earshot.reader.markdown.Markdown;
import dev.earshot.reader.markdown.MarkdownLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A page on which somebody keeps notes on several episodes: each below a heading with its number,
/// or above facts of its own. They are told one by one, so that what was said in one is not found
/// in another. What stands above the first, or below a heading of something else, is of none.
record EpisodeSections(List<Section> sections) {
  /// The notes on one episode.
  record Section(FrontMatter facts, List<MarkdownLine> body) {}

  /// A heading with the lines below it, up to the next of its level.
  private record Part(
      Optional<String> above,
      String heading,
      Optional<NumberedHeading> numbered,
      Optional<EpisodeLink> linked,
      List<MarkdownLine> lines) {
    static Part of(Optional<String> above, MarkdownLine line, List<MarkdownLine> lines) {
      var words = line.heading().orElse("");
      var heading = Markdown.plain(words);
      return new Part(above, heading, NumberedHeading.read(heading), EpisodeLink.in(words), lines);
    }

    boolean isEmpty() {
      return lines.stream().allMatch(MarkdownLine::isBlank);
    }
  }

  private static final int FEWEST = 2;
  private static final int LONGEST = 100;

  /// A moment or a quotation.
  private static final Pattern NOTED = Pattern.compile("\\d:[0-5]\\d|[\"“”„«»「]");

  private static final int LOWEST = 3;

  /// Whoever ranks something begins with the first or ends there.
  private static final int RANKED = 3;

  /// What a page of one episode has among its facts.
  private static final Set<String> OF_ONE =
      Set.of("episode", "episode_title", "episode_number", "number", "guest", "guests", "audio");

  /// What all of them may have in common.
  private static final Set<String> OF_ALL =
      Set.of(
          "podcast",
          "show",
          "podcast_name",
          "podcast_show",
          "podcast_title",
          "show_title",
          "show_name",
          "language",
          "host",
          "hosts");

  private static final Pattern LINK =
      Pattern.compile("\\[[^\\]]{2,100}\\]\\(https?://[^()\\s]+\\)");

  private static final Pattern PODCAST =
      Pattern.compile(
          "(?iu)\\s*[(\\[–—:-]?\\s*\\bpodcasts?\\b(?:\\s*[-–—:]?\\s*notes)?\\s*[)\\]]?");

  /// The name of a page of any shows.
  private static final Pattern COLLECTION =
      Pattern.compile(
          "(?iu).*(?:\\d{4}|\\b(?:logs?|notes?|journal|diary|highlights|episodes|listening|heard|favou?rites?|notizen|gehört"
              + "|tagebuch|carnet|écoutes?|escuchad\\p{L}+|diario|ascolti|dziennik|журнал|заметки)\\b).*");

  /// The sections of a page; none if it is about one episode.
  static EpisodeSections of(FrontMatter front, List<MarkdownLine> body, String source) {
    if (front.values().keySet().stream().anyMatch(OF_ONE::contains)) return none();
    var above = LeadingFacts.of(body).values();
    var shared = above.keySet().stream().anyMatch(OF_ONE::contains) ? front : front.with(above);
    var page = headed(body);
    for (int level = 1; level <= LOWEST; level++) {
      var parts = parts(page, level);
      var linked = isFirst(parts, page) ? linked(parts, shared, source) : Optional.<Section>empty();
      if (linked.isPresent()) return new EpisodeSections(List.of(linked.get()));
      var sections = sections(parts, shared, source);
      if (!sections.isEmpty()) return new EpisodeSections(sections);
      if (parts.size() >= FEWEST && isNumbered(parts)) return none();
    }
    var show = shared.values().keySet().stream().filter(FrontFacts::namesShow).findFirst();
    var lines = EpisodeLines.asHeadings(body, show.isPresent(), order(body));
    var parts = parts(lines, EpisodeLines.LEVEL);
    if (!areMost(parts, LeadingFacts.of(lines).body())) return none();
    var sections = sections(parts, shared, source);
    boolean isFirst =
        sections.isEmpty()
            && parts.size() == 1
            && show.flatMap(shared::text).filter(name -> isCalled(name, body)).isPresent();
    return new EpisodeSections(
        isFirst
            ? section(parts.getFirst(), shared, order(body), source).stream().toList()
            : sections);
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
  private static List<Section> sections(List<Part> parts, FrontMatter front, String source) {
    if (parts.size() < FEWEST) return List.of();
    var order = HeadDay.order(parts.stream().map(Part::heading).toList());
    var sections =
        parts.stream().flatMap(part -> section(part, front, order, source).stream()).toList();
    return 3 * sections.size() >= 2 * parts.size() && areSeveral(parts, sections)
        ? sections
        : List.of();
  }

  /// Whether nothing but headings stands above the part that is not empty.
  private static boolean isFirst(List<Part> parts, List<MarkdownLine> page) {
    var first = parts.stream().filter(part -> !part.isEmpty()).findFirst();
    return first.isPresent()
        && page.stream()
            .takeWhile(line -> !line.equals(first.get().lines().getFirst()))
            .allMatch(line -> line.isBlank() || line.headingLevel() > 0);
  }

  /// Whether little stands outside of the parts but headings and a table of contents.
  private static boolean areMost(List<Part> parts, List<MarkdownLine> page) {
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
  private static Optional<Section> linked(List<Part> parts, FrontMatter front, String source) {
    var written = parts.stream().filter(part -> !part.isEmpty()).toList();
    if (written.size() != 1 || written.getFirst().linked().isEmpty()) return Optional.empty();
    return section(written.getFirst(), front, DayOrder.UNKNOWN, source)
        .map(section -> new Section(section.facts().with(front.values()), section.body()));
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

  /// A page without headings, with those that its author means: a line with a number that stands
  /// apart, above words that were noted while listening.
  private static List<MarkdownLine> headed(List<MarkdownLine> body) {
    if (body.stream().anyMatch(line -> line.headingLevel() > 0)) return body;
    var spelled = EpisodeHeads.spelledOut(body.stream().map(MarkdownLine::text).toList());
    return headedBy(
        IntStream.range(0, body.size())
            .mapToObj(i -> new MarkdownLine(body.get(i).number(), spelled.get(i)))
            .toList());
  }

  private static List<MarkdownLine> headedBy(List<MarkdownLine> body) {
    var page = new ArrayList<MarkdownLine>();
    for (int i = 0; i < body.size(); i++) {
      boolean isApart =
          (i == 0 || isWordless(body.get(i - 1)))
              && i + 1 < body.size()
              && (body.get(i + 1).isBlank() || !isSure(body.get(i + 1).text()));
      boolean isHeading = isApart && isTitle(body.get(i));
      page.add(isHeading ? heading(body.get(i)) : body.get(i));
    }
    boolean areNoted =
        parts(page, 1).stream()
            .allMatch(
                part -> part.lines().stream().anyMatch(line -> NOTED.matcher(line.text()).find()));
    return areNoted ? page : body;
  }

  /// Blank, or a tick.
  private static boolean isWordless(MarkdownLine line) {
    return line.text().codePoints().noneMatch(Character::isLetterOrDigit);
  }

  private static boolean isTitle(MarkdownLine line) {
    return line.text().length() <= LONGEST
        && line.bullet().isEmpty()
        && !line.isQuoted()
        && !NOTED.matcher(line.text()).find()
        && isSure(line.text());
  }

  private static MarkdownLine heading(MarkdownLine line) {
    return new MarkdownLine(line.number(), "# " + Markdown.plain(line.text()).strip());
  }

  /// Whether a page's heading names an episode, so that what is below belongs to it.
  private static boolean isNumbered(List<Part> parts) {
    return parts.stream()
        .anyMatch(part -> part.numbered().filter(NumberedHeading::isSure).isPresent());
  }

  private static boolean isSure(String heading) {
    return NumberedHeading.read(Markdown.plain(heading))
        .filter(NumberedHeading::isSure)
        .isPresent();
  }

  private static List<Part> parts(List<MarkdownLine> body, int level) {
    var parts = new ArrayList<Part>();
    Optional<String> above = Optional.empty();
    int numbered = 0;
    for (int i = 0; i < body.size(); i++) {
      int found = body.get(i).headingLevel();
      if (found == 0) continue;
      if (found < level) {
        above = body.get(i).heading();
        if (isSure(above.orElse(""))) numbered++;
      }
      if (found != level) continue;
      int end = i + 1;
      while (end < body.size() && !isHeading(body.get(end), level)) end++;
      parts.add(Part.of(above, body.get(i), body.subList(i + 1, end)));
    }
    return numbered == 0 ? parts : List.of();
  }

  private static boolean isHeading(MarkdownLine line, int level) {
    return line.headingLevel() > 0 && line.headingLevel() <= level;
  }

  private static Optional<Section> section(
      Part part, FrontMatter front, DayOrder order, String source) {
    if (part.isEmpty()) return Optional.empty();
    var leading = LeadingFacts.of(part.lines());
    var keys = leading.values().keySet();
    boolean isTold = keys.stream().anyMatch(FrontFacts::namesShow) || part.linked().isPresent();
    var show = part.above().flatMap(above -> show(above, source));
    boolean isOfShow =
        show.isPresent() || front.values().keySet().stream().anyMatch(FrontFacts::namesShow);
    var heading = part.linked().map(EpisodeLink::title).orElse(part.heading());
    var dated =
        isTold || isOfShow ? DatedHeading.read(heading, order) : Optional.<DatedHeading>empty();
    if (part.numbered().isEmpty() && !isTold && dated.isEmpty()) return Optional.empty();
    var facts = new LinkedHashMap<String, Object>(leading.values());
    var body = withoutDay(leading.body(), facts);
    part.linked().ifPresent(link -> facts.putIfAbsent("url", link.url()));
    part.linked().flatMap(EpisodeLink::show).ifPresent(name -> facts.putIfAbsent("show", name));
    NumberedHeading.day(part.heading()).ifPresent(day -> facts.putIfAbsent("date", day));
    dated.flatMap(DatedHeading::day).ifPresent(day -> facts.putIfAbsent("date", day.toString()));
    part.numbered().ifPresent(numbered -> add(numbered, facts));
    facts.putIfAbsent("title", dated.map(DatedHeading::title).orElse(heading));
    front
        .values()
        .forEach((key, value) -> {
          if (OF_ALL.contains(key)) facts.putIfAbsent(key, value);
        });
    if (facts.keySet().stream().noneMatch(FrontFacts::namesShow))
      show.ifPresent(name -> facts.put("show", name));
    return Optional.of(new Section(FrontMatter.unfenced(facts), body));
  }

  private static void add(NumberedHeading heading, Map<String, Object> facts) {
    facts.putIfAbsent("number", heading.number());
    heading.title().ifPresent(title -> facts.putIfAbsent("title", title));
    heading.season().ifPresent(season -> facts.putIfAbsent("season", season));
    if (facts.keySet().stream().noneMatch(FrontFacts::namesShow))
      heading.show().ifPresent(show -> facts.put("show", show));
  }

  /// A line with nothing but a day tells when the episode came out.
  private static List<MarkdownLine> withoutDay(List<MarkdownLine> body, Map<String, Object> facts) {
    int first = 0;
    while (first < body.size() && body.get(first).isBlank()) first++;
    if (first == body.size() || !NumberedHeading.isDay(Markdown.plain(body.get(first).text())))
      return body;
    facts.putIfAbsent("date", Markdown.plain(body.get(first).text()).strip());
    return body.subList(first + 1, body.size());
  }

  /// The heading of the page is the show where it says so, or the file does, or leads to its site.
  private static Optional<String> show(String heading, String source) {
    var plain = Markdown.plain(heading).strip();
    var name = PODCAST.matcher(plain).replaceFirst("").strip();
    boolean isShow =
        !name.equals(plain)
            || name.equalsIgnoreCase(Stem.of(source))
            || LINK.matcher(heading).matches();
    return Optional.of(name)
        .filter(n -> isShow && !n.isEmpty() && !COLLECTION.matcher(n).matches());
  }

  /// Whether they are episodes of their own, and not what is counted within one.
  private static boolean areSeveral(List<Part> parts, List<Section> sections) {
    long episodes =
        sections.stream()
            .map(section ->
                List.of(text(section, "show"), text(section, "number"), text(section, "title")))
            .distinct()
            .count();
    var unsure =
        parts.stream()
            .flatMap(part -> part.numbered().stream())
            .filter(heading -> !heading.isSure())
            .toList();
    boolean isRanked =
        unsure.stream().anyMatch(heading -> Integer.parseInt(heading.number()) < RANKED);
    return episodes >= FEWEST && !isRanked;
  }

  private static String text(Section section, String key) {
    return section.facts().text(key).orElse("");
  }
}
