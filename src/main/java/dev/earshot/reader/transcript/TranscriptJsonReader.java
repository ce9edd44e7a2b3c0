package dev.earshot.reader.transcript;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.earshot.episode.Provenance;
import dev.earshot.episode.Provenance.Content;
import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.facts.Chapter;
import dev.earshot.reader.json.JsonEntries;
import dev.earshot.reader.json.JsonEntry;
import dev.earshot.reader.json.JsonLines;
import dev.earshot.reader.json.JsonPaths;
import dev.earshot.reader.text.CleanText;
import dev.earshot.reader.text.WholeText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Transcripts as JSON, whoever wrote them: of Podcasting 2.0, Whisper and its relatives, and the
/// services. All say in lists who said what when; where the lists stand, what they are called and
/// what the numbers count differs, and is found out by shape.
public final class TranscriptJsonReader implements TranscriptFormat {
  /// Episodes as earshot writes them have quotes with speakers and times.
  private static final Set<String> OWN = Set.of("topics", "quotes");

  /// What stands beside the text of a transcript without times.
  private static final Set<String> BESIDE_TEXT =
      Set.of("text", "language", "language_code", "task", "duration", "usage", "status", "id");

  @Override
  public String name() {
    return "transcript as JSON";
  }

  @Override
  public int revision() {
    return 14;
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
    return found.isPlausible(lists.isTimed());
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
    boolean isTold = false;
    for (var episode : found.episodes()) {
      var transcript = found.transcript(episode, findings);
      if (transcript.cues().isEmpty()) continue;
      var facts = episode.facts().or(found.around);
      var name = found.episodes().size() > 1 ? episode.name() : findings.stem();
      findings.episode(
          transcript.told(facts.episode(name), name()).build(),
          Provenance.of(Content.TRANSCRIPT, facts.title()).with(facts.ids()));
      isTold = true;
    }
    if (!isTold) findings.warn("there are no spoken words in the file; expected a transcript");
  }

  @Override
  public Transcript transcript(Lines lines, Findings findings) throws IOException {
    var found = found(lines, findings);
    var episodes = found.episodes().stream().map(one -> found.transcript(one, findings)).toList();
    var cues = episodes.stream().flatMap(one -> one.cues().stream()).toList();
    return new Transcript(cues, episodes.getFirst().language(), Map.of())
        .withChapters(episodes.getFirst().chapters());
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

  /// What is said in one episode.
  ///
  /// @param name by which its entries call it; empty where they call none
  private record Spoken(String name, SpokenFacts facts, SpokenUnits units) {
    Optional<SpokenLevel> level(SpokenNames names) {
      return SpokenLevel.best(units.spoken().values(), names);
    }
  }

  private static final class Found extends InLists {
    private final SpokenHeadings headings;
    private final SpokenNames names = new SpokenNames();
    private final SpokenFacts around = new SpokenFacts();
    private final Map<String, Spoken> episodes = new LinkedHashMap<>();
    private final List<JsonObject> chapters = new ArrayList<>();
    private Optional<String> text = Optional.empty();
    private boolean anyEntry;

    Found(SpokenLists lists, SpokenHeadings headings) {
      super(lists);
      this.headings = headings;
    }

    /// What a list within an entry has would do as well; it is told apart by what its entries hold.
    @Override
    public boolean isEntry(JsonObject object) {
      var spoken = SpokenObject.of(object);
      return spoken.has(SpokenKeys.START)
          && (headings.in(object).isPresent()
              || (spoken.has(SpokenKeys.TEXT)
                  && episodes().getFirst().units().isLikeOthers(object)));
    }

    @Override
    public void field(String path, JsonElement value) {
      names.read(path, value);
      switch (path) {
        case "text" ->
            text = JsonEntry.scalar(value).map(CleanText::line).filter(line -> !line.isEmpty());
        case "chapters" -> SpokenObject.objects(value).forEach(chapters::add);
        default -> around.read(path, value);
      }
    }

    @Override
    public void entry(String list, JsonEntry entry) {
      anyEntry = true;
      names.read(list, entry.values());
      of(entry.values()).units().add(list, entry);
    }

    /// That which an entry names, or that of those which name none.
    private Spoken of(JsonObject entry) {
      var told = SpokenObject.told(entry);
      var name = SpokenFacts.nameIn(told);
      var known = episodes.get(name);
      if (known != null) return known;
      var begun = begun(name);
      if (!name.isEmpty()) told.asMap().forEach(begun.facts()::readEntry);
      episodes.put(name, begun);
      return begun;
    }

    private Spoken begun(String name) {
      return new Spoken(name, new SpokenFacts(), new SpokenUnits(headings));
    }

    /// One at least, in the order in which they begin.
    List<Spoken> episodes() {
      return episodes.isEmpty() ? List.of(begun("")) : List.copyOf(episodes.values());
    }

    boolean isPlausible(boolean areTimed) {
      var levels = episodes().stream().flatMap(one -> one.level(names).stream()).toList();
      return levels.isEmpty()
          ? !anyEntry
          : levels.stream().anyMatch(one -> one.isPlausible() && (one.isTimed() || !areTimed));
    }

    Transcript transcript(Spoken episode, Findings findings) {
      var language =
          episode
              .facts()
              .language()
              .or(around::language)
              .or(() -> episode.units().language().flatMap(SpokenFacts::tag));
      return new Transcript(cues(episode, findings), language, Map.of())
          .withChapters(chapters(episode));
    }

    /// Those between the entries, or else those of a list beside them.
    private List<Chapter> chapters(Spoken episode) {
      double perSecond = episode.level(names).map(SpokenLevel::perSecond).orElse(1.0);
      return episode.units().chapters().isEmpty() && episodes().size() == 1
          ? chapters.stream().flatMap(one -> chapter(one, perSecond).stream()).toList()
          : episode.units().chapters();
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

    /// Text without its lists is better than none.
    private List<Cue> cues(Spoken episode, Findings findings) {
      var cues =
          episode
              .level(names)
              .map(level -> level.cues(episode.units().turns(), findings))
              .orElse(List.of());
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
