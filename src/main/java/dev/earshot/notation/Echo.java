package dev.earshot.notation;

/// What somebody typed or a source holds, said back in a message for a person: a pasted page must
/// not drown the message.
public final class Echo {
  /// Enough to know a query or a place again.
  private static final int LENGTH = 80;

  /// Enough to know a word or a value again, in a sentence that says more.
  private static final int BRIEF = 40;

  private Echo() {}

  /// The text, or its first 80 characters and an ellipsis.
  public static String of(String text) {
    return cut(text, LENGTH);
  }

  /// The text, or its first 40 characters and an ellipsis.
  public static String briefly(String text) {
    return cut(text, BRIEF);
  }

  /// As [#briefly] gives it, in quotation marks.
  public static String quoted(String text) {
    return '"' + briefly(text) + '"';
  }

  private static String cut(String text, int most) {
    if (text.codePointCount(0, text.length()) <= most) return text;
    return text.substring(0, text.offsetByCodePoints(0, most)) + "…";
  }
}
