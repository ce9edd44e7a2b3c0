package dev.earshot.reader.transcript;

import java.util.Optional;

/// An object of a service's JSON with what it tells of speech. Its times may be plain numbers,
/// whose unit only their neighbours show.
///
/// @param text what is said; empty for a stretch of time that only names its speaker
record SpokenUnit(
    Optional<String> text,
    Optional<String> speaker,
    Optional<SpokenTime> start,
    Optional<SpokenTime> end) {
  SpokenUnit saying(String words) {
    return new SpokenUnit(Optional.of(words), speaker, start, end);
  }

  SpokenUnit by(Optional<String> name) {
    return new SpokenUnit(text, name, start, end);
  }

  SpokenUnit until(Optional<SpokenTime> later) {
    return new SpokenUnit(text, speaker, start, later.or(() -> end));
  }

  String words() {
    return text.orElse("");
  }
}
