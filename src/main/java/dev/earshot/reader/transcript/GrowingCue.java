package dev.earshot.reader.transcript;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// A cue whose words go on over any number of lines.
final class GrowingCue {
  private Cue cue;
  private final StringBuilder text;

  GrowingCue(Cue cue) {
    this.cue = cue;
    this.text = new StringBuilder(cue.text());
  }

  void goOn(String line) {
    text.append('\n').append(line);
  }

  /// Takes back the last line.
  void withoutLast(String line) {
    text.setLength(text.length() - line.length());
  }

  /// A new cue in which the same person goes on.
  GrowingCue at(Optional<Duration> start) {
    return new GrowingCue(new Cue(cue.speaker(), start, Optional.empty(), ""));
  }

  /// The words begin at a time that stands behind them.
  void beginAt(Optional<Duration> time) {
    if (cue.start().isEmpty()) cue = cue.at(time);
  }

  /// The words end at a time that stands behind them.
  void endAt(Optional<Duration> time) {
    boolean isLater =
        time.filter(end -> cue.start().filter(s -> s.compareTo(end) > 0).isEmpty()).isPresent();
    if (isLater) cue = cue.until(time);
  }

  Optional<Duration> end() {
    return cue.end();
  }

  /// What has grown, without what is blank.
  static List<Cue> whole(Collection<GrowingCue> cues) {
    return cues.stream()
        .map(grown -> grown.cue.saying(grown.text.toString().strip()))
        .filter(cue -> !cue.text().isEmpty())
        .toList();
  }
}
