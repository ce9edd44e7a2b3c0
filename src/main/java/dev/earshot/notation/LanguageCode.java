package dev.earshot.notation;

import java.util.Locale;
import java.util.Set;

/// The two letters that ISO 639-1 gives a language, as they stand in names of files and keys.
public final class LanguageCode {
  private static final Set<String> CODES = Set.of(Locale.getISOLanguages());

  private LanguageCode() {}

  /// Whether two small letters are one.
  public static boolean is(String code) {
    return CODES.contains(code);
  }
}
