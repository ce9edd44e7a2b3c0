package dev.earshot.reader.feed;

import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance;
import dev.earshot.episode.Provenance.Content;
import dev.earshot.episode.Provenance.OutsideId;
import dev.earshot.episode.Provenance.Scheme;
import dev.earshot.episode.Quote;
import dev.earshot.episode.TitleLine;
import dev.earshot.episode.Topic;
import dev.earshot.interchange.JsonText;
import dev.earshot.notation.DayNotation;
import dev.earshot.notation.Echo;
import dev.earshot.notation.TimeNotation;
import dev.earshot.reader.Findings;
import dev.earshot.reader.facts.Chapter;
import dev.earshot.reader.facts.EpisodeName;
import dev.earshot.reader.facts.FileNames;
import dev.earshot.reader.facts.ShowNotes;
import dev.earshot.reader.text.CleanText;
import dev.earshot.reader.text.HtmlText;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// An item of a feed as an episode. Chapters may come as elements and once more as a list in the
/// notes; the elements count, and lines of the list that say the same are taken out of the notes.
/// Links to transcripts and chapters are never fetched. Every bad value is left out by itself, with
/// the line of its element.
final class FeedEpisode {
  private static final Map<String, String> SOUNDBITE = Map.of("kind", JsonText.of("soundbite"));

  private final XmlElement item;
  private final Optional<XmlElement> channel;
  private final Findings findings;
  private final ShowNotes notes;
  private final List<Quote> said;

  FeedEpisode(XmlElement whole, Optional<XmlElement> channel, Findings findings) {
    var talk = FeedTalk.of(whole);
    this.item = talk.rest();
    this.said = talk.quotes();
    this.channel = channel;
    this.findings = findings;
    this.notes = FeedNotes.of(item, channel);
  }

  /// Whether there is something to hear or to see.
  boolean isHeard() {
    return audio().isPresent() || video().isPresent();
  }

  void read() {
    var given = title();
    var name = given.orElseGet(findings::stem);
    var line = TitleLine.read(name);
    var people = FeedPeople.of(item, channel);
    var duration = duration();
    var episode =
        Episode.titled(line.title())
            .guests(people.guests().isEmpty() ? line.guests() : people.guests())
            .hosts(people.hosts())
            .topics(topics(duration))
            .quotes(Stream.concat(said.stream(), soundbites(line.title()).stream()).toList())
            .extra(FeedExtra.of(item));
    var called = EpisodeName.from(name).build();
    FeedExtra.season(item, findings).or(called::season).ifPresent(episode::season);
    number().or(called::number).ifPresent(episode::number);
    show().ifPresent(episode::show);
    published(episode);
    url().ifPresent(episode::url);
    audio().ifPresent(episode::audio);
    language().ifPresent(episode::language);
    duration.ifPresent(episode::duration);
    findings.episode(episode.build(), Provenance.of(Content.FEED, given).with(ids()));
  }

  /// Not every item has one; an audio file or an id is a name, too.
  private Optional<String> title() {
    return item.all("title", "itunes:title")
        .map(title -> HtmlText.line(title.text()))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .or(() -> audio().map(FeedEpisode::fileName).filter(name -> !name.isEmpty()))
        .or(() -> item.line("guid", "id"));
  }

  private List<OutsideId> ids() {
    return Stream.of(
            item.line("guid", "id").stream().map(id -> new OutsideId(Scheme.GUID, id)),
            video().stream().map(id -> new OutsideId(Scheme.YOUTUBE, id)),
            files().map(file -> new OutsideId(Scheme.FILE, file)))
        .flatMap(ids -> ids)
        .distinct()
        .toList();
  }

  /// What the files are called that may lie beside the feed, in a folder of theirs or not.
  private Stream<String> files() {
    return item.all("podcast:transcript", "podcast:chapters")
        .flatMap(link -> link.attribute("url").stream())
        .flatMap(FileNames::of);
  }

  private Optional<String> video() {
    return item.line("yt:videoId");
  }

  private static String fileName(String url) {
    String path = url.replaceFirst("[?#].*$", "");
    String name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.\\w{2,4}$", "");
    return CleanText.line(name);
  }

  /// The first number that is one; `podcast:episode` may be 315.5, which iTunes does not know.
  private Optional<String> number() {
    for (var element : item.all("podcast:episode", "itunes:episode").toList()) {
      String text = CleanText.line(element.text());
      if (text.matches("\\d+(\\.\\d+)?")) return Optional.of(text);
      if (!text.isEmpty()) leftOut(element, text, "a number such as 315");
    }
    return Optional.empty();
  }

  private Optional<String> show() {
    return channel
        .flatMap(show -> show.line("title", "itunes:title"))
        .map(HtmlText::line)
        .filter(name -> !name.isEmpty());
  }

  private Optional<String> language() {
    return item.line("dc:language")
        .or(() -> channel.flatMap(show -> show.line("language", "dc:language")))
        .or(() -> channel.flatMap(show -> show.attribute("lang")))
        .filter(tag -> tag.matches("[A-Za-z]{2,3}([-_][A-Za-z0-9]+)*"))
        .map(tag -> tag.replace('_', '-'));
  }

  private void published(Episode.Builder episode) {
    var element =
        Stream.of("pubDate", "dc:date", "published", "updated")
            .flatMap(item::all)
            .filter(date -> !date.text().isBlank())
            .findFirst();
    if (element.isEmpty()) return;
    String text = CleanText.line(element.get().text());
    var day = DayNotation.read(text);
    if (day.isEmpty()) leftOut(element.get(), text, "a day such as Fri, 09 Oct 2020");
    day.ifPresent(episode::published);
  }

  /// Nothing lasts no time: a zero stands for "unknown".
  private Optional<Duration> duration() {
    var element = item.first("itunes:duration");
    String text = element.map(e -> CleanText.line(e.text())).orElse("");
    if (text.isEmpty()) return Optional.empty();
    var duration = TimeNotation.read(text);
    if (duration.isEmpty()) leftOut(element.get(), text, "a time such as 1:11:42");
    return duration.filter(time -> !time.isZero());
  }

  /// A link may also be what the guid promises to be.
  private Optional<String> url() {
    return item.line("link")
        .or(() -> link("alternate"))
        .or(() -> item.line("guid").filter(id -> id.matches("https?://\\S+") && isPermanent()));
  }

  private boolean isPermanent() {
    return item.first("guid")
        .flatMap(id -> id.attribute("isPermaLink"))
        .orElse("true")
        .equalsIgnoreCase("true");
  }

  private Optional<String> audio() {
    return item.first("enclosure")
        .flatMap(e -> e.attribute("url"))
        .or(() -> link("enclosure"))
        .or(() -> WordPress.has(item) ? WordPress.audio(item) : Optional.empty());
  }

  private Optional<String> link(String rel) {
    return item.all("link")
        .filter(link -> link.attribute("rel").orElse("alternate").equals(rel))
        .filter(link -> !link.attribute("type").orElse("").startsWith("image/"))
        .flatMap(link -> link.attribute("href").stream())
        .findFirst();
  }

  private List<Topic> topics(Optional<Duration> duration) {
    return notes.before(Chapter.topics(marked(), duration), duration);
  }

  private List<Chapter> marked() {
    return item.all("psc:chapters")
        .flatMap(list -> list.all("psc:chapter"))
        .flatMap(element -> chapter(element).stream())
        .toList();
  }

  private Optional<Chapter> chapter(XmlElement element) {
    String typed = element.attribute("start").orElse("");
    var start = TimeNotation.read(typed);
    String title = HtmlText.line(element.attributes().getOrDefault("title", element.text()));
    if (start.isEmpty())
      findings.warn(
          element.line(),
          "the chapter %s starts at %s and was left out; expected a time such as 12:34"
              .formatted(Echo.quoted(title), Echo.quoted(typed)));
    return start.map(from -> Chapter.at(from).titled(title).linkedTo(element.attribute("href")));
  }

  private List<Quote> soundbites(String title) {
    return item.all("podcast:soundbite").flatMap(bite -> soundbite(bite, title).stream()).toList();
  }

  /// A soundbite without words is called like its episode.
  private Optional<Quote> soundbite(XmlElement element, String title) {
    var start = element.attribute("startTime").flatMap(TimeNotation::read);
    var length = element.attribute("duration").flatMap(TimeNotation::read).filter(d -> !d.isZero());
    if (start.isEmpty() || length.isEmpty()) {
      findings.warn(
          element.line(),
          "the soundbite from %s for %s was left out; expected seconds such as startTime=\"33.8\" duration=\"60\""
              .formatted(
                  Echo.quoted(element.attribute("startTime").orElse("")),
                  Echo.quoted(element.attribute("duration").orElse(""))));
      return Optional.empty();
    }
    String words = HtmlText.line(element.text());
    return Optional.of(
        Quote.of(words.isEmpty() ? title : words)
            .start(start.get())
            .end(start.get().plus(length.get()))
            .extra(SOUNDBITE)
            .build());
  }

  private void leftOut(XmlElement element, String text, String expected) {
    findings.warn(
        element.line(),
        "<%s> is %s and was left out; expected %s"
            .formatted(element.name(), Echo.quoted(text), expected));
  }
}
