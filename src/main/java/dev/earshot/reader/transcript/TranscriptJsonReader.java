package dev.earshot.reader.transcript;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance;
import dev.earshot.episode.Provenance.Content;
import dev.earshot.episode.Provenance.OutsideId;
import dev.earshot.episode.Provenance.Scheme;
import dev.earshot.notation.DayNotation;
import dev.earshot.notation.WebAddress;
import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.facts.AudioLink;
import dev.earshot.reader.facts.Chapter;
import dev.earshot.reader.facts.EpisodeName;
import dev.earshot.reader.facts.FileNames;
import dev.earshot.reader.json.JsonEntries;
import dev.earshot.reader.json.JsonEntry;
import dev.earshot.reader.json.JsonLines;
import dev.earshot.reader.json.JsonPaths;
import dev.earshot.reader.text.CleanText;
import dev.earshot.reader.text.WholeText;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Transcripts as JSON, whoever wrote them: of Podcasting 2.0, Whisper and its relatives, and the
/// services. All say in lists who said what when; where the lists stand, what they are called and
/// what the numbers count differs, and is found out by shape.
public final class TranscriptJsonReader implements TranscriptFormat {
  /// Episodes as earshot writes them have quotes with speakers and times.
  private static final Set<String> OWN = Set.of("topics", "quotes");

  /// What stands beside the text of a transcript without times.
  private static final Set<String> BESIDE_TEXT =
      Set.of("text", "language", "language_code", "task", "duration", "usage", "status", "id");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,5}(?:\\.\\d{1,2})?");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}([-_]\\w{2,4})*");

  @Override
  public String name() {
    return "transcript as JSON";
  }

  @Override
  public int revision() {
    return 13;
  }

  @Override
  public Claim claim(Head head) {
    if (JsonPaths.of(head).stream().anyMatch(OWN::contains)) return Claim.NONE;
    var paths = paths(head);
    var lists = SpokenLists.of(paths);
    return Claim.STRUCTURE.onlyIf(lists.isSpeech() ? isPlausible(head, lists) : isTextAlone(paths));
  }

  /// The paths of a list, where each line of a file is one of its entries.
  private static Set<String> paths(Head head) {
    var paths = JsonPaths.of(head);
    return JsonLines.are(head)
        ? paths.stream().map(path -> "[]." + path).collect(Collectors.toSet())
        : paths;
  }

  /// Looks at what the beginning has of the lists, if it has any.
  private static boolean isPlausible(Head head, SpokenLists lists) {
    var found = new Found(lists, new SpokenHeadings());
    new JsonEntries(JsonLines.asList(head), Findings.unheard("head"), found).read();
    return found
        .level()
        .map(level -> level.isPlausible() && (level.isTimed() || !lists.isTimed()))
        .orElse(!found.anyEntry);
  }

  private static boolean isTextAlone(Set<String> paths) {
    return paths.contains("text")
        && paths.stream()
            .map(path -> path.replaceFirst("\\..*", ""))
            .allMatch(BESIDE_TEXT::contains);
  }

  @Override
  public void read(Lines lines, Findings findings) throws IOException {
    var found = found(lines, findings);
    var transcript = transcript(found, findings);
    if (transcript.cues().isEmpty()) {
      findings.warn("there are no spoken words in the file; expected a transcript");
      return;
    }
    var title =
        found.title().map(EpisodeName::from).orElseGet(() -> Episode.titled(findings.stem()));
    found.show.ifPresent(title::show);
    found.number.ifPresent(title::number);
    found.day.ifPresent(title::published);
    found.video.map(WebAddress::ofVideo).ifPresent(title::url);
    var ids = found.video.map(id -> new OutsideId(Scheme.YOUTUBE, id)).stream().toList();
    findings.episode(
        transcript.told(title, name()).build(),
        Provenance.of(Content.TRANSCRIPT, found.title()).with(ids));
  }

  @Override
  public Transcript transcript(Lines lines, Findings findings) throws IOException {
    return transcript(found(lines, findings), findings);
  }

  private static Found found(Lines lines, Findings findings) throws IOException {
    String text = JsonLines.asList(WholeText.of(lines, findings));
    var lists = SpokenLists.of(JsonPaths.of(text));
    var found = new Found(lists, headings(text, lists));
    new JsonEntries(text, findings, found).read();
    return found;
  }

  /// Only the whole list shows which of its headings come again.
  private static SpokenHeadings headings(String text, SpokenLists lists) {
    var headings = new SpokenHeadings();
    if (lists.haveHeadings())
      new JsonEntries(text, Findings.unheard("headings"), new Counting(lists, headings)).read();
    return headings;
  }

  private static Transcript transcript(Found found, Findings findings) {
    return new Transcript(found.cues(findings), found.language(), Map.of())
        .withChapters(found.chapters());
  }

  /// Visits the lists of what is said.
  private abstract static class InLists implements JsonEntries.Visitor {
    private final SpokenLists lists;

    InLists(SpokenLists lists) {
      this.lists = lists;
    }

    @Override
    public boolean isList(String path) {
      return lists.has(path);
    }

    @Override
    public boolean isAround(String path) {
      return lists.isAround(path);
    }
  }

  private static final class Counting extends InLists {
    private final SpokenHeadings headings;

    Counting(SpokenLists lists, SpokenHeadings headings) {
      super(lists);
      this.headings = headings;
    }

    @Override
    public boolean isEntry(JsonObject object) {
      return false;
    }

    @Override
    public void field(String path, JsonElement value) {}

    @Override
    public void entry(String list, JsonEntry entry) {
      headings.count(entry.values());
    }
  }

  private static final class Found extends InLists {
    private final SpokenHeadings headings;
    private final SpokenUnits units;
    private final SpokenNames names = new SpokenNames();
    private final List<JsonObject> chapters = new ArrayList<>();
    private Optional<String> title = Optional.empty();
    private Optional<String> ownTitle = Optional.empty();
    private Optional<String> show = Optional.empty();
    private Optional<String> number = Optional.empty();
    private Optional<LocalDate> day = Optional.empty();
    private Optional<String> language = Optional.empty();
    private Optional<String> text = Optional.empty();
    private Optional<String> video = Optional.empty();
    private boolean isHeard;
    private boolean anyEntry;

    Found(SpokenLists lists, SpokenHeadings headings) {
      super(lists);
      this.headings = headings;
      this.units = new SpokenUnits(headings);
    }

    /// What a list within an entry has would do as well; it is told apart by what its entries hold.
    @Override
    public boolean isEntry(JsonObject object) {
      var spoken = SpokenObject.of(object);
      return spoken.has(SpokenKeys.START)
          && (headings.in(object).isPresent()
              || (spoken.has(SpokenKeys.TEXT) && units.isLikeOthers(object)));
    }

    @Override
    public void field(String path, JsonElement value) {
      names.read(path, value);
      switch (path) {
        case "text" -> text = line(value);
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
            number = line(value).filter(typed -> NUMBER.matcher(typed).matches());
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
        case "url",
            "videoUrl",
            "video_url",
            "youtubeUrl",
            "youtube_url",
            "sourceUrl",
            "source_url" ->
            video = video.or(() -> line(value).flatMap(WebAddress::video));
        case "chapters" -> SpokenObject.objects(value).forEach(chapters::add);
        default -> {
          if (language.isEmpty()) language = language(path, value).flatMap(Found::tag);
        }
      }
    }

    private static Optional<String> line(JsonElement value) {
      return JsonEntry.scalar(value).map(CleanText::line).filter(line -> !line.isEmpty());
    }

    private static Optional<String> language(String path, JsonElement value) {
      var object = new JsonObject();
      object.add(path.substring(path.lastIndexOf('.') + 1), value);
      return SpokenObject.of(object).language();
    }

    /// The tag of the language, also where it is called by its name, as in `english`.
    Optional<String> language() {
      return language.or(() -> units.language().flatMap(Found::tag));
    }

    private static Optional<String> tag(String typed) {
      if (LANGUAGE.matcher(typed).matches()) return Optional.of(typed.replace('_', '-'));
      return Stream.of(Locale.getISOLanguages())
          .filter(code -> Locale.of(code).getDisplayLanguage(Locale.ROOT).equalsIgnoreCase(typed))
          .findFirst();
    }

    @Override
    public void entry(String list, JsonEntry entry) {
      anyEntry = true;
      names.read(list, entry.values());
      units.add(list, entry);
    }

    /// A title may be that of anything; beside a show, a number or a sound file it is the
    /// episode's.
    Optional<String> title() {
      boolean isOfEpisode = isHeard || show.isPresent() || number.isPresent();
      return title.or(() -> ownTitle.filter(unused -> isOfEpisode));
    }

    /// Those between the entries, or else those of a list beside them.
    List<Chapter> chapters() {
      double perSecond = level().map(SpokenLevel::perSecond).orElse(1.0);
      return units.chapters().isEmpty()
          ? chapters.stream().flatMap(one -> chapter(one, perSecond).stream()).toList()
          : units.chapters();
    }

    private static Optional<Chapter> chapter(JsonObject object, double perSecond) {
      var spoken = SpokenObject.of(object);
      var entry = new JsonEntry(object, 0, Findings.unheard("chapters"));
      var end = spoken.time(SpokenKeys.END).flatMap(time -> time.duration(perSecond));
      return spoken
          .time(SpokenKeys.START)
          .flatMap(time -> time.duration(perSecond))
          .map(start ->
              Chapter.at(start)
                  .titled(entry.text("title", "headline", "gist").orElse(""))
                  .summarised(entry.text("summary"))
                  .until(end.filter(time -> time.compareTo(start) >= 0)));
    }

    private Optional<SpokenLevel> level() {
      return SpokenLevel.best(units.spoken().values(), names);
    }

    /// Text without its lists is better than none.
    List<Cue> cues(Findings findings) {
      var cues = level().map(level -> level.cues(units.turns(), findings)).orElse(List.of());
      return cues.isEmpty()
          ? text.stream().map(Found::untimed).toList()
          : SpeakerLabels.read(
              cues.stream().map(cue -> cue.by(cue.speaker().map(names::of))).toList());
    }

    private static Cue untimed(String words) {
      return new Cue(Optional.empty(), Optional.empty(), Optional.empty(), words);
    }
  }
}
