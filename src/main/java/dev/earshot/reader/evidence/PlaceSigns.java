package dev.earshot.reader.evidence;

import dev.earshot.notation.EpisodeWord;
import dev.earshot.notation.PodcastWord;
import dev.earshot.notation.ProgramFolder;
import dev.earshot.notation.TranscriptWord;
import dev.earshot.reader.Stem;
import dev.earshot.reader.turns.RunningItems;
import dev.earshot.reader.turns.UnnamedTalk;
import java.util.regex.Pattern;

/// What the place of a page says of it: the folders in which it lies.
final class PlaceSigns {
  private static final Pattern FOLDER =
      Pattern.compile(
          "(?iu)_?(?:my[ _-])?"
              + PodcastWord.NAME
              + "|(?:.*[ _-])?podcasts?[ _-](?:notes|highlights|episodes|summar(?:y|ies)|"
              + TranscriptWord.NAME
              + ")"
              + "|_?(?:podcast-?)?"
              + EpisodeWord.SEVERAL
              + "|(?:.*[ _-])?show[ _-]?notes");

  private PlaceSigns() {}

  /// Only the folders near the file tell of it; one far above may hold everything.
  static boolean isInPodcastFolder(Page page) {
    return page.isBesideFeed() || (!page.isBesideEpisodes() && isCalledByPodcasts(page));
  }

  /// What lies beside the episodes of a project may be anything.
  static boolean isInPodcastProject(Page page) {
    return !page.isBesideFeed() && page.isBesideEpisodes() && isCalledByPodcasts(page);
  }

  /// A site's pages have facts above them; what a listener writes seldom has.
  static boolean isPlainInPodcastFolder(Page page) {
    return isInPodcastFolder(page) && !page.hasFrontMatter();
  }

  private static boolean isCalledByPodcasts(Page page) {
    return isOfPodcasts(page, 1)
        || isOfPodcasts(page, 2)
        || (isOfPodcasts(page, 3) && isTranscriptProse(page));
  }

  /// Among programs, a folder of that name holds those for podcasts.
  private static boolean isOfPodcasts(Page page, int up) {
    return FOLDER.matcher(page.folder(up)).matches() && !ProgramFolder.mayBe(page.folder(up + 1));
  }

  /// Words of nobody known that lie where transcripts do, or run on as captions.
  static boolean isTranscriptProse(Page page) {
    boolean isOfTranscript = isOfTranscript(page);
    return (isOfTranscript && UnnamedTalk.isAllOf(page.body(), page.turns()))
        || !RunningItems.in(page.body(), isOfTranscript).isEmpty();
  }

  /// A project that is called by its transcripts has them in their own folders.
  static boolean isOfTranscript(Page page) {
    return Stem.isOfTranscript(page.isBesideEpisodes() ? page.name() : page.source());
  }
}
