package dev.earshot.reader.front;

import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance.OutsideId;
import dev.earshot.notation.DayNotation;
import dev.earshot.notation.DayOrder;
import dev.earshot.notation.Echo;
import dev.earshot.notation.EpisodeWord;
import dev.earshot.notation.HeadDay;
import dev.earshot.notation.LettersAlone;
import dev.earshot.notation.NumberedHeading;
import dev.earshot.notation.Signs;
import dev.earshot.notation.TimeNotation;
import dev.earshot.notation.WebAddress;
import dev.earshot.reader.Findings;
import dev.earshot.reader.facts.AudioLink;
import dev.earshot.reader.facts.EpisodeName;
import dev.earshot.reader.facts.Extra;
import dev.earshot.reader.facts.FileNames;
import dev.earshot.reader.facts.HeadNumber;
import dev.earshot.reader.facts.LinkNumber;
import dev.earshot.reader.markdown.FactKeys;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An episode by the front matter of a page, whatever its author calls the keys. A link may be a
/// page, a sound file or a video; all of them say which episode it is. What is left is kept under
/// the author's own keys.
public final class FrontFacts {
  private static final Pattern NUMBERED =
      Pattern.compile("(?iu)(?:(?:" + EpisodeWord.BEFORE + "|no\\.?|nr\\.?) )?(\\S*\\d\\S*)");
  private static final Pattern AROUND = Pattern.compile(EpisodeWord.AROUND);

  /// `Bonus 1`: what is counted apart from the episodes.
  private static final Pattern COUNTED_APART =
      Pattern.compile("(?iu)(?!podcast)\\p{L}{3,}\\s#?\\d{1,4}");

  private static final Pattern NAMED =
      Pattern.compile("(?iu)(?:" + EpisodeWord.BEFORE + "|podcast|#)\\s?#?(\\d{1,4})");
  private static final Pattern SEASONED =
      Pattern.compile(
          "(?iu)(?:\\p{L}+[ ._-])?(?:s(?:eason )?0*(\\d{1,2})[ ,._-]*(?:e|ep\\.? ?|episode )|0*(\\d{1,2})x)0*(\\d{1,4})");

  private static final Pattern TITLE_BEHIND =
      Pattern.compile("(?<=\\d)(?:\\s+[–—|-]|:)(?:\\s.*)?$");

  /// Links lie no deeper.
  private static final int DEEPEST = 3;

  private static final Pattern BETWEEN = Pattern.compile("[,;&+]| (?:and|und|et|y|e) ");
  private static final Pattern LISTED = Pattern.compile("[、，；;,]");

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
    return FactKeys.SHOW.contains(key);
  }

  /// Whether a fact under that key is a link to where the episode is seen or heard.
  public static boolean namesLink(String key) {
    return FactKeys.all(FactKeys.URL, FactKeys.APPS, FactKeys.AUDIO).contains(key);
  }

  /// What the facts call the episode. Where it stands behind the name of its show, the page's title
  /// is its author's.
  public Optional<String> title() {
    return ofShow()
        .flatMap(NumberedHeading::title)
        .or(() -> isTitleOfShow() ? text("episode_title") : text(FactKeys.TITLE))
        .or(() -> episode(text -> !isNumber(text)))
        .map(Markdown::plain)
        .filter(title -> !title.isEmpty());
  }

  /// `podcast: "Tide Talk #7 - Eels"` tells show, number and title.
  private Optional<NumberedHeading> ofShow() {
    return showFact()
        .map(Markdown::plain)
        .flatMap(NumberedHeading::read)
        .filter(told -> told.show().isPresent() && told.title().isPresent() && told.isTitleBehind())
        .filter(told -> told.isSure() || showFact().orElse("").contains("#" + told.number()));
  }

  /// Some sites keep the sound under a key that others have the show under.
  private Optional<String> showFact() {
    return FactKeys.SHOW.stream()
        .flatMap(key -> front.text(key).stream())
        .filter(show -> !FileNames.is(show))
        .findFirst();
  }

  /// Of a channel's shows the title names one: `Tide Talk Ep. 7 | Eels`.
  private Optional<NumberedHeading> ofChannel() {
    boolean isChannel = showFact().equals(front.text(FactKeys.CHANNEL));
    return front
        .text(FactKeys.TITLE)
        .filter(title -> isChannel)
        .map(Markdown::plain)
        .flatMap(NumberedHeading::read)
        .filter(NumberedHeading::isSure);
  }

  /// Data that programs cut from a recording call all of it by the id of its video.
  private boolean isOwnId(String show) {
    return WebAddress.isVideoId(show)
        && Stream.of("id", "video_id", "youtube_id")
            .anyMatch(key -> show.equals(front.values().get(key)));
  }

  private Optional<String> numberBehindShow() {
    return ofShow().map(NumberedHeading::number);
  }

  private Optional<String> show() {
    var told = ofShow().or(this::ofChannel).flatMap(NumberedHeading::show);
    return text(FactKeys.SHOW, show -> !FileNames.is(show))
        .map(Markdown::plain)
        .map(show -> told.orElse(show))
        .filter(show -> !WebAddress.hasScheme(show) && !isOwnId(show))
        .or(() -> isTitleOfShow() ? text("title").map(Markdown::plain) : Optional.empty());
  }

  /// Whether the file is called by an episode that the facts tell beside another title, which is
  /// that of the show then.
  private boolean isTitleOfShow() {
    var title = front.text("title").map(Markdown::plain);
    var episode = front.text("episode", "episode_title").map(Markdown::plain);
    var name = LettersAlone.of(findings.stem());
    return title.isPresent()
        && showFact().isEmpty()
        && episode.filter(text -> !isNumber(text) && LettersAlone.of(text).equals(name)).isPresent()
        && !LettersAlone.of(title.get()).equals(name);
  }

  /// Notes link to files as to each other.
  private static String unlinked(String text) {
    return text.startsWith("[[") ? Markdown.plain(text) : text;
  }

  /// `S5 E6` and `5x06` tell both.
  private Optional<Matcher> seasoned() {
    var number = front.text(FactKeys.NUMBER);
    return Stream.of(number, number.map(FrontFacts::untitled), front.text(FactKeys.EPISODE))
        .flatMap(Optional::stream)
        .map(SEASONED::matcher)
        .filter(Matcher::matches)
        .findFirst();
  }

  private Optional<String> season() {
    var told = seasoned().map(parts -> parts.group(1) == null ? parts.group(2) : parts.group(1));
    return text(FactKeys.SEASON).map(name -> EpisodeWord.season(name).orElse(name)).or(() -> told);
  }

  private Optional<String> number() {
    var told = seasoned().map(parts -> parts.group(3));
    return text(FactKeys.NUMBER)
        .filter(Signs::hasDigit)
        .filter(text -> !COUNTED_APART.matcher(text).matches() || isNumber(text))
        .map(text -> told.orElseGet(() -> bare(untitled(text))))
        .or(() -> episode(FrontFacts::isNumber).map(text -> told.orElseGet(() -> bare(text))))
        .or(() -> front.text("title").flatMap(title -> numberedName()));
  }

  /// `name: Podcast 7` beside a title.
  private Optional<String> numberedName() {
    return front.text("name").map(NAMED::matcher).filter(Matcher::matches).map(n -> n.group(1));
  }

  private Optional<String> numberOfPage() {
    return FactKeys.all(FactKeys.URL, FactKeys.SHOW_ALONE).stream()
        .flatMap(key -> front.text(key).flatMap(LinkNumber::in).stream())
        .findFirst();
  }

  /// `12 - Eels` under a key for the number alone.
  private static String untitled(String number) {
    return TITLE_BEHIND.matcher(number).replaceFirst("");
  }

  private static String bare(String number) {
    var around = AROUND.matcher(EpisodeWord.withPlainDigits(number.strip()));
    if (around.matches()) return around.group(1) == null ? around.group(2) : around.group(1);
    return NUMBERED.matcher(number).replaceFirst("$1");
  }

  private Optional<String> episode(Predicate<String> kind) {
    return front.text(FactKeys.EPISODE).filter(kind).flatMap(text -> text(FactKeys.EPISODE));
  }

  private static boolean isNumber(String text) {
    return NUMBERED.matcher(text).matches() || SEASONED.matcher(text).matches();
  }

  /// What they say it is about; empty if nothing.
  public String description() {
    return text("description").orElse("");
  }

  /// All that they say of it at length, as it is written, each under a key of its own.
  public List<String> notes() {
    var notes = new ArrayList<String>();
    for (var key : FactKeys.spelled(FactKeys.NOTES)) {
      used.add(key);
      texts(front.values().get(key)).forEach(notes::add);
    }
    return notes;
  }

  private static Stream<String> texts(@Nullable Object value) {
    return switch (value) {
      case String text -> Stream.of(text);
      case List<?> list -> list.stream().flatMap(FrontFacts::listed);
      case null, default -> Stream.of();
    };
  }

  /// A text, or what a link is called.
  private static Stream<String> listed(Object item) {
    return switch (item) {
      case String text -> Stream.of(text);
      case Map<?, ?> link ->
          Stream.of("title", "name", "text")
              .map(link::get)
              .filter(String.class::isInstance)
              .map(String.class::cast)
              .limit(1);
      default -> Stream.of();
    };
  }

  /// Whether they tell a day, be it one that cannot be read.
  public boolean areDated() {
    return front.text(FactKeys.spelled(FactKeys.DATE)).filter(Signs::hasDigit).isPresent();
  }

  /// Starts an episode.
  ///
  /// @param head the lines above what else the page holds
  public Episode.Builder episode(String title, List<String> head) {
    var episode = EpisodeName.from(title);
    show().ifPresent(episode::show);
    season().ifPresent(episode::season);
    number()
        .or(this::numberBehindShow)
        .or(episode.build()::number)
        .or(() -> HeadNumber.in(head))
        .or(this::numberOfPage)
        .ifPresent(episode::number);
    people(title, FactKeys.GUESTS).ifPresent(episode::guests);
    people(title, FactKeys.HOSTS).ifPresent(episode::hosts);
    published(head).ifPresent(episode::published);
    audio().map(FrontFacts::unlinked).ifPresent(episode::audio);
    links(episode);
    text(FactKeys.LANGUAGE).ifPresent(episode::language);
    duration().ifPresent(episode::duration);
    extra.putFrontMatter(front.othersThan(used));
    return episode.extra(extra.values());
  }

  /// What the links call the episode; to be asked for after it was read.
  public List<OutsideId> ids() {
    return extra.ids();
  }

  private Optional<String> text(String... keys) {
    return text(List.of(keys));
  }

  private Optional<String> text(List<String> keys) {
    return text(keys, text -> true);
  }

  private Optional<String> text(List<String> keys, Predicate<String> isOne) {
    for (var key : FactKeys.spelled(keys)) {
      var text = front.text(key).filter(isOne);
      boolean isSorting = key.equals(FactKeys.SERIES) && front.values().get(key) instanceof List<?>;
      if (text.isEmpty() || isSorting) continue;
      used.add(key);
      return text;
    }
    return Optional.empty();
  }

  /// The people under all of the keys, so that "guest" and "guests" may both be there. Nobody is
  /// called as the episode is.
  private Optional<List<String>> people(String title, List<String> keys) {
    var people = new ArrayList<String>();
    for (var key : FactKeys.spelled(keys)) {
      front.people(key).stream()
          .map(Markdown::plain)
          .filter(names -> !names.isEmpty() && !names.equals(title))
          .flatMap(names -> each(names).stream())
          .forEach(people::add);
      used.add(key);
    }
    return people.isEmpty() ? Optional.empty() : Optional.of(people);
  }

  /// Several in one text, if all of them are full names; a comma may also stand before a degree,
  /// but the one of Chinese and Japanese lists stands between names alone.
  private static List<String> each(String names) {
    if (names.indexOf('、') > 0 && names.chars().noneMatch(sign -> "（(".indexOf(sign) >= 0))
      return LISTED.splitAsStream(names).map(String::strip).filter(n -> !n.isEmpty()).toList();
    var all = Stream.of(BETWEEN.split(names)).map(String::strip).toList();
    return all.stream().allMatch(SpeakerName::isFull) ? all : List.of(names);
  }

  /// The first key with a value counts, even if that is no day: another key may be the day of the
  /// note.
  private Optional<LocalDate> published(List<String> head) {
    for (var key : FactKeys.spelled(FactKeys.DATE)) {
      // A day is a link to the note of that day in many apps.
      var typed = front.text(key).map(Markdown::plain).filter(text -> !isSwitch(text));
      if (typed.isEmpty() || front.values().get(key) instanceof Map<?, ?>) continue;
      used.add(key);
      var day = DayNotation.read(typed.get()).or(() -> DayNotation.read(typed.get(), order(head)));
      if (day.isEmpty()) refuse(key, typed.get(), "a day such as 2023-06-27");
      return day;
    }
    return findings.isDatedByName() ? HeadDay.publishedIn(head) : HeadDay.in(head);
  }

  /// `published: true` says whether, and not when.
  private static boolean isSwitch(String text) {
    return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
  }

  private DayOrder order(List<String> head) {
    boolean mayBeEnglish =
        front.text(FactKeys.LANGUAGE).filter(code -> !code.startsWith("en")).isEmpty();
    var lines = Stream.concat(front.lines().stream().map(MarkdownLine::text), head.stream());
    return mayBeEnglish ? HeadDay.order(lines.toList()) : DayOrder.DAY_FIRST;
  }

  private void refuse(String key, String value, String expected) {
    findings.warn(
        front.lineOf(key), "\"" + key + "\" is " + Echo.quoted(value) + "; expected " + expected);
  }

  private void links(Episode.Builder episode) {
    Optional<String> page = Optional.empty();
    for (var key : FactKeys.spelled(FactKeys.URL)) {
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
            .or(() -> front.text("youtube", "video").filter(WebAddress::isVideoId));
    video.ifPresent(extra::video);
    page.or(() -> video.filter(WebAddress::isVideoId).map(WebAddress::ofVideo))
        .or(() -> front.text(FactKeys.APPS).filter(text -> text.startsWith("http")))
        .ifPresent(episode::url);
  }

  /// Under a key for it, or below one, as in `enclosure: {url: …}`; else whatever opens sound.
  private Optional<String> audio() {
    return text(FactKeys.AUDIO)
        .map(FrontFacts::withoutSize)
        .or(() ->
            FactKeys.spelled(FactKeys.AUDIO).stream()
                .flatMap(key -> sounds(front.values().get(key), DEEPEST))
                .findFirst())
        .or(() -> front.text(FactKeys.FILE).filter(AudioLink::is))
        .or(() -> sounds(front.values(), DEEPEST).findFirst());
  }

  /// WordPress keeps the sound's size and kind on lines below its address.
  private static String withoutSize(String audio) {
    int end = 0;
    while (end < audio.length() && !Character.isWhitespace(audio.charAt(end))) end++;
    var first = audio.substring(0, end);
    return WebAddress.hasScheme(first) && AudioLink.is(first) ? first : audio;
  }

  private static Stream<String> sounds(@Nullable Object value, int depth) {
    return switch (value) {
      case String text when AudioLink.isAlone(text) -> Stream.of(text.strip());
      case List<?> list when depth > 0 -> list.stream().flatMap(one -> sounds(one, depth - 1));
      case Map<?, ?> map when depth > 0 ->
          map.values().stream().flatMap(one -> sounds(one, depth - 1));
      case null, default -> Stream.of();
    };
  }

  private Optional<Duration> duration() {
    for (var key : FactKeys.spelled(FactKeys.DURATION)) {
      var typed = front.text(key);
      if (typed.isEmpty()) continue;
      used.add(key);
      var time = TimeNotation.read(typed.get());
      if (time.isEmpty()) refuse(key, typed.get(), "a time such as 1:02:03");
      return time;
    }
    return text(FactKeys.MILLIS).flatMap(TimeNotation::readMillis);
  }
}
