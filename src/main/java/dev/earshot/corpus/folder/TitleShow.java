package dev.earshot.corpus.folder;

import dev.earshot.notation.EpisodeWord;
import dev.earshot.notation.NumberedHeading;
import java.util.Optional;
import java.util.regex.Pattern;

/// The show that a title names before the number of the episode: `Long Walks #40: Rye`. A series
/// within a show may be counted in the same way, so it counts only where no folder says the show.
public final class TitleShow {
  /// What is counted in shows and elsewhere.
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?iu)(?:.*[^\\p{L}])?(?:"
              + EpisodeWord.BEFORE
              + "|part|pt|chapter|season|bonus|special|q ?& ?a|ama|mailbag|mail|interview|lecture|lesson|class|unit|module|session|meeting|call|vol|volume"
              + "|day|week|month|year|top|best|trailer|minisode|live|extra|recap|book|act|scene|side|tape|track|level|version|war|grade|world"
              + "|teil|kapitel|staffel|band|tag|woche|sonderfolge|partie|chapitre|saison|tome|jour|parte|capítulo|temporada|capitolo|stagione|deel|hoofdstuk|seizoen"
              + "|del|säsong|część|rozdział|sezon|часть|глава|сезон|том)\\.?");

  private TitleShow() {}

  /// The show; empty if the title names none.
  public static Optional<String> in(String title) {
    return NumberedHeading.read(title)
        .filter(heading -> heading.isSure() || isMarked(heading, title))
        .flatMap(NumberedHeading::show)
        .filter(name -> !isCounted(name) && !FolderShow.isSorting(name))
        .filter(name -> !FolderShow.isKeeping(name));
  }

  /// Whether the words before a number say what is counted, which is no show.
  static boolean isCounted(String words) {
    return COUNTED.matcher(words).matches();
  }

  /// Without a mark before the number, a name of one word may be that of anything: `Apollo 13`.
  private static boolean isMarked(NumberedHeading heading, String title) {
    return title.contains("#") || heading.show().filter(name -> name.contains(" ")).isPresent();
  }
}
