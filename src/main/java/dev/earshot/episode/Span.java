package dev.earshot.episode;

/// A stretch of a text: from the first of its UTF-16 units to just behind the last.
public record Span(int from, int to) {
  /// @throws IllegalArgumentException if it starts before the text, or ends before its start
  public Span {
    if (from < 0) throw new IllegalArgumentException("starts at " + from + ", before the text");
    if (to < from)
      throw new IllegalArgumentException("ends at " + to + ", before its start " + from);
  }
}
