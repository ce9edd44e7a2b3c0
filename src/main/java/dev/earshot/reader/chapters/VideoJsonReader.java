package dev.earshot.reader.chapters;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance;
import dev.earshot.episode.Provenance.Content;
import dev.earshot.episode.TitleLine;
import dev.earshot.episode.Topic;
import dev.earshot.notation.DayNotation;
import dev.earshot.notation.TimeNotation;
import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Format;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.facts.AudioLink;
import dev.earshot.reader.facts.Chapter;
import dev.earshot.reader.facts.EpisodeNotes;
import dev.earshot.reader.facts.Extra;
import dev.earshot.reader.facts.TimedList;
import dev.earshot.reader.json.JsonEntries;
import dev.earshot.reader.json.JsonEntry;
import dev.earshot.reader.json.JsonPaths;
import dev.earshot.reader.text.CleanText;
import dev.earshot.reader.text.WholeText;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What yt-dlp notes of a video or a podcast's audio beside it (`--write-info-json`): title, show,
/// day, link, chapters and description, among hundreds of kilobytes of addresses that nobody
/// searches. Where there are no chapters, a list of times in the description takes their place, or
/// one that a viewer wrote.
public final class VideoJsonReader implements Format {
  private static final String CHAPTERS = "chapters";
  private static final String COMMENTS = "comments";

  /// Keys that yt-dlp writes beside a title and a page, of which others have none or one.
  private static final Set<String> MARKS =
      Set.of("_type", "extractor", "extractor_key", "upload_date", "uploader", "channel");

  private static final String ADDRESSES = "formats[].format_id";

  @Override
  public String name() {
    return "yt-dlp information as JSON";
  }

  @Override
  public int revision() {
    return 3;
  }

  @Override
  public Claim claim(Head head) {
    var paths = JsonPaths.of(head);
    return Claim.SIGNATURE.onlyIf(
        paths.contains("title")
            && (paths.contains(ADDRESSES)
                || (paths.contains("webpage_url") && paths.stream().anyMatch(MARKS::contains))));
  }

  @Override
  public void read(Lines lines, Findings findings) throws IOException {
    var video = new Video();
    new JsonEntries(WholeText.of(lines, findings), findings, video).read();
    if (video.isPlaylist())
      findings.warn("the file tells of a playlist; expected what yt-dlp writes for each video");
    else video.tell(findings);
  }

  private static final class Video implements JsonEntries.Visitor {
    private final List<Chapter> chapters = new ArrayList<>();
    private final Map<String, String> values = new HashMap<>();

    /// Where viewers wrote the list that the description lacks.
    private final List<Comment> comments = new ArrayList<>();

    @Override
    public boolean isList(String path) {
      return path.equals(CHAPTERS) || path.equals(COMMENTS);
    }

    @Override
    public boolean isEntry(JsonObject object) {
      return ChaptersJsonReader.looksLikeChapter(object);
    }

    @Override
    public void entry(String list, JsonEntry entry) {
      if (list.equals(COMMENTS)) Comment.of(entry).ifPresent(comments::add);
      else
        ChaptersJsonReader.chapter(entry).map(Video::withoutPlaceholder).ifPresent(chapters::add);
    }

    /// What stands before the first chapter that has a name.
    private static Chapter withoutPlaceholder(Chapter chapter) {
      return chapter.title().filter(title -> title.matches("<Untitled Chapter \\d+>")).isPresent()
          ? chapter.titled("")
          : chapter;
    }

    @Override
    public void field(String path, JsonElement value) {
      JsonEntry.scalar(value)
          .filter(text -> !text.isBlank())
          .ifPresent(text -> values.put(path, text));
    }

    boolean isPlaylist() {
      return first("_type").filter(type -> type.contains("playlist")).isPresent();
    }

    /// The first of several keys that has a value.
    private Optional<String> first(String... keys) {
      return Stream.of(keys).flatMap(key -> Stream.ofNullable(values.get(key))).findFirst();
    }

    private Optional<String> line(String... keys) {
      return first(keys).map(CleanText::line);
    }

    void tell(Findings findings) {
      var title = line("title", "fulltitle");
      var line = TitleLine.read(title.orElseGet(findings::stem));
      var duration = first("duration").flatMap(TimeNotation::read);
      var page = line("webpage_url", "original_url");
      var extra = new Extra();
      page.ifPresent(extra::link);
      line("season_number").ifPresent(season -> extra.put("season", season));
      var episode =
          Episode.titled(line.title())
              .guests(line.guests())
              .topics(topics(duration))
              .extra(extra.values());
      line("episode_number").or(line::number).ifPresent(episode::number);
      line("series", "channel", "uploader").ifPresent(episode::show);
      line("upload_date", "release_date").flatMap(Video::day).ifPresent(episode::published);
      line("language").ifPresent(episode::language);
      line("url").filter(AudioLink::is).ifPresent(episode::audio);
      duration.ifPresent(episode::duration);
      page.ifPresent(episode::url);
      findings.episode(episode.build(), Provenance.of(Content.CHAPTERS, title).with(extra.ids()));
    }

    /// Written without anything between the parts of the day.
    private static Optional<LocalDate> day(String text) {
      return DayNotation.read(text.replaceFirst("^(\\d{4})(\\d\\d)(\\d\\d)$", "$1-$2-$3"));
    }

    /// The list of times in the description says again what the chapters say.
    private List<Topic> topics(Optional<Duration> duration) {
      var lines = first("description").orElse("").lines().map(CleanText::line).toList();
      var listed = TimedList.in(lines).map(TimedList::entries).orElse(List.of());
      var marked = chapters.isEmpty() ? chapters(listed) : chapters;
      if (marked.isEmpty()) marked = chapters(inComments(duration));
      String notes = CleanText.lines(String.join("\n", TimedList.rest(lines, listed)));
      return EpisodeNotes.before(Chapter.topics(marked, duration), notes);
    }

    private static List<Chapter> chapters(List<TimedList.Entry> listed) {
      return listed.stream().map(TimedList.Entry::chapter).toList();
    }

    /// Several viewers may have written a list: that which most like is taken, of equals the first.
    private List<TimedList.Entry> inComments(Optional<Duration> duration) {
      return comments.stream()
          .filter(comment -> duration.map(comment::isWithin).orElse(true))
          .reduce((one, other) -> other.likes() > one.likes() ? other : one)
          .map(comment -> comment.list().entries())
          .orElse(List.of());
    }
  }

  /// A viewer's list of moments.
  private record Comment(TimedList list, long likes) {
    static Optional<Comment> of(JsonEntry entry) {
      var lines = entry.raw("text").orElse("").lines().map(CleanText::line).toList();
      long likes =
          entry
              .raw("like_count")
              .filter(count -> count.matches("\\d{1,12}"))
              .map(Long::parseLong)
              .orElse(0L);
      return TimedList.in(lines).map(list -> new Comment(list, likes));
    }

    boolean isWithin(Duration whole) {
      return list.entries().getLast().start().compareTo(whole) <= 0;
    }
  }
}
