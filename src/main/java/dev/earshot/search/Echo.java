package dev.earshot.search;

/// What a person typed, said back in a message: a pasted page must not drown the message.
public final class Echo {
  private static final int LENGTH = 80;

  private Echo() {}

  /// The text, or its first 80 characters and an ellipsis.
  public static String of(String typed) {
    if (typed.codePointCount(0, typed.length()) <= LENGTH) return typed;
    return typed.substring(0, typed.offsetByCodePoints(0, LENGTH)) + "…";
  }
}
