package dev.earshot.reader.evidence;

import dev.earshot.notation.EpisodeWord;
import dev.earshot.notation.ProgramFolder;
import java.util.regex.Pattern;

/// The README in a folder of its own among those of other episodes: `episodes/eels/README.md`.
/// There the folder is the episode, and the README its page.
final class EpisodeReadme {
  private static final Pattern NAME = Pattern.compile("readme\\.(?:md|markdown|txt|org)");

  private static final Pattern EPISODES =
      Pattern.compile(
          "(?iu)_?(?:(?:podcast|show)[ _-]?)?(?:" + EpisodeWord.SEVERAL + "|show[ _-]?notes)");

  /// What such folders hold beside those of the episodes.
  private static final Pattern OTHER =
      Pattern.compile(
          "(?iu)_?(?:archives?|assets|images?|audio|drafts?|raw|old|examples?|\\d{4}|season[ _-]?\\d+)");

  /// `Episode Summary`, `About this episode`, `Zusammenfassung der Folge`
  private static final Pattern HEADING =
      Pattern.compile(
          "(?iu).{0,40}(?<!\\p{L})(?:"
              + EpisodeWord.BEFORE
              + "[\\s:–—-]{1,3}(?:summary|overview|description|outline|notes|structure|synopsis|intro(?:duction)?|details|info"
              + "|script|plan|title|topic)|(?:this|the|der|dieser|l['’]|cet|del|dell['’]|deste|da|do|van de|av|odcinka|об?) ?"
              + EpisodeWord.BEFORE
              + ")(?!\\p{L})");

  private EpisodeReadme() {}

  static boolean is(Page page) {
    return NAME.matcher(page.name()).matches()
        && EPISODES.matcher(page.folder(2)).matches()
        && !OTHER.matcher(page.folder()).matches()
        && !ProgramFolder.mayBe(page.folder())
        && (FactSigns.hasEpisodeFact(page)
            || FactSigns.hasFact(page)
            || page.headings(HEADING) > 0);
  }
}
