package dev.earshot.notation;

import java.util.Locale;
import java.util.regex.Pattern;

/// Names as they are compared where each source sets them in its own way: `The Sea!`, `the-sea` and
/// `TheSea` are one.
public final class LettersAlone {
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private LettersAlone() {}

  /// The letters and figures of a name, in lower case.
  public static String of(String name) {
    return OTHERS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  /// The same without accents, as names in addresses have none.
  public static String plain(String name) {
    return OTHERS.matcher(PlainLetters.of(name)).replaceAll("");
  }
}
