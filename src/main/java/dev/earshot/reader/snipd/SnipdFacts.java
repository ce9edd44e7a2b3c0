package dev.earshot.reader.snipd;

import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance;
import dev.earshot.episode.Provenance.Content;
import dev.earshot.episode.Topic;
import dev.earshot.notation.DayNotation;
import dev.earshot.notation.Echo;
import dev.earshot.notation.Signs;
import dev.earshot.notation.TimeNotation;
import dev.earshot.reader.Findings;
import dev.earshot.reader.facts.EpisodeName;
import dev.earshot.reader.facts.EpisodeNotes;
import dev.earshot.reader.facts.Extra;
import dev.earshot.reader.markdown.FrontMatter;
import dev.earshot.reader.markdown.Markdown;
import dev.earshot.reader.markdown.MarkdownLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a Snipd page tells about its episode: the front matter first, then the list below "Episode
/// metadata", which older exports have alone. Show notes stand among that list as HTML on one long
/// line.
final class SnipdFacts {
  private static final String KEY =
      "(?i:title|episode|episode title|show|podcast|guests?|date|published|url|link|snipd)";

  /// The app's own keys have capitals; a listener's note with a colon may have none.
  private static final Pattern FACT =
      Pattern.compile(
          "^[>\\s]*(?:[-*]\\s+|(?=\\*\\*))\\**([A-Z][\\w /]{1,40}?|"
              + KEY
              + ")\\**\\s?:{1,2}\\**\\s*(.*)$");

  /// Facts without any mark, as scripts leave them above all else.
  private static final Pattern BARE_FACT = Pattern.compile("^(" + KEY + ")\\s?:{1,2}\\s+(\\S.*)$");

  private static final String[] SHOW = {
    "show_title", "show", "podcast", "podcast_title", "podcast_name", "show_name"
  };
  private static final String[] URL = {
    "episode_url", "url", "link", "snipd", "snipd_url", "source"
  };

  private static final Map<String, String> NAMES =
      Map.of(
          "title", "episode title",
          "episode", "episode title",
          "podcast", "show",
          "guest", "guests",
          "date", "episode publish date",
          "published", "episode publish date",
          "url", "episode url",
          "link", "episode url",
          "snipd", "episode url");

  private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]*)\\]\\(([^()\\s]*)\\)");
  private static final Pattern PROPERTY = Pattern.compile("\\s*[\\w-]+::.*");

  /// Pictures, tags of HTML, properties and lists of facts that nobody needs to read.
  private static final Pattern FURNITURE =
      Pattern.compile(
          "\\s*(?:!\\[|<|>\\s*\\[!|\\|)|[>\\s*-]*\\**\\p{L}[\\p{L} _/-]{0,40}\\**::\\s?");

  private static final Pattern NOTES_BEGIN =
      Pattern.compile("<summary>\\s*Show notes", Pattern.CASE_INSENSITIVE);
  private static final Set<String> AFTER_NOTES = Set.of("show notes link", "tags", "export date");

  /// Keys of the front matter that need not be kept: they are read into fields, or say nothing
  /// about the episode.
  private static final Set<String> KNOWN =
      Set.of(
          "episode_title",
          "title",
          "show_title",
          "show",
          "podcast",
          "podcast_title",
          "podcast_name",
          "show_name",
          "guests",
          "episode_publish_date",
          "episode_duration_minutes",
          "episode_url",
          "url",
          "link",
          "snipd",
          "snipd_url",
          "published",
          "date",
          "from_snipd",
          "snips_count");

  private final FrontMatter front;
  private final Findings findings;
  private final Map<String, String> facts = new LinkedHashMap<>();
  private final List<String> showNotes = new ArrayList<>();
  private final List<String> own = new ArrayList<>();
  private final List<String> behind = new ArrayList<>();
  private final Extra extra = new Extra();
  private final Optional<String> title;
  private final Episode.Builder episode;
  private Optional<String> heading = Optional.empty();

  SnipdFacts(FrontMatter front, List<MarkdownLine> lines, Findings findings) {
    this.front = front;
    this.findings = findings;
    readLines(lines);
    this.title = title();
    this.episode = EpisodeName.from(title.orElseGet(this::titleFromName));
    readFacts(lines);
  }

  Episode.Builder episode() {
    return episode;
  }

  void audio(String url) {
    episode.audio(url);
  }

  /// What stands behind the app's last line is the listener's own.
  void addBehind(List<MarkdownLine> lines) {
    lines.stream()
        .filter(line -> !line.isRule() && !PROPERTY.matcher(line.text()).matches())
        .map(line -> Markdown.plain(line.words()))
        .filter(text -> !text.isEmpty())
        .forEach(behind::add);
  }

  /// The snips with what the page says of the episode before them.
  List<Topic> withNotes(List<Topic> snips) {
    return EpisodeNotes.before(
        snips,
        plainFact("episode ai description").orElse(""),
        String.join("\n", showNotes),
        String.join("\n", own),
        String.join("\n", behind));
  }

  Episode build() {
    return episode.extra(extra.values()).build();
  }

  Provenance provenance(Content content) {
    return Provenance.of(content, title).with(extra.ids());
  }

  private void readLines(List<MarkdownLine> lines) {
    boolean inNotes = false;
    boolean isBelowHeading = false;
    for (var line : lines) {
      isBelowHeading |= line.headingLevel() > 1;
      var fact = (isBelowHeading ? FACT : BARE_FACT).matcher(line.text());
      if (!fact.matches()) fact = FACT.matcher(line.text());
      String key = fact.matches() ? factName(fact.group(1)) : "";
      if (line.headingLevel() > 0 || AFTER_NOTES.contains(key)) inNotes = false;
      if (heading.isEmpty() && line.headingLevel() == 1) heading = line.heading();
      if (inNotes || NOTES_BEGIN.matcher(line.text()).find()) inNotes = notesGoOn(line);
      else if (!key.isEmpty()) facts.putIfAbsent(key, fact.group(2).strip());
      else if (isOwn(line)) own.add(Markdown.plain(line.words()));
    }
  }

  private static String factName(String typed) {
    String name = typed.toLowerCase(Locale.ROOT);
    return NAMES.getOrDefault(name, name);
  }

  /// Whether a listener wrote the line above the snips.
  private static boolean isOwn(MarkdownLine line) {
    return line.headingLevel() == 0
        && !line.isRule()
        && !FURNITURE.matcher(line.text()).lookingAt()
        && !Markdown.plain(line.words()).isEmpty();
  }

  /// Adds a line of the show notes, which are HTML on one line or many.
  private boolean notesGoOn(MarkdownLine line) {
    for (var part : line.text().split("(?i)<br\\s*/?>", -1)) {
      String text = part.replaceAll("(?i)</?(?:details|summary)>|Show notes(?=</summary>)", "");
      String plain = Markdown.plain(new MarkdownLine(0, text).unquoted());
      if (!plain.isEmpty()) showNotes.add(plain);
    }
    return !line.text().contains("</details>");
  }

  private Optional<String> title() {
    return Stream.of(
            front.text("episode_title"),
            front.text("title"),
            front.text("episode").filter(text -> !Signs.hasDigit(text)),
            heading,
            fact("episode title"))
        .flatMap(Optional::stream)
        .map(Markdown::plain)
        .filter(title -> !title.isEmpty())
        .findFirst();
  }

  private String titleFromName() {
    findings.warn(
        "the snips have no episode title; the file's name is taken, expected a line"
            + " such as # The Power of Great Speeches");
    return findings.stem();
  }

  private void readFacts(List<MarkdownLine> lines) {
    front
        .text(SHOW)
        .or(() -> plainFact("show"))
        .map(Markdown::plain)
        .filter(show -> !show.isEmpty())
        .ifPresent(episode::show);
    List<String> guests = guests();
    if (!guests.isEmpty()) episode.guests(guests);
    published(lines);
    duration(lines).or(this::minutes).ifPresent(episode::duration);
    url().ifPresent(this::url);
    plainFact("owner / host")
        .or(() -> front.text("show_author"))
        .ifPresent(name -> extra.put("show_author", name));
    fact("show notes link")
        .flatMap(SnipdFacts::target)
        .ifPresent(link -> extra.put("show_notes_link", link));
    extra.putFrontMatter(front.othersThan(KNOWN));
  }

  private Optional<Duration> duration(List<MarkdownLine> lines) {
    var typed = fact("duration");
    var time = typed.flatMap(TimeNotation::read);
    if (typed.isPresent() && time.isEmpty())
      findings.warn(
          lineOf("duration:", lines),
          "the duration is " + Echo.quoted(typed.get()) + "; expected such as 01:20:33");
    return time;
  }

  /// The front matter counts whole minutes; the list is more exact, where there is one.
  private Optional<Duration> minutes() {
    return front
        .text("episode_duration_minutes")
        .flatMap(TimeNotation::read)
        .map(minutes -> minutes.multipliedBy(60));
  }

  /// By the front matter, by links of the list, or by commas in it: whichever is there first.
  private List<String> guests() {
    List<String> guests = front.texts("guests").stream().map(Markdown::plain).toList();
    if (!guests.isEmpty()) return guests;
    String linked = fact("guests").orElse("");
    var labels = LINK.matcher(linked).results().map(link -> Markdown.plain(link.group(1))).toList();
    if (!labels.isEmpty()) return labels;
    return Stream.of(linked.split(","))
        .map(Markdown::plain)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private void published(List<MarkdownLine> lines) {
    var typed =
        Stream.concat(
                Stream.of("episode_publish_date", "published", "date")
                    .flatMap(key -> front.text(key).stream()),
                plainFact("episode publish date").stream())
            .toList();
    var day = typed.stream().flatMap(text -> DayNotation.read(text).stream()).findFirst();
    day.ifPresent(episode::published);
    if (day.isEmpty() && !typed.isEmpty())
      findings.warn(
          lineOf("publish date", lines),
          "the publish date is " + Echo.quoted(typed.getFirst()) + "; expected such as 2023-06-27");
  }

  private static int lineOf(String words, List<MarkdownLine> lines) {
    return lines.stream()
        .filter(line -> line.text().toLowerCase(Locale.ROOT).contains(words))
        .mapToInt(MarkdownLine::number)
        .findFirst()
        .orElse(lines.isEmpty() ? 1 : lines.getFirst().number());
  }

  private Optional<String> url() {
    return Stream.of(URL)
        .flatMap(key -> front.text(key).stream())
        .filter(url -> url.startsWith("http"))
        .findFirst()
        .or(() -> fact("episode link").flatMap(SnipdFacts::target))
        .or(() -> fact("episode url").flatMap(SnipdFacts::target));
  }

  private void url(String url) {
    episode.url(url);
    extra.link(url);
  }

  private Optional<String> fact(String key) {
    return Optional.ofNullable(facts.get(key)).filter(value -> !value.isEmpty());
  }

  private Optional<String> plainFact(String key) {
    return fact(key).map(Markdown::plain).filter(value -> !value.isEmpty());
  }

  private static Optional<String> target(String value) {
    var link = LINK.matcher(value);
    if (link.find()) return Optional.of(link.group(2));
    return value.startsWith("http") ? Optional.of(value) : Optional.empty();
  }
}
