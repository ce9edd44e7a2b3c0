package dev.earshot.reader.transcript;

import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;

/// STL captions as text, as programs for discs and for cutting films write them: start, end and
/// words on one line, with frames behind the seconds, which are left out, as nobody says how many
/// make a second. Other lines are remarks and settings.
public final class DiscCaptionsReader implements TranscriptFormat {
  private static final String TIME = "\\s*(\\d{1,3}:\\d\\d:\\d\\d)[:;.]\\d\\d\\s*,";
  private static final Pattern CUE = Pattern.compile(TIME + TIME + "\\s*(\\S.*)");

  /// Remarks and settings stand above the first cue.
  private static final int FIRST_LINES = 100;

  @Override
  public String name() {
    return "STL transcript";
  }

  @Override
  public Claim claim(Head head) {
    return Claim.STRUCTURE.onlyIf(
        head.lines().stream().limit(FIRST_LINES).anyMatch(line -> CUE.matcher(line).matches()));
  }

  @Override
  public Transcript transcript(Lines lines, Findings findings) throws IOException {
    var cues = new ArrayList<Cue>();
    while (lines.advance()) {
      var line = CUE.matcher(lines.text());
      if (!line.matches()) continue;
      String words = line.group(3).replace('|', '\n');
      CueTimes.of(line.group(1), line.group(2), lines.number(), findings)
          .map(times -> new Cue(Optional.empty(), times.start(), times.end(), words))
          .ifPresent(cues::add);
    }
    return Transcript.of(SpeakerLabels.read(CueMarks.removed(cues)));
  }
}
