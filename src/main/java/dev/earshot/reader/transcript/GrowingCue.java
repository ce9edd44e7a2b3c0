package dev.earshot.reader.transcript;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// A cue whose words go on over any number of lines.
final class GrowingCue {
  private final Cue cue;
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

  /// What has grown, without what is blank.
  static List<Cue> whole(Collection<GrowingCue> cues) {
    return cues.stream()
        .map(grown -> grown.cue.saying(grown.text.toString().strip()))
        .filter(cue -> !cue.text().isEmpty())
        .toList();
  }
}
