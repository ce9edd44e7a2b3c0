package dev.earshot.reader.transcript;

import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.text.CleanText;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// SubStation Alpha captions, old and advanced: a line `Format:` names the fields of the lines
/// `Dialogue:` below it, of which the last is what is said, commas included. Looks stand in braces;
/// drawings are no words. The lines may stand in any order.
public final class SubStationReader implements TranscriptFormat {
  private static final String MAGIC = "[Script Info]";
  private static final String EVENTS = "[Events]";
  private static final Pattern SECTION = Pattern.compile("\\[.+\\]");
  private static final Pattern FORMAT = Pattern.compile("(?i)Format\\s*:(.*)");
  private static final Pattern DIALOGUE = Pattern.compile("(?i)Dialogue\\s*:(.*)");
  private static final Pattern DRAWING = Pattern.compile("\\{[^}]*\\\\p[1-9][^}]*\\}");
  private static final Pattern LOOKS = Pattern.compile("\\{[^}]*\\}");

  /// What the old program writes where nobody is named.
  private static final String NO_NAME = "NTP";

  /// What the fields are where no line names them.
  private static final List<String> USUAL =
      List.of(
          "layer", "start", "end", "style", "name", "marginl", "marginr", "marginv", "effect",
          "text");

  @Override
  public String name() {
    return "SubStation transcript";
  }

  @Override
  public Claim claim(Head head) {
    if (head.first().equalsIgnoreCase(MAGIC)) return Claim.SIGNATURE;
    return Claim.STRUCTURE.onlyIf(
        head.lines().stream().anyMatch(EVENTS::equalsIgnoreCase)
            && head.lines().stream().anyMatch(line -> DIALOGUE.matcher(line).matches()));
  }

  @Override
  public Transcript transcript(Lines lines, Findings findings) throws IOException {
    var cues = new ArrayList<Cue>();
    List<String> fields = USUAL;
    boolean inEvents = false;
    while (lines.advance()) {
      String line = lines.text().strip();
      var format = FORMAT.matcher(line);
      var dialogue = DIALOGUE.matcher(line);
      if (SECTION.matcher(line).matches()) inEvents = line.equalsIgnoreCase(EVENTS);
      else if (inEvents && format.matches()) fields = fields(format.group(1));
      else if (inEvents && dialogue.matches())
        cue(dialogue.group(1), fields, lines.number(), findings).ifPresent(cues::add);
    }
    cues.sort(Comparator.comparing(cue -> cue.start().orElse(Duration.ZERO)));
    boolean named = cues.stream().anyMatch(cue -> cue.speaker().isPresent());
    var plain = CueMarks.removed(cues);
    return Transcript.of(named ? plain : SpeakerLabels.read(plain));
  }

  private static List<String> fields(String names) {
    return Stream.of(names.split(",", -1))
        .map(name -> name.strip().toLowerCase(Locale.ROOT))
        .toList();
  }

  private static Optional<Cue> cue(
      String line, List<String> fields, int number, Findings findings) {
    List<String> values = List.of(line.split(",", fields.size()));
    String said = value("text", fields, values);
    if (said.isEmpty() || DRAWING.matcher(said).find()) return Optional.empty();
    var speaker =
        Stream.of("name", "actor")
            .map(field -> CleanText.line(value(field, fields, values)))
            .filter(name -> !name.isEmpty() && !name.equals(NO_NAME))
            .findFirst();
    return CueTimes.of(
            value("start", fields, values), value("end", fields, values), number, findings)
        .map(times -> new Cue(speaker, times.start(), times.end(), words(said)))
        .filter(cue -> !cue.text().isBlank());
  }

  private static String value(String field, List<String> fields, List<String> values) {
    int at = fields.indexOf(field);
    return at < 0 || at >= values.size() ? "" : values.get(at).strip();
  }

  private static String words(String said) {
    return LOOKS
        .matcher(said)
        .replaceAll("")
        .replace("\\N", "\n")
        .replace("\\n", "\n")
        .replace("\\h", " ");
  }
}
