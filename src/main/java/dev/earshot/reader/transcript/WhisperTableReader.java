package dev.earshot.reader.transcript;

import dev.earshot.notation.Echo;
import dev.earshot.notation.TimeNotation;
import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.text.CleanText;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Whisper's table: start, end and words between tabs, times in milliseconds.
public final class WhisperTableReader implements TranscriptFormat {
  private static final Pattern HEADER = Pattern.compile("start\\tend\\ttext");

  @Override
  public String name() {
    return "Whisper table";
  }

  @Override
  public Claim claim(Head head) {
    return Claim.SIGNATURE.onlyIf(isHeader(head.first()));
  }

  private static boolean isHeader(String line) {
    return HEADER.matcher(line.strip()).matches();
  }

  @Override
  public Transcript transcript(Lines lines, Findings findings) throws IOException {
    var cues = new ArrayList<Cue>();
    while (lines.advance())
      if (!lines.text().isBlank() && !isHeader(lines.text()))
        cue(lines.text(), lines.number(), findings).ifPresent(cues::add);
    return Transcript.of(cues);
  }

  private static Optional<Cue> cue(String row, int line, Findings findings) {
    List<String> cells = List.of(row.split("\t", 3));
    Optional<Duration> start = TimeNotation.readMillis(cells.getFirst());
    if (cells.size() < 3 || start.isEmpty()) {
      findings.warn(
          line,
          "the row %s was left out; expected start and end in milliseconds and the words, with tabs between"
              .formatted(Echo.quoted(row.replace('\t', ' '))));
      return Optional.empty();
    }
    var times = CueTimes.of(start.get(), TimeNotation.readMillis(cells.get(1)), line, findings);
    String words = CleanText.line(cells.get(2));
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(new Cue(Optional.empty(), times.start(), times.end(), words));
  }
}
