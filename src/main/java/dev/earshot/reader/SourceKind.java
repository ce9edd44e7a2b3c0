package dev.earshot.reader;

/// What a person may say that a file is, where people write it in their own ways and the file
/// itself may not show it.
public enum SourceKind {
  /// What a listener wrote down about an episode.
  NOTES,
  /// The spoken words.
  TRANSCRIPT,
  /// Headings with times.
  CHAPTERS
}
