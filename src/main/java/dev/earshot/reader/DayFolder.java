package dev.earshot.reader;

import dev.earshot.notation.PodcastWord;
import java.util.regex.Pattern;

/// A folder that is called by the day of the episode in it: `2024-05-17`, `20240517`. Whoever makes
/// one in several languages or for several places writes that behind: `20240517_us`.
public final class DayFolder {
  private static final Pattern NAME =
      Pattern.compile(
          "(?:19|20)\\d\\d([-_.]?)(?:0[1-9]|1[0-2])\\1(?:0[1-9]|[12]\\d|3[01])(?:[-_. ][A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?)?");

  private static final Pattern EDGE = Pattern.compile("^[ _.-]+");

  private DayFolder() {}

  public static boolean is(String folder) {
    return NAME.matcher(folder).matches();
  }

  /// Whether a file in such a folder says nothing but its day and what it is: `2024-05-17`,
  /// `2024-05-17-info`, `podcast_2024-05-17`. Several shows may have an episode of one day.
  static boolean isNamelessIn(String folder, String stem) {
    if (stem.equals(folder) || Stem.isNameless(stem)) return true;
    return stem.startsWith(folder)
        ? Stem.isNameless(EDGE.matcher(stem.substring(folder.length())).replaceFirst(""))
        : stem.endsWith(folder) && PodcastWord.isIn(stem.substring(0, stem.lastIndexOf(folder)));
  }
}
