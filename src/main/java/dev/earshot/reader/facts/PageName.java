package dev.earshot.reader.facts;

import dev.earshot.notation.PartName;
import dev.earshot.reader.Stem;
import dev.earshot.reader.TranscriptHeading;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What a page calls its episode, without what says which page on it this is: `Eels — Transcript`,
/// `Show notes: Eels` and `Transcript for Eels` are of Eels. Other parts, as in `Highlights: Eels`,
/// are such words only in a file that is called by one, as shows have episodes of highlights.
public final class PageName {
  private static final Pattern BETWEEN = Pattern.compile("\\s?[:：]\\s?|\\s[–—|-]\\s");
  private static final Pattern BRACKETED = Pattern.compile("\\s[(\\[]([^()\\[\\]]{4,40})[)\\]]$");
  private static final Set<String> SHOW_NOTES =
      Set.of("show notes", "shownotes", "episode notes", "episode show notes");

  private PageName() {}

  /// The title that is left.
  ///
  /// @param stem of the file's name
  public static String of(String title, String stem) {
    var behind = withoutEnd(title.strip());
    var plain = TranscriptHeading.transcribed(behind).orElse(behind);
    var between = BETWEEN.matcher(plain);
    if (!between.find()) return plain;
    var before = plain.substring(0, between.start());
    boolean isOfPart = Stem.isNameless(stem) || Stem.isOfPart(stem);
    boolean isPart = isPage(before) || (isOfPart && PartName.is(before));
    var rest = plain.substring(between.end()).strip();
    return isPart && isTitle(rest) ? rest : plain;
  }

  private static String withoutEnd(String title) {
    var bracketed = BRACKETED.matcher(title);
    if (bracketed.find() && isPage(bracketed.group(1)))
      return title.substring(0, bracketed.start()).strip();
    int last = title.length();
    int end = title.length();
    for (var between = BETWEEN.matcher(title); between.find(); last = between.start())
      end = between.end();
    boolean isBehind = last < title.length() && isPage(title.substring(end));
    return isBehind && isTitle(title.substring(0, last)) ? title.substring(0, last) : title;
  }

  private static boolean isPage(String words) {
    return TranscriptHeading.isAlone(words) || SHOW_NOTES.contains(words.toLowerCase(Locale.ROOT));
  }

  private static boolean isTitle(String words) {
    return words.codePoints().anyMatch(Character::isLetter) && !PartName.is(words);
  }
}
