package dev.earshot.reader.evidence;

import dev.earshot.notation.EpisodeWord;
import dev.earshot.notation.OtherTalk;
import dev.earshot.notation.PodcastWord;
import dev.earshot.notation.ProgramFolder;
import dev.earshot.notation.Signs;
import dev.earshot.notation.TranscriptWord;
import dev.earshot.reader.SourcePlace;
import dev.earshot.reader.Stem;
import dev.earshot.reader.turns.Pace;
import dev.earshot.reader.turns.RunningItems;
import dev.earshot.reader.turns.UnnamedTalk;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

  /// So far above a file, a folder tells what it is of.
  private static final int FOLDERS = 4;

  /// About three minutes of speech; what is said of transcripts is shorter.
  private static final int FEWEST_WORDS = 400;

  /// Whoever writes sets a heading above a few paragraphs.
  private static final int WORDS_A_HEADING = 200;

  private static final Predicate<Page> ALL_TALK = PlaceSigns::isAllTalk;

  private PlaceSigns() {}

  /// Only the folders near the file tell of it; one far above may hold everything.
  static boolean isInPodcastFolder(Page page) {
    return page.isAt(SourcePlace.BESIDE_FEED)
        || (!page.isAt(SourcePlace.BESIDE_EPISODES) && isCalledByPodcasts(page));
  }

  /// What lies beside the episodes of a project may be anything.
  static boolean isInPodcastProject(Page page) {
    return !page.isAt(SourcePlace.BESIDE_FEED)
        && page.isAt(SourcePlace.BESIDE_EPISODES)
        && isCalledByPodcasts(page);
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
    return (isOfTranscript && page.shows(ALL_TALK))
        || !RunningItems.in(page.body(), isOfTranscript).isEmpty();
  }

  /// Prose of nobody known, as long as what is said in minutes and with few headings, in a folder
  /// of transcripts. Days in its name tell nothing: meetings have them as well.
  static boolean isLongTalk(Page page) {
    return isInTranscriptFolder(page) && page.shows(ALL_TALK) && isLong(page);
  }

  /// Words for the ear, which greet whoever hears them.
  static boolean isReadAloud(Page page) {
    return !page.body().isEmpty()
        && UnnamedTalk.isReadAloud(page.source(), page.body().getFirst())
        && page.shows(ALL_TALK);
  }

  private static boolean isAllTalk(Page page) {
    return UnnamedTalk.isAllOf(page.body(), page.turns());
  }

  /// Whether the folder around is one of transcripts, and they are not of other talk or programs.
  private static boolean isInTranscriptFolder(Page page) {
    return !page.isAt(SourcePlace.BESIDE_EPISODES)
        && Stem.isInTranscripts(page.source())
        && !OtherTalk.is(Stem.of(page.source()))
        && around(page).noneMatch(folder -> OtherTalk.is(folder) || ProgramFolder.is(folder));
  }

  /// The folders from the innermost to the first that may be called by what is talked about.
  private static Stream<String> around(Page page) {
    int nearest = 1;
    while (nearest < FOLDERS && isOnlySorting(page.folder(nearest))) nearest++;
    return IntStream.rangeClosed(1, nearest).mapToObj(page::folder);
  }

  private static boolean isOnlySorting(String folder) {
    return Signs.hasDigit(folder) || TranscriptWord.is(folder);
  }

  private static boolean isLong(Page page) {
    long headings = page.body().stream().filter(line -> line.startsWith("#")).count();
    long missing = Math.max(FEWEST_WORDS, WORDS_A_HEADING * headings);
    for (var line : page.words()) if ((missing -= Pace.wordsIn(line)) <= 0) return true;
    return missing <= 0;
  }

  /// A project that is called by its transcripts has them in their own folders.
  static boolean isOfTranscript(Page page) {
    return Stem.isOfTranscript(
        page.isAt(SourcePlace.BESIDE_EPISODES) ? page.name() : page.source());
  }
}
