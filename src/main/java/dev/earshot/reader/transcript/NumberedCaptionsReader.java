package dev.earshot.reader.transcript;

import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// MicroDVD and MPL2 captions: two numbers and the words on one line, with bars between the lines
/// that are shown. In braces, the numbers count the frames of the film, of which the first line may
/// say how many make a second, `{1}{1}25`; in brackets, they count tenths of a second.
public final class NumberedCaptionsReader implements TranscriptFormat {
  private static final Pattern CUE =
      Pattern.compile(
          "\\s*(?:\\{(\\d{1,9})\\}\\{(\\d{0,9})\\}|\\[(\\d{1,9})\\]\\[(\\d{0,9})\\])(.*)");

  /// How many frames make a second, in place of words.
  private static final Pattern RATE = Pattern.compile("\\s*(\\d{1,3}(?:[.,]\\d{1,6})?)\\s*");

  /// Looks, as `{y:i}` and `{C:$0000ff}`, and a slash for italics.
  private static final Pattern LOOKS = Pattern.compile("\\{[a-zA-Z]:[^}]*\\}|(?m)^/");

  private static final double MOST = 0.8;
  private static final double FILM = 24_000 / 1001.0;
  private static final int TENTHS = 10;

  @Override
  public String name() {
    return "MicroDVD transcript";
  }

  @Override
  public Claim claim(Head head) {
    long cues = head.lines().stream().filter(line -> CUE.matcher(line).matches()).count();
    return Claim.STRUCTURE.onlyIf(cues > 0 && cues >= MOST * head.lines().size());
  }

  @Override
  public Transcript transcript(Lines lines, Findings findings) throws IOException {
    var cues = new ArrayList<Cue>();
    var rate = Optional.<Double>empty();
    boolean assumed = false;
    while (lines.advance()) {
      var line = CUE.matcher(lines.text());
      if (!line.matches()) continue;
      boolean isFrames = line.group(1) != null;
      if (cues.isEmpty() && isFrames && rate.isEmpty()) {
        rate = rate(line.group(5));
        if (rate.isPresent()) continue;
      }
      assumed |= isFrames && rate.isEmpty();
      cue(line, isFrames ? rate.orElse(FILM) : TENTHS, lines.number(), findings)
          .ifPresent(cues::add);
    }
    if (assumed)
      findings.warn(
          "the times count frames, and no line such as {1}{1}25 says how many make a second; 23.976 were taken");
    return Transcript.of(SpeakerLabels.read(CueMarks.removed(cues)));
  }

  private static Optional<Double> rate(String words) {
    var rate = RATE.matcher(words);
    return Optional.of(rate)
        .filter(Matcher::matches)
        .map(typed -> Double.parseDouble(typed.group(1).replace(',', '.')))
        .filter(frames -> frames >= 1);
  }

  private static Optional<Cue> cue(Matcher line, double perSecond, int number, Findings findings) {
    int first = line.group(1) != null ? 1 : 3;
    String words = LOOKS.matcher(line.group(5).replace('|', '\n')).replaceAll("").strip();
    if (words.isEmpty()) return Optional.empty();
    var end = Optional.of(line.group(first + 1)).filter(n -> !n.isEmpty());
    var times =
        CueTimes.of(
            time(line.group(first), perSecond), end.map(n -> time(n, perSecond)), number, findings);
    return Optional.of(new Cue(Optional.empty(), times.start(), times.end(), words));
  }

  private static Duration time(String count, double perSecond) {
    return Duration.ofMillis(Math.round(1000 * Long.parseLong(count) / perSecond));
  }
}
