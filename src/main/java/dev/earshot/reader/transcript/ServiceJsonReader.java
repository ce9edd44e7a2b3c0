package dev.earshot.reader.transcript;

import com.google.gson.stream.JsonReader;
import dev.earshot.notation.Sentences;
import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.json.JsonPaths;
import dev.earshot.reader.text.WholeText;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Transcripts as the services for them answer: whatever the vendor, utterances or words with times
/// somewhere in the JSON. Of several levels one is read, that which knows speakers, utterances
/// before words.
public final class ServiceJsonReader implements TranscriptFormat {
  /// Where [TranscriptJsonReader] and the readers of episodes are at home.
  private static final Set<String> OTHERS =
      Set.of(
          "segments",
          "transcription",
          "topics",
          "quotes",
          "chapters",
          "items",
          "title",
          "[].start",
          "[].startTime",
          "[].title");

  /// What may fill the whole beginning of a file: the words once more, as one text.
  private static final Set<String> WHOLE =
      Set.of(
          "results.transcripts[].transcript",
          "combinedRecognizedPhrases[].display",
          "combinedPhrases[].text");

  /// Fewer words in a second are told by no one: the numbers count something smaller.
  private static final double SLOWEST = 0.02;

  /// A level with less of the words than the fullest is a summary or a sample.
  private static final double MOST_OF = 0.8;

  private static final int LONGEST_CUE = 40;

  @Override
  public String name() {
    return "transcript of a service as JSON";
  }

  @Override
  public Claim claim(Head head) {
    var paths = JsonPaths.of(head);
    boolean other = paths.stream().anyMatch(path -> OTHERS.contains(path));
    return Claim.STRUCTURE.onlyIf(
        !other
            && (paths.stream().anyMatch(WHOLE::contains)
                || keysByList(paths).values().stream().anyMatch(ServiceJsonReader::isSpeech)));
  }

  /// The keys of the entries of each list; alternatives and parts count as their entry's.
  private static Map<String, Set<String>> keysByList(Set<String> paths) {
    return paths.stream()
        .map(path -> path.replaceAll("\\.(alternatives|nBest|segs|elements)\\[\\]", ""))
        .filter(path -> path.contains("[]."))
        .collect(
            Collectors.groupingBy(
                path -> path.substring(0, path.lastIndexOf('.')),
                Collectors.mapping(
                    path -> path.substring(path.lastIndexOf('.') + 1), Collectors.toSet())));
  }

  private static boolean isSpeech(Set<String> keys) {
    return hasAny(keys, SpokenUnits.TEXTS)
        && (keys.contains("timestamp")
            || (hasAny(keys, SpokenUnits.STARTS)
                && (hasAny(keys, SpokenUnits.ENDS)
                    || hasAny(keys, SpokenUnits.LENGTHS)
                    || hasAny(keys, SpokenUnits.SPEAKERS))));
  }

  private static boolean hasAny(Set<String> keys, List<String> wanted) {
    return wanted.stream().anyMatch(keys::contains);
  }

  @Override
  public Transcript transcript(Lines lines, Findings findings) throws IOException {
    var units = new SpokenUnits();
    try (var in = new JsonReader(new StringReader(WholeText.of(lines, findings)))) {
      units.read(in);
    } catch (IOException | IllegalStateException e) {
      findings.warn(
          lines.number(), "the JSON cannot be read to its end; what came before was kept");
    }
    return new Transcript(cues(units, findings), units.language(), Map.of());
  }

  private static List<Cue> cues(SpokenUnits units, Findings findings) {
    var levels = units.spoken().values().stream().map(ServiceJsonReader::withoutRepeats).toList();
    int most = levels.stream().mapToInt(ServiceJsonReader::length).max().orElse(0);
    return levels.stream()
        .filter(level -> length(level) >= MOST_OF * most)
        .max(
            Comparator.comparing(ServiceJsonReader::knowsSpeakers)
                .thenComparing(level -> !isWords(level)))
        .map(level ->
            isWords(level) ? joined(named(level, units.turns())) : named(level, units.turns()))
        .map(level -> timed(level, findings))
        .orElse(List.of());
  }

  /// Some services tell all words once more at the end, this time with their speakers.
  private static List<SpokenUnit> withoutRepeats(List<SpokenUnit> level) {
    var named = level.stream().filter(unit -> unit.speaker().isPresent()).toList();
    return 2 * named.size() >= level.size() && !named.isEmpty() && startsAgain(level)
        ? named
        : level;
  }

  private static boolean startsAgain(List<SpokenUnit> level) {
    return level.stream().skip(1).anyMatch(unit -> unit.start().equals(level.getFirst().start()));
  }

  private static int length(List<SpokenUnit> level) {
    return level.stream().mapToInt(unit -> unit.words().length() + 1).sum();
  }

  private static boolean knowsSpeakers(List<SpokenUnit> level) {
    return level.stream().anyMatch(unit -> unit.speaker().isPresent());
  }

  private static boolean isWords(List<SpokenUnit> level) {
    return words(level) < 1.5 * level.size();
  }

  private static int words(List<SpokenUnit> level) {
    return level.stream().mapToInt(unit -> CueText.words(unit.words())).sum();
  }

  /// Words without a speaker are whose turn it is when they start.
  private static List<SpokenUnit> named(List<SpokenUnit> level, List<SpokenUnit> turns) {
    if (turns.isEmpty() || knowsSpeakers(level)) return level;
    var named = new ArrayList<SpokenUnit>();
    int at = 0;
    for (var unit : level) {
      while (at + 1 < turns.size() && value(turns.get(at + 1).start()) <= value(unit.start())) at++;
      named.add(unit.by(turns.get(at).speaker()));
    }
    return named;
  }

  /// Puts words together, up to the end of a sentence or of what one person says.
  private static List<SpokenUnit> joined(List<SpokenUnit> words) {
    var joined = new ArrayList<SpokenUnit>();
    var parts = new ArrayList<String>();
    for (var word : words) {
      if (!parts.isEmpty() && goesOn(joined.getLast(), word, parts)) {
        parts.add(word.words());
        joined.add(joined.removeLast().until(word.end()).saying(CueText.joined(parts)));
      } else {
        parts.clear();
        parts.add(word.words());
        joined.add(word);
      }
    }
    return joined;
  }

  private static boolean goesOn(SpokenUnit before, SpokenUnit word, List<String> parts) {
    return before.speaker().equals(word.speaker())
        && parts.size() < LONGEST_CUE
        && !Sentences.isEnd(parts.getLast());
  }

  private static List<Cue> timed(List<SpokenUnit> level, Findings findings) {
    double perSecond = perSecond(level);
    var cues = new ArrayList<Cue>();
    for (var unit : level) {
      var end = unit.end().flatMap(time -> time.duration(perSecond));
      unit.start()
          .flatMap(time -> time.duration(perSecond))
          .map(from -> CueTimes.of(from, end, 1, findings))
          .map(times -> new Cue(unit.speaker(), times.start(), times.end(), unit.words()))
          .ifPresent(cues::add);
    }
    cues.sort(Comparator.comparing(cue -> cue.start().orElseThrow()));
    return cues;
  }

  /// Seconds, milliseconds or ticks of 100 ns: what makes the words as fast as people talk.
  private static double perSecond(List<SpokenUnit> level) {
    double from = level.stream().mapToDouble(unit -> value(unit.start())).min().orElse(0);
    double to =
        level.stream().mapToDouble(unit -> value(unit.end().or(unit::start))).max().orElse(0);
    double slowness = (to - from) * SLOWEST / words(level);
    if (slowness <= 1) return 1;
    return slowness <= 1_000 ? 1_000 : 1e7;
  }

  private static double value(Optional<SpokenTime> time) {
    return time.map(SpokenTime::value).orElse(0.0);
  }
}
