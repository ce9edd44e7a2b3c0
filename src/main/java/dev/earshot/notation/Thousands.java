package dev.earshot.notation;

import java.util.Locale;

/// Whole numbers as people read them: `12,345`. Records have them without separators.
public final class Thousands {
  private Thousands() {}

  public static String of(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
