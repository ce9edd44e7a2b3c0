package dev.earshot.reader.transcript;

import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.text.CleanText;
import dev.earshot.reader.turns.SpeakerName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;

/// Labels as Audacity exports them: start and end in seconds and the label, with tabs between. They
/// are chapters or what is said, as the words decide. Lines with a backslash hold frequencies.
public final class LabelTrackReader implements TranscriptFormat {
  private static final Pattern LABEL =
      Pattern.compile("(\\d{1,7}(?:[.,]\\d+)?)\\t(\\d{1,7}(?:[.,]\\d+)?)(?:\\t(.*))?");
  private static final double MOST = 0.8;

  @Override
  public String name() {
    return "Audacity labels";
  }

  @Override
  public Claim claim(Head head) {
    var lines = head.lines().stream().filter(line -> !line.startsWith("\\")).toList();
    long labels = lines.stream().filter(LabelTrackReader::isNamed).count();
    return Claim.STRUCTURE.onlyIf(labels > 0 && labels >= MOST * lines.size());
  }

  private static boolean isNamed(String line) {
    return words(line).chars().anyMatch(Character::isLetter);
  }

  /// The words of a label; none, if it only numbers a voice.
  private static String words(String line) {
    var label = LABEL.matcher(line);
    String words = label.matches() && label.group(3) != null ? CleanText.line(label.group(3)) : "";
    return SpeakerName.isNumbered(words) ? "" : words;
  }

  @Override
  public void read(Lines lines, Findings findings) throws IOException {
    var transcript = transcript(lines, findings);
    if (transcript.cues().isEmpty())
      findings.warn(
          "there are no labels with words in the file; expected lines such as 12.5, 60 and Soil, with tabs between");
    else CueChapters.tell(transcript, name(), findings);
  }

  @Override
  public Transcript transcript(Lines lines, Findings findings) throws IOException {
    var cues = new ArrayList<Cue>();
    while (lines.advance()) {
      String line = lines.text().strip();
      String words = words(line);
      var label = LABEL.matcher(line);
      if (label.matches() && !words.isEmpty())
        CueTimes.of(label.group(1), label.group(2), lines.number(), findings)
            .map(times -> new Cue(Optional.empty(), times.start(), times.end(), words))
            .ifPresent(cues::add);
    }
    return Transcript.of(CueChapters.voiced(cues));
  }
}
