package dev.earshot.reader.transcript;

import dev.earshot.reader.text.CleanText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A few words of a transcript with their time, as a caption shows them: often part of a sentence.
/// Without a speaker, nobody says who it is; without a start, nobody says when.
///
/// @param text never blank; its lines are those of the caption
/// @param opensTurn whether somebody begins to speak here, be it the same person as before or
///   somebody unknown
public record Cue(
    Optional<String> speaker,
    Optional<Duration> start,
    Optional<Duration> end,
    String text,
    boolean opensTurn) {
  /// A cue of which only the speaker may show that a turn begins.
  public Cue(
      Optional<String> speaker, Optional<Duration> start, Optional<Duration> end, String text) {
    this(speaker, start, end, text, false);
  }

  List<String> lines() {
    return text.lines().map(CleanText::line).filter(line -> !line.isEmpty()).toList();
  }

  Cue saying(String words) {
    return new Cue(speaker, start, end, words, opensTurn);
  }

  Cue by(Optional<String> name) {
    return new Cue(name, start, end, text, opensTurn);
  }

  Cue at(Optional<Duration> time) {
    return new Cue(speaker, time, end, text, opensTurn);
  }

  Cue until(Optional<Duration> later) {
    return new Cue(speaker, start, later, text, opensTurn);
  }

  /// The same at nobody knows what time.
  Cue untimed() {
    return new Cue(speaker, Optional.empty(), Optional.empty(), text, opensTurn);
  }

  /// The same as the beginning of a turn.
  Cue anew() {
    return new Cue(speaker, start, end, text, true);
  }

  /// The same as a part of the turn before it.
  Cue goingOn() {
    return new Cue(speaker, start, end, text, false);
  }
}
