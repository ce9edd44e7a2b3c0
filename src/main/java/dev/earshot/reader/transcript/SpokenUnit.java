package dev.earshot.reader.transcript;

import java.util.Optional;

/// An object of foreign JSON with what it tells of speech. Its times may be plain numbers, whose
/// unit only their neighbours show.
///
/// @param text what is said; empty for a stretch of time that only names its speaker
/// @param isApart whether a blank stands before the text, as programs set words apart that they
///   tell in pieces
/// @param line of the file, at which the list's entry that holds it begins
record SpokenUnit(
    Optional<String> text,
    Optional<String> speaker,
    Optional<SpokenTime> start,
    Optional<SpokenTime> end,
    boolean isApart,
    int line) {
  SpokenUnit startingAt(SpokenTime time) {
    return new SpokenUnit(text, speaker, Optional.of(time), end, isApart, line);
  }

  SpokenUnit saying(String words) {
    return new SpokenUnit(Optional.of(words), speaker, start, end, isApart, line);
  }

  /// The same with a piece that belongs to its last word.
  SpokenUnit with(SpokenUnit piece) {
    var later = piece.end().or(this::end);
    return new SpokenUnit(
        Optional.of(words() + piece.words()), speaker, start, later, isApart, line);
  }

  SpokenUnit by(Optional<String> name) {
    return new SpokenUnit(text, name, start, end, isApart, line);
  }

  String words() {
    return text.orElse("");
  }
}
