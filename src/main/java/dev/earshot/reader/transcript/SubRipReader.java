package dev.earshot.reader.transcript;

import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/// SRT captions, and WebVTT that lost its first line. Lines of times must stand near the beginning,
/// and whole: diagrams and prose have arrows, too.
public final class SubRipReader implements TranscriptFormat {
  private static final int FIRST_LINES = 10;

  /// Below other words, it sets an example apart.
  private static final String FENCE = "```";

  /// Stricter than what a damaged cue may look like: diagrams have arrows, too.
  private static final Pattern TIMES =
      Pattern.compile("\\d[\\d:.,]{1,20} *--> *\\d[\\d:.,]*+(?! *\\*\\*).*");

  @Override
  public String name() {
    return "SRT transcript";
  }

  @Override
  public int revision() {
    return 13;
  }

  @Override
  public Claim claim(Head head) {
    return Claim.STRUCTURE.onlyIf(
        head.lines().stream()
            .limit(FIRST_LINES)
            .takeWhile(line -> !line.startsWith(FENCE) || line.equals(head.first()))
            .anyMatch(line -> TIMES.matcher(line).matches()));
  }

  @Override
  public Transcript transcript(Lines lines, Findings findings) throws IOException {
    List<Cue> cues = CaptionCues.read(lines, findings, CaptionCues.Ids.NUMBERS).cues();
    return Transcript.of(SpeakerLabels.read(CueMarks.removed(cues)));
  }
}
