package dev.earshot.reader.transcript;

import dev.earshot.reader.text.CleanText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A few words of a transcript with their time, as a caption shows them: often part of a sentence.
/// Without a speaker, nobody says who it is; without a start, nobody says when.
///
/// @param text never blank; its lines are those of the caption
public record Cue(
    Optional<String> speaker, Optional<Duration> start, Optional<Duration> end, String text) {
  List<String> lines() {
    return text.lines().map(CleanText::line).filter(line -> !line.isEmpty()).toList();
  }

  Cue saying(String words) {
    return new Cue(speaker, start, end, words);
  }

  Cue by(Optional<String> name) {
    return new Cue(name, start, end, text);
  }
}
