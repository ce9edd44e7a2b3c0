package dev.earshot.reader.chapters;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance;
import dev.earshot.episode.Provenance.Content;
import dev.earshot.episode.Provenance.OutsideId;
import dev.earshot.episode.Provenance.Scheme;
import dev.earshot.episode.TitleLine;
import dev.earshot.interchange.JsonText;
import dev.earshot.notation.DayNotation;
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
import dev.earshot.reader.markdown.Markdown;
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

/// A markdown page that begins with an object of JSON about its episode, chapters included, as site
/// generators read it. No line `---` stands around it, and the text of the page may follow on the
/// line where the object ends.
public final class FrontMatterJsonReader implements Format {
  private static final String CHAPTERS = "podcast_chapters";

  @Override
  public String name() {
    return "page with chapters as JSON";
  }

  @Override
  public int revision() {
    return 2;
  }

  @Override
  public Claim claim(Head head) {
    return Claim.STRUCTURE.onlyIf(JsonPaths.of(head).containsAll(Set.of("title", CHAPTERS)));
  }

  @Override
  public void read(Lines lines, Findings findings) throws IOException {
    String text = WholeText.of(lines, findings);
    var page = new Page(findings);
    int end = new JsonEntries(text, findings, page).read();
    findings.episode(
        page.episode(text.substring(Math.min(end, text.length()))),
        Provenance.of(Content.NOTES, page.title).with(page.ids));
  }

  private static final class Page implements JsonEntries.Visitor {
    private final Findings findings;
    private final List<Chapter> chapters = new ArrayList<>();
    private final Map<String, String> extra = new LinkedHashMap<>();
    private final List<OutsideId> ids = new ArrayList<>();
    private final Episode.Builder episode = Episode.titled("-");
    private Optional<String> title = Optional.empty();
    private Optional<String> description = Optional.empty();
    private Optional<Duration> duration = Optional.empty();
    private Optional<String> number = Optional.empty();

    Page(Findings findings) {
      this.findings = findings;
    }

    @Override
    public boolean isList(String path) {
      return path.equals(CHAPTERS) || path.equals(CHAPTERS + ".chapters");
    }

    @Override
    public boolean isEntry(JsonObject object) {
      return ChaptersJsonReader.looksLikeChapter(object);
    }

    @Override
    public void entry(String list, JsonEntry entry) {
      ChaptersJsonReader.chapter(entry).ifPresent(chapters::add);
    }

    @Override
    public void field(String path, JsonElement value) {
      if (path.equals("hosts")) episode.hosts(names(value));
      else if (path.equals("guests")) episode.guests(names(value));
      else
        JsonEntry.scalar(value)
            .map(CleanText::line)
            .filter(line -> !line.isEmpty())
            .ifPresent(text -> field(path, text));
    }

    private void field(String path, String text) {
      switch (path) {
        case "title" -> title = Optional.of(text);
        case "show_name" -> episode.show(text);
        case "episode" -> number = Optional.of(text);
        case "date" -> published(text);
        case "podcast_duration" -> duration(text);
        case "podcast_file" -> episode.audio(text);
        case "description" -> description = Optional.of(text);
        case "episode_guid" -> {
          extra.put("guid", JsonText.of(text));
          ids.add(new OutsideId(Scheme.GUID, text));
        }
        case "season" -> episode.season(text);
        default -> {}
      }
    }

    private void published(String text) {
      var day = DayNotation.read(text);
      day.ifPresent(episode::published);
      if (day.isEmpty())
        findings.warn("\"date\" is " + Echo.quoted(text) + "; expected a day such as 2023-06-27");
    }

    private void duration(String text) {
      duration = TimeNotation.read(text);
      duration.ifPresent(episode::duration);
      if (duration.isEmpty())
        findings.warn(
            "\"podcast_duration\" is " + Echo.quoted(text) + "; expected a time such as 1:11:42");
    }

    private static List<String> names(JsonElement value) {
      var names = value instanceof JsonArray array ? array.asList() : List.of(value);
      return names.stream()
          .flatMap(name -> JsonEntry.scalar(name).stream())
          .map(CleanText::line)
          .filter(name -> !name.isEmpty())
          .toList();
    }

    Episode episode(String body) {
      var line = TitleLine.read(title.orElse(findings.stem()));
      number.or(line::number).ifPresent(episode::number);
      var topics =
          EpisodeNotes.before(
              Chapter.topics(chapters, duration), description.orElse(""), Markdown.lines(body));
      return episode.title(line.title()).topics(topics).extra(extra).build();
    }
  }
}
