package dev.earshot.analysis;

import java.util.regex.Pattern;

/// Words that are written with a hyphen, apart or in one: `start-up`, `start up`, `startup`.
public final class Hyphens {
  /// Of more words than two nobody writes one.
  private static final Pattern TWO_WORDS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}\u2010\u2011-])([\\p{L}'’]+)[-\u2010\u2011](\\p{L}+)(?![\\p{L}\\p{N}\u2010\u2011-])");

  private Hyphens() {}

  /// The text with each two words that a hyphen joins written in one; the same text where there are
  /// none.
  public static String inOne(String text) {
    return TWO_WORDS.matcher(text).replaceAll("$1$2");
  }
}
