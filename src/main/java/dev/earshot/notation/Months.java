package dev.earshot.notation;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The English names of months, as people shorten them.
final class Months {
  private Months() {}

  /// The month whose name begins with these letters, three or more, in any capitals.
  static Optional<Month> named(String letters) {
    var beginning = letters.toLowerCase(Locale.ROOT);
    return Arrays.stream(Month.values())
        .filter(month -> letters.length() >= 3 && fullName(month).startsWith(beginning))
        .findFirst();
  }

  private static String fullName(Month month) {
    return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
  }
}
