package dev.earshot.reader.transcript;

import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import java.io.IOException;
import java.util.regex.Pattern;

/// Lines such as `[12.34 → 15.00] words`, as Whisper prints them while it listens. Files of them
/// are often called .srt. Programs that only tell voices apart print such lines as well, with a
/// voice and no words.
public final class ArrowTranscriptReader implements TranscriptFormat {
  private static final Pattern TIMES =
      Pattern.compile(
          "^\\s*\\[\\s*([\\w:.,]{0,20}\\d[\\w:.,]{0,20})\\s*(?:→|-->|->)\\s*([\\w:.,]{0,40})\\s*\\]\\s*(?:[A-Z]{1,3} (?=SPEAKER_\\d))?(.*)$");
  private static final Pattern VOICE_ALONE = Pattern.compile("\\s*SPEAKER_\\d+\\s*");
  private static final int FIRST_LINES = 5;

  /// What a program prints before it begins.
  private static final Pattern LOADING =
      Pattern.compile("(?:whisper_|ggml_|system_info|main: |load_|init: ).*|\\s*");

  @Override
  public String name() {
    return "arrow transcript";
  }

  @Override
  public int revision() {
    return 8;
  }

  @Override
  public Claim claim(Head head) {
    return Claim.STRUCTURE.onlyIf(
        head.lines().stream()
            .dropWhile(line -> LOADING.matcher(line).matches())
            .limit(FIRST_LINES)
            .anyMatch(line -> TIMES.matcher(line).matches()));
  }

  @Override
  public Transcript transcript(Lines lines, Findings findings) throws IOException {
    var cues = CueMarks.removed(LineCues.read(lines, findings, TIMES));
    cues.removeIf(cue -> VOICE_ALONE.matcher(cue.text()).matches());
    return Transcript.of(SpeakerLabels.read(cues));
  }
}
