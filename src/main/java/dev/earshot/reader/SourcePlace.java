package dev.earshot.reader;

/// What the place of a source says of it, beside the show that its folders are called by.
public enum SourcePlace {
  /// It lies where somebody keeps a podcast's feed.
  BESIDE_FEED("feed"),

  /// It lies in a project, but not in the folders of its episodes.
  BESIDE_EPISODES("project"),

  /// It is one of the files that a podcast's folder counts.
  OF_SERIES("series"),

  /// It is called by notes on the episode of a transcript beside it.
  BESIDE_TRANSCRIPT("transcript");

  private final String code;

  SourcePlace(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }
}
