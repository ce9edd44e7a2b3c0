package dev.earshot.engine.opensearch;

import dev.earshot.engine.lucene.suggest.TermDictionary.Nearly;

/// Regular expressions as Lucene has them.
final class Patterns {
  private static final String ANY = ".*";

  private Patterns() {}

  /// A text as it is.
  static String quoted(String text) {
    var quoted = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      boolean plain = Character.isLetterOrDigit(sign) || sign == ' ' || sign < ' ' || sign > '~';
      if (!plain) quoted.append('\\');
      quoted.append(sign);
    }
    return quoted.toString();
  }

  /// Terms that may be nearly like something; others are among them, so each must be looked at.
  ///
  /// With one slip one half of the letters is as it should be, with two one third; around it stand
  /// as many as are missing, or few more or less.
  static String of(Nearly nearly) {
    var start = nearly.start();
    int slips = nearly.slips();
    int pieces = slips + 1;
    var any = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      int from = start.length() * i / pieces;
      int to = start.length() * (i + 1) / pieces;
      if (i > 0) any.append('|');
      if (from > 0) any.append(".{%s,%s}".formatted(Math.max(0, from - slips), from + slips));
      any.append(quoted(start.substring(from, to))).append(ANY);
    }
    return "(" + any + ")" + quoted(nearly.end()) + ANY;
  }
}
