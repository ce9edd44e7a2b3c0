package dev.earshot.reader.transcript;

import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import java.io.IOException;
import java.util.regex.Pattern;

/// SubViewer captions, as YouTube saves them: `start,end` on a line of their own, the words below.
public final class SubViewerReader implements TranscriptFormat {
  private static final Pattern TIMES =
      Pattern.compile(
          "\\s*(\\d{1,3}:\\d\\d:\\d\\d\\.\\d{2,3}),(\\d{1,3}:\\d\\d:\\d\\d\\.\\d{2,3})(\\s*)");

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
    var cues =
        LineCues.read(lines, findings, TIMES).stream()
            .map(cue -> cue.saying(cue.text().replace("[br]", "\n")))
            .toList();
    return Transcript.of(SpeakerLabels.read(CueMarks.removed(cues)));
  }
}
