package dev.earshot.reader.turns;

import java.util.Collection;
import java.util.regex.Pattern;

/// What may be left of a label where a file was cut: a piece of a name, perhaps with a piece of the
/// time. Whoever spoke before may not have said it.
public final class HalfLabel {
  private static final Pattern MARKS = Pattern.compile("[*\\[\\](){}<>#\"|]+");
  private static final Pattern LINK = Pattern.compile("\\]\\(\\S*");
  private static final Pattern LEADING_TIME = Pattern.compile("^[\\s-]*(?:\\d[\\d:.,s\\s-]*)?");
  private static final Pattern SENTENCE = Pattern.compile("(?s).*[.!?…,;。！？][\"”')\\]]*");
  private static final Pattern FIGURES = Pattern.compile("[\\d:.,hms\\s>→–—-]*");
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*");
  private static final Pattern COLON = Pattern.compile("\\s*:\\s*$");
  private static final int MOST_WORDS = 6;
  private static final int LONGEST_TIME = 40;

  private HalfLabel() {}

  /// Whether words may be such a piece: few, no sentence, and not in small letters.
  public static boolean mayBe(String words) {
    String bare = bare(words);
    return !bare.isEmpty()
        && !Character.isLowerCase(bare.codePointAt(0))
        && !SENTENCE.matcher(bare).matches()
        && bare.split("\\s+").length <= MOST_WORDS;
  }

  /// Whether words are marks or a piece of a time.
  static boolean isTime(String words) {
    return FIGURES.matcher(plain(words)).matches();
  }

  /// Whether words are a piece of a number that somebody is called by.
  public static boolean isNumber(String words) {
    return NUMBER.matcher(words.strip()).matches();
  }

  /// Whether words are a name or the beginning of one, perhaps with the beginning of a time.
  ///
  /// @param names of those who speak
  static boolean isOf(Collection<String> names, String words) {
    String bare = COLON.matcher(bare(words)).replaceFirst("");
    return !bare.isEmpty()
        && names.stream().anyMatch(name -> name.startsWith(bare) || isTimed(name, bare));
  }

  private static boolean isTimed(String name, String bare) {
    return bare.startsWith(name + " ")
        && bare.length() <= name.length() + LONGEST_TIME
        && Character.isDigit(bare.charAt(name.length() + 1));
  }

  private static String plain(String words) {
    return MARKS.matcher(LINK.matcher(words).replaceAll("")).replaceAll("").strip();
  }

  private static String bare(String words) {
    return LEADING_TIME.matcher(plain(words)).replaceFirst("");
  }
}
