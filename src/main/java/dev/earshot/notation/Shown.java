package dev.earshot.notation;

/// Words of a source inside a message for a person.
public final class Shown {
  private static final int LENGTH = 40;

  private Shown() {}

  public static String quoted(String text) {
    return '"' + shortened(text) + '"';
  }

  private static String shortened(String text) {
    if (text.length() <= LENGTH) return text;
    // Half a surrogate pair would not survive the way to a terminal.
    int end = Character.isHighSurrogate(text.charAt(LENGTH - 1)) ? LENGTH - 1 : LENGTH;
    return text.substring(0, end) + "...";
  }
}
