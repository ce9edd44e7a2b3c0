package dev.earshot.notation;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The names of months, as people shorten them.
final class Months {
  private Months() {}

  private static final List<Locale> OTHERS =
      Stream.of("de", "fr", "es", "it", "pt", "nl").map(Locale::of).toList();

  /// The month whose English name begins with these letters, three or more, in any capitals.
  static Optional<Month> named(String letters) {
    return named(letters, Locale.ENGLISH);
  }

  /// The month whose name begins so in English, else in another language. Only for what can be
  /// nothing but a day: "ago" and "out" begin months as well.
  static Optional<Month> inAnyLanguage(String letters) {
    return named(letters)
        .or(() ->
            OTHERS.stream().flatMap(language -> named(letters, language).stream()).findFirst());
  }

  private static Optional<Month> named(String letters, Locale language) {
    var beginning = letters.toLowerCase(Locale.ROOT);
    return Arrays.stream(Month.values())
        .filter(month ->
            letters.length() >= 3
                && month
                    .getDisplayName(TextStyle.FULL, language)
                    .toLowerCase(Locale.ROOT)
                    .startsWith(beginning))
        .findFirst();
  }
}
