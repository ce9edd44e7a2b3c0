package dev.earshot.reader.transcript;

import dev.earshot.notation.TimeNotation;
import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.text.CleanText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A transcript as plain lines, each with the time at which it starts. A list of topics looks the
/// same but for its words, which are no sentences: most lines must begin small or end in a
/// punctuation mark.
public final class TimedLinesReader implements TranscriptFormat {
  private static final Pattern LINE =
      Pattern.compile(
          "^\\s*[\\[(]?((?:\\d{1,2}:)?\\d{1,3}:[0-5]\\d(?:[.,]\\d{1,3})?)[\\])]?:?\\s+(\\S.*)$");
  private static final Pattern SPOKEN = Pattern.compile("\\p{Ll}.*|.*[.,!][\"”’)]*");
  private static final int FEWEST = 5;

  @Override
  public String name() {
    return "transcript of timed lines";
  }

  @Override
  public Claim claim(Head head) {
    var words =
        head.lines().stream()
            .map(LINE::matcher)
            .filter(m -> m.matches())
            .map(m -> m.group(2))
            .toList();
    return Claim.PATTERN.onlyIf(
        words.size() >= FEWEST
            && 2 * words.size() > head.lines().size()
            && 2 * words.stream().filter(text -> SPOKEN.matcher(text).matches()).count()
                > words.size());
  }

  @Override
  public Transcript transcript(Lines lines, Findings findings) throws IOException {
    List<Cue> cues = new ArrayList<>();
    while (lines.advance()) {
      var line = LINE.matcher(lines.text());
      if (line.matches()) cues.add(cue(line.group(1), line.group(2)));
      else if (!cues.isEmpty() && !lines.text().isBlank()) goOn(cues, lines.text());
    }
    return Transcript.of(SpeakerLabels.read(cues));
  }

  private static Cue cue(String time, String words) {
    return new Cue(
        Optional.empty(), TimeNotation.read(time), Optional.empty(), CleanText.line(words));
  }

  private static void goOn(List<Cue> cues, String line) {
    var last = cues.removeLast();
    cues.add(last.saying(last.text() + "\n" + CleanText.line(line)));
  }
}
