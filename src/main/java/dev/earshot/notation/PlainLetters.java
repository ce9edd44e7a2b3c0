package dev.earshot.notation;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/// Words as they are compared with those of a list: in lower case, without the accents that many
/// leave out, and with a point on every `i`.
final class PlainLetters {
  private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]");

  private PlainLetters() {}

  static String of(String text) {
    var lower = text.toLowerCase(Locale.ROOT).replace('ı', 'i').replace('’', '\'');
    return Normalizer.normalize(
        ACCENTS.matcher(Normalizer.normalize(lower, Form.NFD)).replaceAll(""), Form.NFC);
  }
}
