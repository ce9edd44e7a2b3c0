package dev.earshot.reader.transcript;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance.OutsideId;
import dev.earshot.episode.Provenance.Scheme;
import dev.earshot.notation.DayNotation;
import dev.earshot.notation.WebAddress;
import dev.earshot.reader.facts.AudioLink;
import dev.earshot.reader.facts.EpisodeName;
import dev.earshot.reader.facts.FileNames;
import dev.earshot.reader.json.JsonEntry;
import dev.earshot.reader.text.CleanText;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What foreign JSON tells of an episode beside what is said, in the keys around it or, where one
/// file has several episodes, in those of each entry.
final class SpokenFacts {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,5}(?:\\.\\d{1,2})?");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}([-_]\\w{2,4})*");

  /// By which an entry calls its episode, the surest first.
  private static final List<String> NAMES =
      List.of(
          "episodeid",
          "episodeguid",
          "videoid",
          "episodenumber",
          "episodeno",
          "episodeslug",
          "episode",
          "episodetitle",
          "episodename");

  private static final List<String> SHOWS =
      List.of("podcast", "show", "podcasttitle", "podcastname", "showname");

  private Optional<String> title = Optional.empty();
  private Optional<String> ownTitle = Optional.empty();
  private Optional<String> show = Optional.empty();
  private Optional<String> number = Optional.empty();
  private Optional<LocalDate> day = Optional.empty();
  private Optional<String> language = Optional.empty();
  private Optional<String> video = Optional.empty();
  private boolean isHeard;

  /// @param path of a value, as in `episode.title`
  void read(String path, JsonElement value) {
    switch (path) {
      // Some tell of the episode beside what is said.
      case "episodeName", "episodeTitle", "episode_title", "episode.title" -> title = line(value);
      case "podcast",
          "show",
          "showName",
          "show.title",
          "podcast.title",
          "podcastTitle",
          "podcast_title",
          "podcastName" ->
          show = line(value).filter(name -> !FileNames.is(name)).or(() -> show);
      case "title" -> ownTitle = line(value);
      case "episode", "episodeNumber", "episode_number", "episode.number" ->
          number = line(value).filter(SpokenFacts::isNumber);
      case "audio", "audioUrl", "audio_url", "audio_file", "mp3" ->
          isHeard = line(value).filter(AudioLink::is).isPresent();
      case "published",
          "publishedAt",
          "published_at",
          "pubDate",
          "pub_date",
          "date",
          "episode.published" ->
          day = line(value).flatMap(DayNotation::read);
      case "videoId", "video_id", "youtubeId", "youtube_id", "ytId", "video.id" ->
          video = line(value).filter(WebAddress::isVideoId).or(() -> video);
      case "url", "videoUrl", "video_url", "youtubeUrl", "youtube_url", "sourceUrl", "source_url" ->
          video = video.or(() -> line(value).flatMap(WebAddress::video));
      default -> {
        if (language.isEmpty()) language = language(path, value).flatMap(SpokenFacts::tag);
      }
    }
  }

  /// The same of an entry that names its episode, so that a title is the episode's, if none is
  /// called so.
  void readEntry(String key, JsonElement value) {
    var line = line(value);
    if (line.isEmpty()) return;
    boolean isTitle = key.equals("title") || (key.equals("episode") && !isNumber(line.get()));
    if (isTitle) title = title.or(() -> line);
    else read(key, value);
  }

  /// By what an entry calls its episode, with its show; empty if it says nothing of one.
  static String nameIn(JsonObject entry) {
    var keys = new HashMap<String, JsonElement>();
    entry.asMap().forEach((key, value) -> keys.putIfAbsent(SpokenKeys.name(key), value));
    return first(NAMES, keys)
        .map(name -> first(SHOWS, keys).map(show -> show + " ").orElse("") + name)
        .orElse("");
  }

  private static Optional<String> first(List<String> names, Map<String, JsonElement> keys) {
    return names.stream()
        .flatMap(name -> Optional.ofNullable(keys.get(name)).flatMap(SpokenFacts::line).stream())
        .findFirst();
  }

  /// Whether a key is that of an episode's name: `episode`, `episodeId`, `episode_title`.
  static boolean isName(String key) {
    return NAMES.contains(SpokenKeys.name(key));
  }

  private static boolean isNumber(String typed) {
    return NUMBER.matcher(typed).matches();
  }

  private static Optional<String> line(JsonElement value) {
    return JsonEntry.scalar(value).map(CleanText::line).filter(line -> !line.isEmpty());
  }

  private static Optional<String> language(String path, JsonElement value) {
    var object = new JsonObject();
    object.add(path.substring(path.lastIndexOf('.') + 1), value);
    return SpokenObject.of(object).language();
  }

  /// The tag of a language, also where it is called by its name, as in `english`.
  static Optional<String> tag(String typed) {
    if (LANGUAGE.matcher(typed).matches()) return Optional.of(typed.replace('_', '-'));
    return Stream.of(Locale.getISOLanguages())
        .filter(code -> Locale.of(code).getDisplayLanguage(Locale.ROOT).equalsIgnoreCase(typed))
        .findFirst();
  }

  Optional<String> language() {
    return language;
  }

  /// A title may be that of anything; beside a show, a number or a sound file it is the episode's.
  Optional<String> title() {
    boolean isOfEpisode = isHeard || show.isPresent() || number.isPresent();
    return title.or(() -> ownTitle.filter(unused -> isOfEpisode));
  }

  /// An episode with these facts.
  ///
  /// @param name by which it is called if nothing says its title
  Episode.Builder episode(String name) {
    var episode = title().map(EpisodeName::from).orElseGet(() -> Episode.titled(name));
    show.ifPresent(episode::show);
    number.ifPresent(episode::number);
    day.ifPresent(episode::published);
    video.map(WebAddress::ofVideo).ifPresent(episode::url);
    return episode;
  }

  /// What others call the episode.
  List<OutsideId> ids() {
    return video.map(id -> new OutsideId(Scheme.YOUTUBE, id)).stream().toList();
  }

  /// These facts, and what the others have beside them.
  SpokenFacts or(SpokenFacts others) {
    var all = new SpokenFacts();
    all.title = title().or(others::title);
    all.show = show.or(() -> others.show);
    all.number = number.or(() -> others.number);
    all.day = day.or(() -> others.day);
    all.language = language.or(() -> others.language);
    all.video = video.or(() -> others.video);
    return all;
  }
}
