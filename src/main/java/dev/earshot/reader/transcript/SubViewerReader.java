package dev.earshot.reader.transcript;

import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;

/// SubViewer captions, as YouTube saves them: `start,end` on a line of their own, the words below.
public final class SubViewerReader implements TranscriptFormat {
  private static final Pattern TIMES =
      Pattern.compile(
          "\\s*(\\d{1,3}:\\d\\d:\\d\\d\\.\\d{2,3}),(\\d{1,3}:\\d\\d:\\d\\d\\.\\d{2,3})\\s*");

  /// A file of SubViewer's own may begin with facts about itself.
  private static final int FIRST_LINES = 20;

  @Override
  public String name() {
    return "SubViewer transcript";
  }

  @Override
  public Claim claim(Head head) {
    return Claim.STRUCTURE.onlyIf(
        head.lines().stream().limit(FIRST_LINES).anyMatch(line -> TIMES.matcher(line).matches()));
  }

  @Override
  public Transcript transcript(Lines lines, Findings findings) throws IOException {
    var cues = new ArrayList<Cue>();
    boolean readable = false;
    while (lines.advance()) {
      var times = TIMES.matcher(lines.text());
      if (times.matches()) {
        var found = CueTimes.of(times.group(1), times.group(2), lines.number(), findings);
        readable = found.isPresent();
        found.ifPresent(time -> cues.add(new Cue(Optional.empty(), time.start(), time.end(), "")));
      } else if (readable && !lines.text().isBlank()) {
        cues.add(goingOn(cues.removeLast(), lines.text().replace("[br]", "\n").strip()));
      }
    }
    cues.removeIf(cue -> cue.text().isBlank());
    return Transcript.of(SpeakerLabels.read(CueMarks.removed(cues)));
  }

  private static Cue goingOn(Cue cue, String line) {
    return cue.saying(cue.text().isEmpty() ? line : cue.text() + "\n" + line);
  }
}
