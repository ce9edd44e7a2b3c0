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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Transcripts as JSON: of Podcasting 2.0, and as Whisper, whisper.cpp and WhisperX write them.
/// They differ in keys and units: seconds as numbers or text, milliseconds under `offsets`. Whisper
/// writes the whole text before its segments, longer than the beginning of a file that is looked at
/// first.
public final class TranscriptJsonReader implements TranscriptFormat {
  /// Paths that show what the segments are: words, or times as whisper.cpp writes them. Other
  /// programs have "segments", too.
  private static final Set<String> MARKS =
      Set.of(
          "segments[].body",
          "segments[].text",
          "segments[].startTime",
          "transcription[].text",
          "transcription[].offsets",
          "transcription[].timestamps",
          "[].text",
          "[].body");

  private static final Set<String> TIMES =
      Set.of("[].start", "[].startTime", "[].timestamps", "[].offsets");

  @Override
  public String name() {
    return "transcript as JSON";
  }

  @Override
  public Claim claim(Head head) {
    var paths = JsonPaths.of(head);
    boolean segmented = paths.contains("segments") || paths.contains("transcription");
    return Claim.STRUCTURE.onlyIf(
        segmented
            ? paths.stream().anyMatch(MARKS::contains)
            : isListOfCues(paths) || isTextAlone(paths));
  }

  /// A list without anything around it needs words and times: a list of texts may be of anything.
  private static boolean isListOfCues(Set<String> paths) {
    return paths.stream().anyMatch(Set.of("[].text", "[].body")::contains)
        && paths.stream().anyMatch(TIMES::contains);
  }

  /// Whisper's JSON without its segments.
  private static boolean isTextAlone(Set<String> paths) {
    return paths.equals(Set.of("text"));
  }

  @Override
  public Transcript transcript(Lines lines, Findings findings) throws IOException {
    var found = new Found();
    new JsonEntries(WholeText.of(lines, findings), findings, found).read();
    return new Transcript(found.cues(), found.language, Map.of());
  }

  private static final class Found implements JsonEntries.Visitor {
    private final List<Cue> cues = new ArrayList<>();
    private Optional<String> language = Optional.empty();
    private Optional<String> text = Optional.empty();

    @Override
    public boolean isList(String path) {
      return Set.of("", "segments", "transcription").contains(path);
    }

    @Override
    public boolean isEntry(JsonObject object) {
      return (object.has("body") || object.has("text"))
          && List.of("start", "startTime", "offsets", "timestamps").stream().anyMatch(object::has);
    }

    @Override
    public void field(String path, JsonElement value) {
      var given = JsonEntry.scalar(value).map(CleanText::line).filter(line -> !line.isEmpty());
      if (path.equals("language") || path.equals("result.language")) language = given;
      else if (path.equals("text")) text = given;
    }

    @Override
    public void entry(JsonEntry entry) {
      var words = entry.text("body", "text");
      if (words.isEmpty()) return;
      var start = start(entry);
      var times = start.map(from -> CueTimes.of(from, end(entry), entry.line(), entry.findings()));
      cues.add(
          new Cue(
              entry.text("speaker"),
              start,
              times
                  .flatMap(CueTimes::end)
                  .or(() -> start.isEmpty() ? end(entry) : Optional.empty()),
              words.get()));
    }

    private static Optional<Duration> start(JsonEntry entry) {
      return inner(entry, "from").or(() -> entry.time("startTime", "start"));
    }

    private static Optional<Duration> end(JsonEntry entry) {
      return inner(entry, "to").or(() -> entry.time("endTime", "end"));
    }

    /// The two forms of whisper.cpp.
    private static Optional<Duration> inner(JsonEntry entry, String key) {
      return entry
          .inner("offsets")
          .flatMap(offsets -> offsets.millis(key))
          .or(() -> entry.inner("timestamps").flatMap(stamps -> stamps.time(key)));
    }

    /// Text without its segments is better than none.
    List<Cue> cues() {
      return cues.isEmpty()
          ? text
              .map(words -> new Cue(Optional.empty(), Optional.empty(), Optional.empty(), words))
              .stream()
              .toList()
          : cues;
    }
  }
}
