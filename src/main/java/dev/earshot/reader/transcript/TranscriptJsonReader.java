package dev.earshot.reader.transcript;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.json.JsonEntries;
import dev.earshot.reader.json.JsonEntry;
import dev.earshot.reader.json.JsonPaths;
import dev.earshot.reader.text.CleanText;
import dev.earshot.reader.text.WholeText;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}([-_]\\w{2,4})*");

  @Override
  public String name() {
    return "transcript as JSON";
  }

  @Override
  public int revision() {
    return 4;
  }

  @Override
  public Claim claim(Head head) {
    var paths = JsonPaths.of(head);
    if (paths.stream().anyMatch(OWN::contains)) return Claim.NONE;
    var lists = SpokenLists.of(paths);
    return Claim.STRUCTURE.onlyIf(lists.isSpeech() ? isPlausible(head, lists) : isTextAlone(paths));
  }

  /// Looks at what the beginning has of the lists, if it has any.
  private static boolean isPlausible(Head head, SpokenLists lists) {
    var found = new Found(lists);
    new JsonEntries(head.text(), Findings.unheard("head"), found).read();
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
  public Transcript transcript(Lines lines, Findings findings) throws IOException {
    String text = WholeText.of(lines, findings);
    var found = new Found(SpokenLists.of(JsonPaths.of(text)));
    new JsonEntries(text, findings, found).read();
    return new Transcript(found.cues(findings), found.language(), Map.of());
  }

  private static final class Found implements JsonEntries.Visitor {
    private final SpokenLists lists;
    private final SpokenUnits units = new SpokenUnits();
    private final SpokenNames names = new SpokenNames();
    private Optional<String> language = Optional.empty();
    private Optional<String> text = Optional.empty();
    private boolean anyEntry;

    Found(SpokenLists lists) {
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

    /// What a list within an entry has would do as well; it is told apart by what its entries hold.
    @Override
    public boolean isEntry(JsonObject object) {
      var spoken = SpokenObject.of(object);
      return spoken.text().isPresent()
          && spoken.has(SpokenKeys.START)
          && units.isLikeOthers(object);
    }

    @Override
    public void field(String path, JsonElement value) {
      names.read(path, value);
      if (path.equals("text"))
        text = JsonEntry.scalar(value).map(CleanText::line).filter(line -> !line.isEmpty());
      else if (language.isEmpty()) language = language(path, value).flatMap(Found::tag);
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

    private Optional<SpokenLevel> level() {
      return SpokenLevel.best(units.spoken().values());
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
