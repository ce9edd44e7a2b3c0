package dev.earshot.reader.front;

import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance.OutsideId;
import dev.earshot.notation.DayNotation;
import dev.earshot.notation.DayOrder;
import dev.earshot.notation.Echo;
import dev.earshot.notation.EpisodeWord;
import dev.earshot.notation.HeadDay;
import dev.earshot.notation.NumberedHeading;
import dev.earshot.notation.TimeNotation;
import dev.earshot.reader.Findings;
import dev.earshot.reader.facts.AudioLink;
import dev.earshot.reader.facts.EpisodeName;
import dev.earshot.reader.facts.Extra;
import dev.earshot.reader.facts.HeadNumber;
import dev.earshot.reader.markdown.FrontMatter;
import dev.earshot.reader.markdown.Markdown;
import dev.earshot.reader.markdown.MarkdownLine;
import dev.earshot.reader.turns.SpeakerName;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// An episode by the front matter of a page, whatever its author calls the keys: each fact has the
/// names that were met in real collections, and the first that is there counts. A link may be a
/// page, a sound file or a video; all of them say which episode it is. What is left is kept under
/// the author's own keys.
public final class FrontFacts {
  private static final String[] TITLE = {"title", "episode_title", "episode_name", "name"};

  /// Of a site, a list of them is how it sorts its pages.
  private static final String SERIES = "series";

  private static final String[] SHOW = {
    "show",
    "podcast",
    "show_title",
    "show_name",
    "podcast_title",
    "podcast_name",
    "podcast_show",
    "channel",
    SERIES,
    "program",
    "programme"
  };
  private static final String[] SEASON = {"season", "season_number", "seasons"};
  private static final String[] NUMBER = {
    "number", "episode_number", "ep_number", "episode_no", "episode_num"
  };

  /// Under these, some have the number and others the title.
  private static final String[] EPISODE = {"episode", "ep"};

  private static final Pattern NUMBERED =
      Pattern.compile("(?iu)(?:(?:" + EpisodeWord.BEFORE + "|no\\.?|nr\\.?) )?(\\S*\\d\\S*)");
  private static final Pattern SEASONED =
      Pattern.compile("(?i)s(?:eason )?0*(\\d{1,2})[ ,._-]*(?:e|ep\\.? ?|episode )0*(\\d{1,4})");
  private static final String[] DATE = {
    "date",
    "published",
    "publish_date",
    "publish_time",
    "pub_date",
    "episode_publish_date",
    "published_at",
    "published_on",
    "publication_date",
    "publication",
    "date_published",
    "release_date",
    "released",
    "air_date",
    "aired",
    "upload_date",
    "uploaded",
    "broadcast",
    "broadcast_date",
    "first_aired",
    "original_air_date",
    "posted",
    "recorded",
    "recorded_on",
    "recording_date",
    "date_recorded"
  };
  private static final String[] URL = {
    "url",
    "link",
    "episode_url",
    "episode_link",
    "media",
    "youtube_url",
    "youtube_link",
    "youtube",
    "video_url",
    "video",
    "source_url",
    "source"
  };
  private static final String[] AUDIO = {
    "audio",
    "audio_url",
    "enclosure",
    "enclosure_url",
    "mp3",
    "audio_file",
    "audio_file_path",
    "podcast_file"
  };

  /// A file or an address of anything; of the audio only where it shows that it is.
  private static final String[] FILE = {"file", "media_url", "src"};

  private static final String[] DURATION = {
    "duration_seconds", "duration", "podcast_duration", "episode_duration", "audio_duration"
  };
  private static final String[] LANGUAGE = {"language", "lang"};
  private static final String[] GUESTS = {
    "guest", "guests", "guest_name", "guest_names", "featured_guests", "interviewee", "interviewees"
  };
  private static final String[] HOSTS = {
    "host", "hosts", "host_name", "interviewer", "interviewers", "presenter"
  };

  private static final Pattern BETWEEN = Pattern.compile("[,;&+]| (?:and|und|et|y|e) ");
  private static final Pattern VIDEO = Pattern.compile("[\\w-]{11}");
  private static final String WATCH = "https://www.youtube.com/watch?v=";

  /// Written into fields, or read by others.
  private static final Set<String> TAKEN =
      Set.of("title", "duration", "duration_seconds", "quotableclips", "transcript", "ids");

  private final FrontMatter front;
  private final Findings findings;
  private final Set<String> used = new HashSet<>(TAKEN);
  private final Extra extra = new Extra();

  /// @param read keys that others have read
  public FrontFacts(FrontMatter front, Collection<String> read, Findings findings) {
    this.front = front;
    this.used.addAll(read);
    this.findings = findings;
  }

  /// Whether a fact under that key says which show it is.
  public static boolean namesShow(String key) {
    return List.of(SHOW).contains(key);
  }

  /// What the facts call the episode. Where it stands behind the name of its show, the page's title
  /// is its author's.
  public Optional<String> title() {
    return ofShow()
        .flatMap(NumberedHeading::title)
        .or(() -> isTitleOfShow() ? text("episode_title") : text(TITLE))
        .or(() -> episode(text -> !isNumber(text)))
        .map(Markdown::plain)
        .filter(title -> !title.isEmpty());
  }

  /// `podcast: "Tide Talk #7 - Eels"` tells show, number and title.
  private Optional<NumberedHeading> ofShow() {
    return front
        .text(SHOW)
        .map(Markdown::plain)
        .flatMap(NumberedHeading::read)
        .filter(told -> told.show().isPresent() && told.title().isPresent() && told.isTitleBehind())
        .filter(told -> told.isSure() || front.text(SHOW).orElse("").contains("#" + told.number()));
  }

  private Optional<String> numberBehindShow() {
    return ofShow().map(NumberedHeading::number);
  }

  private Optional<String> show() {
    var told = ofShow().flatMap(NumberedHeading::show);
    return text(SHOW)
        .map(Markdown::plain)
        .map(show -> told.orElse(show))
        .or(() -> isTitleOfShow() ? text("title").map(Markdown::plain) : Optional.empty());
  }

  /// Whether the file is called by an episode that the facts tell beside another title, which is
  /// that of the show then.
  private boolean isTitleOfShow() {
    var title = front.text("title").map(Markdown::plain);
    var episode = front.text("episode", "episode_title").map(Markdown::plain);
    var name = letters(findings.stem());
    return title.isPresent()
        && front.text(SHOW).isEmpty()
        && episode.filter(text -> !isNumber(text) && letters(text).equals(name)).isPresent()
        && !letters(title.get()).equals(name);
  }

  /// Notes link to files as to each other.
  private static String unlinked(String text) {
    return text.startsWith("[[") ? Markdown.plain(text) : text;
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  /// `S5 E6` tells both.
  private Optional<String> seasoned(int group) {
    var told = front.text(EPISODE).map(SEASONED::matcher).filter(Matcher::matches);
    if (told.isPresent()) text(EPISODE);
    return told.map(parts -> parts.group(group));
  }

  private Optional<String> number() {
    return text(NUMBER)
        .or(() -> seasoned(2))
        .or(() ->
            episode(FrontFacts::isNumber).map(text -> NUMBERED.matcher(text).replaceFirst("$1")));
  }

  private Optional<String> episode(Predicate<String> kind) {
    return front.text(EPISODE).filter(kind).flatMap(text -> text(EPISODE));
  }

  private static boolean isNumber(String text) {
    return NUMBERED.matcher(text).matches() || SEASONED.matcher(text).matches();
  }

  /// What they say it is about; empty if nothing.
  public String description() {
    return text("description").orElse("");
  }

  /// Starts an episode.
  ///
  /// @param head the lines above what else the page holds
  public Episode.Builder episode(String title, List<String> head) {
    var episode = EpisodeName.from(title);
    show().ifPresent(episode::show);
    text(SEASON).or(() -> seasoned(1)).ifPresent(episode::season);
    number()
        .or(this::numberBehindShow)
        .or(episode.build()::number)
        .or(() -> HeadNumber.in(head))
        .ifPresent(episode::number);
    people(GUESTS).ifPresent(episode::guests);
    people(HOSTS).ifPresent(episode::hosts);
    published(head).ifPresent(episode::published);
    text(AUDIO).or(this::soundFile).map(FrontFacts::unlinked).ifPresent(episode::audio);
    links(episode);
    text(LANGUAGE).ifPresent(episode::language);
    duration().ifPresent(episode::duration);
    extra.putFrontMatter(front.othersThan(used));
    return episode.extra(extra.values());
  }

  /// What the links call the episode; to be asked for after it was read.
  public List<OutsideId> ids() {
    return extra.ids();
  }

  private Optional<String> text(String... keys) {
    for (var key : spelled(keys)) {
      var text = front.text(key);
      boolean isSorting = key.equals(SERIES) && front.values().get(key) instanceof List<?>;
      if (text.isEmpty() || isSorting) continue;
      used.add(key);
      return text;
    }
    return Optional.empty();
  }

  /// The keys with underscores and without, as `episodeTitle` has none.
  private static List<String> spelled(String... keys) {
    return Stream.of(keys).flatMap(key -> Stream.of(key, key.replace("_", ""))).distinct().toList();
  }

  /// The people under all of the keys, so that "guest" and "guests" may both be there.
  private Optional<List<String>> people(String... keys) {
    var people = new ArrayList<String>();
    for (var key : spelled(keys)) {
      front.texts(key).stream()
          .map(Markdown::plain)
          .filter(names -> !names.isEmpty())
          .flatMap(names -> each(names).stream())
          .forEach(people::add);
      used.add(key);
    }
    return people.isEmpty() ? Optional.empty() : Optional.of(people);
  }

  /// Several in one text, if all of them are full names; a comma may also stand before a degree.
  private static List<String> each(String names) {
    var all = Stream.of(BETWEEN.split(names)).map(String::strip).toList();
    return all.stream().allMatch(SpeakerName::isFull) ? all : List.of(names);
  }

  /// The first key with a value counts, even if that is no day: another key may be the day of the
  /// note.
  private Optional<LocalDate> published(List<String> head) {
    for (var key : spelled(DATE)) {
      // A day is a link to the note of that day in many apps.
      var typed = front.text(key).map(Markdown::plain);
      if (typed.isEmpty()) continue;
      used.add(key);
      var day = DayNotation.read(typed.get()).or(() -> DayNotation.read(typed.get(), order(head)));
      if (day.isEmpty()) refuse(key, typed.get(), "a day such as 2023-06-27");
      return day;
    }
    return findings.isDatedByName() ? HeadDay.publishedIn(head) : HeadDay.in(head);
  }

  private DayOrder order(List<String> head) {
    boolean mayBeEnglish = front.text(LANGUAGE).filter(code -> !code.startsWith("en")).isEmpty();
    var lines = Stream.concat(front.lines().stream().map(MarkdownLine::text), head.stream());
    return mayBeEnglish ? HeadDay.order(lines.toList()) : DayOrder.DAY_FIRST;
  }

  private void refuse(String key, String value, String expected) {
    findings.warn(
        front.lineOf(key), "\"" + key + "\" is " + Echo.quoted(value) + "; expected " + expected);
  }

  private void links(Episode.Builder episode) {
    Optional<String> page = Optional.empty();
    for (var key : spelled(URL)) {
      var link = front.text(key).filter(text -> text.startsWith("http"));
      if (link.isEmpty()) continue;
      used.add(key);
      extra.link(link.get());
      if (AudioLink.is(link.get())) episode.audio(link.get());
      else if (page.isEmpty()) page = link;
      else extra.put(key, link.get());
    }
    var video =
        Optional.ofNullable(front.map("ids").get("youtube"))
            .or(() -> text("video_id", "youtube_id"))
            .or(() -> front.text("youtube", "video").filter(id -> VIDEO.matcher(id).matches()));
    video.ifPresent(extra::video);
    page.or(() -> video.filter(id -> VIDEO.matcher(id).matches()).map(WATCH::concat))
        .ifPresent(episode::url);
  }

  private Optional<String> soundFile() {
    return front.text(FILE).filter(AudioLink::is);
  }

  private Optional<Duration> duration() {
    for (var key : spelled(DURATION)) {
      var typed = front.text(key);
      if (typed.isEmpty()) continue;
      used.add(key);
      var time = TimeNotation.read(typed.get());
      if (time.isEmpty()) refuse(key, typed.get(), "a time such as 1:02:03");
      return time;
    }
    return Optional.empty();
  }
}
