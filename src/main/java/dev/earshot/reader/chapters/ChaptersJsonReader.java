package dev.earshot.reader.chapters;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance;
import dev.earshot.episode.Provenance.Content;
import dev.earshot.episode.TitleLine;
import dev.earshot.interchange.JsonText;
import dev.earshot.notation.Echo;
import dev.earshot.notation.TimeNotation;
import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Format;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.facts.Chapter;
import dev.earshot.reader.facts.EpisodeNotes;
import dev.earshot.reader.json.JsonEntries;
import dev.earshot.reader.json.JsonEntry;
import dev.earshot.reader.json.JsonPaths;
import dev.earshot.reader.text.CleanText;
import dev.earshot.reader.text.WholeText;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Chapters as JSON: of Podcasting 2.0, Podlove, Podigee, Audible and Apple's streams. All use the
/// same file ending and partly the same keys with other units: seconds, `HH:MM:SS`, milliseconds.
/// The keys of the first entry tell which it is.
///
/// Such a file seldom names its episode; then it is called by the file's name, and found together
/// with the episode by whoever merges them. Entries with `"toc": false` are silent marks, and no
/// topics. Entries may stand in any order.
public final class ChaptersJsonReader implements Format {
  private static final String CHAPTERS = "chapters";
  private static final String TAGS = "format.tags.";

  /// Auphonic's production, of which its interface puts `data` around all.
  private static final String AUPHONIC = "data.";

  private static final String AUPHONIC_TAGS = "metadata.";
  private static final String[] MILLIS = {
    "start_offset_ms", "start_ms", "startMs", "start_time_ms", "startTimeMs"
  };

  /// Paths that show which program's chapters they are.
  private static final Set<String> MARKS =
      Set.of(
          "chapters",
          "[].start",
          "[].start_time",
          "[].start-time",
          "[].startTime",
          "content_metadata.chapter_info",
          "chapter_info.chapters",
          "data.chapters",
          "content_license.content_metadata");

  private static final Pattern SPEECH =
      Pattern.compile("(.*\\[\\]\\.)(?:text|body|word|content|sentence|transcript|utf8)");

  @Override
  public String name() {
    return "chapters as JSON";
  }

  @Override
  public int revision() {
    return 5;
  }

  @Override
  public Claim claim(Head head) {
    var paths = JsonPaths.of(head);
    return Claim.STRUCTURE.onlyIf(
        paths.stream().anyMatch(MARKS::contains)
            && hasTimes(paths)
            && paths.stream().noneMatch(path -> isOfSpeech(path, paths)));
  }

  /// Chapters are named, and say nothing.
  private static boolean isOfSpeech(String path, Set<String> paths) {
    var text = SPEECH.matcher(path);
    return path.equals("segments")
        || path.endsWith("[].speaker")
        || (text.matches() && !paths.contains(text.group(1) + "title"));
  }

  /// A list of chapters may be empty; those of a book have no times.
  private static boolean hasTimes(Set<String> paths) {
    return paths.stream().noneMatch(path -> path.startsWith("chapters[]"))
        || paths.stream().anyMatch(path -> path.matches("chapters\\[\\]\\.start.*"));
  }

  @Override
  public void read(Lines lines, Findings findings) throws IOException {
    var found = new Found();
    new JsonEntries(WholeText.of(lines, findings), findings, found).read();
    if (found.isOther) {
      findings.warn("there is no list of chapters in the file; expected \"chapters\": [ ]");
      return;
    }
    found
        .episode(findings.stem())
        .ifPresent(
            episode -> findings.episode(episode, Provenance.of(Content.CHAPTERS, found.title())));
  }

  /// Reads a chapter; empty, with a warning, if nobody knows where it starts, and silently if it is
  /// not meant to be seen.
  static Optional<Chapter> chapter(JsonEntry entry) {
    if (entry.isFalse("toc")) return Optional.empty();
    var title =
        entry
            .text("title")
            .or(() -> entry.inner("tags").flatMap(tags -> tags.text("title", "TITLE")))
            .or(() -> firstTitle(entry))
            .orElse("");
    var millis = entry.raw(MILLIS);
    var typed = millis.or(() -> entry.raw("startTime", "start_time", "start", "start-time"));
    var start =
        millis.isPresent()
            ? millis.flatMap(TimeNotation::readMillis)
            : counted(entry, "start_time", "start").or(() -> typed.flatMap(TimeNotation::read));
    if (start.isEmpty()) warnOfStart(entry, title, typed);
    return start.map(
        from -> Chapter.at(from).titled(title).until(end(entry, from)).linkedTo(url(entry)));
  }

  /// A time that is only told as a count of what stands beside it.
  private static Optional<Duration> counted(JsonEntry entry, String time, String count) {
    return entry
        .raw("time_base")
        .filter(base -> entry.raw(time).isEmpty())
        .flatMap(TimeBase::read)
        .flatMap(base -> entry.raw(count).flatMap(base::time));
  }

  private static void warnOfStart(JsonEntry entry, String title, Optional<String> typed) {
    entry
        .findings()
        .warn(
            entry.line(),
            "the chapter %s %s and was left out; expected \"startTime\" in seconds such as 168"
                .formatted(
                    Echo.quoted(title),
                    typed.map(text -> "starts at " + Echo.quoted(text)).orElse("has no start")));
  }

  /// Apple's streams have a title in each language.
  private static Optional<String> firstTitle(JsonEntry entry) {
    return entry.list("titles").stream().flatMap(title -> title.text("title").stream()).findFirst();
  }

  private static Optional<String> url(JsonEntry entry) {
    return entry.text("url", "href");
  }

  /// The end, given as a time or as a length. One before the start is left out with a warning.
  private static Optional<Duration> end(JsonEntry entry, Duration start) {
    var end =
        entry
            .millis("length_ms")
            .or(() -> entry.time("duration"))
            .map(start::plus)
            .or(() -> entry.millis("end_ms", "endMs", "end_time_ms", "endTimeMs"))
            .or(() -> counted(entry, "end_time", "end"))
            .or(() -> entry.time("endTime", "end_time", "end"));
    if (end.isEmpty() || end.get().compareTo(start) >= 0) return end;
    entry
        .findings()
        .warn(
            entry.line(),
            "the chapter ends at %s, before its start %s; the end was left out"
                .formatted(TimeNotation.write(end.get()), TimeNotation.write(start)));
    return Optional.empty();
  }

  static boolean looksLikeChapter(JsonObject object) {
    return Stream.concat(
            Stream.of("startTime", "start", "start_time", "start-time"), Stream.of(MILLIS))
        .anyMatch(object::has);
  }

  private static final class Found implements JsonEntries.Visitor {
    private final List<Chapter> chapters = new ArrayList<>();
    private final Map<String, String> extra = new LinkedHashMap<>();
    private Optional<String> title = Optional.empty();
    private Optional<String> show = Optional.empty();
    private Optional<String> description = Optional.empty();
    private Optional<Duration> duration = Optional.empty();

    /// What ffprobe tells of the file behind its chapters.
    private final MarkedChapters tags = new MarkedChapters();

    /// Whether something else than a list is called so.
    private boolean isOther;

    @Override
    public boolean isList(String path) {
      return path.isEmpty()
          || path.equals(CHAPTERS)
          || path.equals(AUPHONIC + CHAPTERS)
          || path.endsWith("chapter_info." + CHAPTERS);
    }

    @Override
    public boolean isEntry(JsonObject object) {
      return looksLikeChapter(object);
    }

    @Override
    public void field(String path, JsonElement value) {
      var text = JsonEntry.scalar(value).map(CleanText::line).filter(line -> !line.isEmpty());
      switch (path) {
        case "title" -> title = text;
        case CHAPTERS -> isOther = !value.isJsonNull();
        case "podcastName" -> show = text;
        case "fileName", "format.filename" -> text.ifPresent(tags::file);
        case "format.duration", "length", "data.length" ->
            duration = text.flatMap(TimeNotation::read);
        case "description" -> description = text;
        case "author" -> text.ifPresent(name -> extra.put(path, JsonText.of(name)));
        default -> tag(path, text);
      }
    }

    private void tag(String path, Optional<String> text) {
      String inner = path.startsWith(AUPHONIC) ? path.substring(AUPHONIC.length()) : path;
      Stream.of(TAGS, AUPHONIC_TAGS)
          .filter(inner::startsWith)
          .forEach(
              tagged -> text.ifPresent(value -> tags.tag(inner.substring(tagged.length()), value)));
    }

    @Override
    public void entry(String list, JsonEntry entry) {
      chapter(entry).ifPresent(chapters::add);
    }

    Optional<String> title() {
      return title.or(tags::title);
    }

    /// A list that is empty and names no episode says nothing.
    Optional<Episode> episode(String stem) {
      if (chapters.isEmpty() && title().isEmpty()) return Optional.empty();
      var line = TitleLine.read(title().orElse(stem));
      var episode = Episode.titled(line.title()).guests(line.guests()).extra(extra);
      tags.tell(episode);
      line.number().ifPresent(episode::number);
      show.ifPresent(episode::show);
      duration.ifPresent(episode::duration);
      var topics = Chapter.topics(chapters, duration);
      return Optional.of(
          episode.topics(EpisodeNotes.before(topics, description.orElse(""))).build());
    }
  }
}
