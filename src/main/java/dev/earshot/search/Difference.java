package dev.earshot.search;

import dev.earshot.episode.Span;

/// A place where a text and what was said are not the same.
///
/// @param given the words of the text; empty where it leaves something out
/// @param said the words of the passage; empty, at the place where it would stand, for what the
///   text puts in
public record Difference(Span given, Span said) {
  /// What happened to the words.
  public enum Kind {
    LEFT_OUT("left_out"),
    PUT_IN("put_in"),
    CHANGED("changed");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /// As records write it.
    public String word() {
      return word;
    }
  }

  public Kind kind() {
    if (isEmpty(given)) return Kind.LEFT_OUT;
    return isEmpty(said) ? Kind.PUT_IN : Kind.CHANGED;
  }

  private static boolean isEmpty(Span span) {
    return span.from() == span.to();
  }
}
