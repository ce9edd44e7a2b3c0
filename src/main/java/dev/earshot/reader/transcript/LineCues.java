package dev.earshot.reader.transcript;

import dev.earshot.reader.Findings;
import dev.earshot.reader.Lines;
import dev.earshot.reader.turns.Imprint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Cues of which each begins with a line of times that looks like nothing else; its words stand
/// behind, below, or both. What follows times that cannot be read is lost with them, and so are
/// half the times at the end of a file that was cut.
final class LineCues {
  /// A number alone may be what somebody says.
  private static final Pattern HALF_TIMES =
      Pattern.compile("\\s*(?:\\[\\s*\\d|\\d+:)[\\d:.,s\\s>→-]*");

  private LineCues() {}

  /// @param times a line with start, end and the words behind them as its groups
  static List<Cue> read(Lines lines, Findings findings, Pattern times) throws IOException {
    var cues = new ArrayList<GrowingCue>();
    boolean readable = false;
    String last = "";
    while (lines.advance()) {
      var line = times.matcher(lines.text());
      if (line.matches()) {
        var found = CueTimes.of(line.group(1), line.group(2), lines.number(), findings);
        readable = found.isPresent();
        found.ifPresent(time ->
            cues.add(
                new GrowingCue(
                    new Cue(Optional.empty(), time.start(), time.end(), line.group(3)))));
      } else if (readable && !lines.text().isBlank() && !Imprint.is(lines.text())) {
        last = lines.text();
        cues.getLast().goOn(last);
        continue;
      }
      if (!lines.text().isBlank()) last = "";
    }
    if (HALF_TIMES.matcher(last).matches()) {
      cues.getLast().withoutLast(last);
      findings.warnOfCut(lines.number(), "a cue");
    }
    return GrowingCue.whole(cues);
  }
}
