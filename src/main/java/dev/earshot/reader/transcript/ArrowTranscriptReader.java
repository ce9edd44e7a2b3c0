package dev.earshot.reader.transcript;

import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;

/// Lines such as `[12.34 → 15.00] words`, as Whisper prints them while it listens. Files of them
/// are often called .srt.
public final class ArrowTranscriptReader implements TranscriptFormat {
  private static final Pattern TIMES =
      Pattern.compile(
          "^\\s*\\[\\s*([\\w:.,]{0,20}\\d[\\w:.,]{0,20})\\s*(?:→|-->|->)\\s*([\\w:.,]{0,40})\\s*\\](.*)$");
  private static final int FIRST_LINES = 5;

  @Override
  public String name() {
    return "arrow transcript";
  }

  @Override
  public int revision() {
    return 2;
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
        found.ifPresent(
            time -> cues.add(new Cue(Optional.empty(), time.start(), time.end(), times.group(3))));
      } else if (readable) {
        cues.add(goingOn(cues.removeLast(), lines.text()));
      }
    }
    return Transcript.of(SpeakerLabels.read(CueMarks.removed(cues)));
  }

  private static Cue goingOn(Cue cue, String line) {
    return cue.saying(cue.text() + "\n" + line);
  }
}
