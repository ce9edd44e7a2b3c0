package dev.earshot.reader;

import java.util.regex.Pattern;

/// A folder that is called by the day of the episode in it: `2024-05-17`, `20240517`. Whoever makes
/// one in several languages or for several places writes that behind: `20240517_us`.
public final class DayFolder {
  private static final Pattern NAME =
      Pattern.compile(
          "(?:19|20)\\d\\d([-_.]?)(?:0[1-9]|1[0-2])\\1(?:0[1-9]|[12]\\d|3[01])(?:[-_. ][A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?)?");

  private DayFolder() {}

  public static boolean is(String folder) {
    return NAME.matcher(folder).matches();
  }

  /// What a file in such a folder is called beside the day: `info` of `2024-05-17-info`, and of the
  /// day alone. Whatever stands before the day there is what all of them are called.
  static String stemIn(String folder, String stem) {
    if (stem.endsWith(folder)) return "info";
    return stem.startsWith(folder)
        ? stem.substring(folder.length()).replaceFirst("^[ _.-]+", "")
        : stem;
  }
}
