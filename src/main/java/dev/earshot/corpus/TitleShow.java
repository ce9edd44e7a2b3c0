package dev.earshot.corpus;

import dev.earshot.notation.EpisodeWord;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The show that a title names before the number of the episode: `Long Walks #40: Rye`. A series
/// within a show may be counted in the same way, so it counts only where no folder says the show.
final class TitleShow {
  private static final String NAME = "(\\p{L}[^#:|\"“«]{1,60}?)";
  private static final String BEHIND = "(?=\\s*(?:$|[,:|–—(\"“„«]|-\\s))";

  private static final List<Pattern> NAMES =
      List.of(
          Pattern.compile(
              "(?iu)^"
                  + NAME
                  + ("(?:\\s*[,:–—|-])?\\s+(?:#|n[°º]\\s?|(?:"
                      + EpisodeWord.BEFORE
                      + ")\\s*#?|s\\d{1,2}\\s?e)")
                  + ("\\d{1,5}" + BEHIND)),
          Pattern.compile("(?iu)^" + NAME + "(?:\\s*[,:–—|-])?\\s+" + EpisodeWord.AROUND),
          // Without a mark before the number, a name of one word may be that of anything.
          Pattern.compile(
              "^" + "(\\p{Lu}[^\\s#:|]*(?:\\s[^\\s#:|]+){1,6}?)" + "\\s\\d{1,3}" + BEHIND));

  /// What is counted in shows and elsewhere.
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?iu)(?:.*[^\\p{L}])?(?:"
              + EpisodeWord.BEFORE
              + "|part|pt|chapter|season|bonus|special|q ?& ?a|ama|mailbag|mail|interview|lecture|lesson|class|unit|module|session|meeting|call|vol|volume"
              + "|day|week|month|year|top|best|trailer|minisode|live|extra|recap|book|act|scene|side|tape|track|level|version|war|grade|world"
              + "|teil|kapitel|staffel|band|tag|woche|sonderfolge|partie|chapitre|saison|tome|jour|parte|capítulo|temporada|capitolo|stagione|deel|hoofdstuk|seizoen"
              + "|del|kapitel|säsong|część|rozdział|sezon|часть|глава|сезон|том)\\.?");

  private TitleShow() {}

  static Optional<String> in(String title) {
    String plain = EpisodeWord.withPlainDigits(title.strip());
    return NAMES.stream()
        .map(name -> name.matcher(plain))
        .filter(name -> name.find())
        .map(name -> title.strip().substring(0, name.end(1)).strip())
        .findFirst()
        .filter(name -> !COUNTED.matcher(name).matches() && !FolderShow.isSorting(name))
        .filter(name -> !FolderShow.isKeeping(name));
  }
}
