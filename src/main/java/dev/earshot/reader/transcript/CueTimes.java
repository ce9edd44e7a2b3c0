package dev.earshot.reader.transcript;

import dev.earshot.notation.Echo;
import dev.earshot.notation.TimeNotation;
import dev.earshot.reader.Findings;
import java.time.Duration;
import java.util.Optional;

/// When a cue starts and ends; a cue without a readable start is none.
record CueTimes(Optional<Duration> start, Optional<Duration> end) {
  static Optional<CueTimes> of(String start, String end, int line, Findings findings) {
    var from = TimeNotation.read(start);
    if (from.isPresent()) return Optional.of(of(from.get(), end, line, findings));
    findings.warn(
        line,
        "the cue starts at %s and was left out; expected a time such as 00:01:02.500"
            .formatted(Echo.quoted(start)));
    return Optional.empty();
  }

  private static CueTimes of(Duration start, String end, int line, Findings findings) {
    var to = TimeNotation.read(end);
    if (to.isEmpty() && !end.isBlank())
      findings.warn(
          line,
          "the cue ends at %s, which was left out; expected a time such as 00:01:02.500"
              .formatted(Echo.quoted(end)));
    return of(start, to, line, findings);
  }

  /// Leaves out an end before the start.
  static CueTimes of(Duration start, Optional<Duration> end, int line, Findings findings) {
    if (end.isEmpty() || end.get().compareTo(start) >= 0)
      return new CueTimes(Optional.of(start), end);
    findings.warn(
        line,
        "the cue ends at %s, before its start %s; the end was left out"
            .formatted(TimeNotation.write(end.get()), TimeNotation.write(start)));
    return new CueTimes(Optional.of(start), Optional.empty());
  }
}
