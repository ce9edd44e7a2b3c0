package dev.earshot.reader.evidence;

import dev.earshot.notation.EpisodeWord;
import dev.earshot.reader.ShowNumber;
import dev.earshot.reader.Stem;
import dev.earshot.reader.facts.CountedName;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What a page is called, by its title and by its file.
final class TitleSigns {
  /// Bills and reports are the ones that are counted by `n°`.
  private static final Pattern NUMBERED_EPISODE =
      Pattern.compile(
          "(?iu)(?:^|[^\\p{L}])(?!n\\.?[°º])(?:ep)?(?:ep(?:isode)?s|"
              + EpisodeWord.BEFORE
              + ")[\\s._#-]*\\d{1,4}(?-i:[A-Ca-c])?(?![\\p{L}\\d])|第\\s?\\d{1,4}\\s?[回期集话話]"
              + "|\\bs\\d{1,2}[\\s._-]?e\\d{1,3}\\b");

  /// What books and courses count, in the languages of those who write them.
  static final String LESSON =
      "chapter|lesson|unit|module|kapitel|lektion|leksjon|kapittel|hoofdstuk|les|chapitre|leçon|capítulo"
          + "|lección|lição|lezione|capitolo|lekcja|rozdział|lekce|oppitunti|ders|урок|глава";

  private static final Pattern NUMBERED =
      Pattern.compile(
          "^(?:[A-Z]{2,5} )?#?\\d{1,4}(?:\\.\\d+)?(?::(?!\\d)|\\s*[-–—|]\\s)|^#\\d{1,4}\\b"
              + "|^(?!(?iu:"
              + LESSON
              + "|lecture|part|day|week|section|step|exercise|test|exam|quiz|sheet|page|level"
              + "|act|scene|room|teil|tag|woche|seite)\\b)"
              + "\\p{Lu}[\\p{L} '’&-]{1,40} #?\\d{1,4}(?::\\s|\\s[-–—|]\\s)"
              + "|^\\p{Lu}.*\\p{L} (?:#\\d{1,4}|\\d{3})$");

  /// Where transcripts lie, a number alone is that of an episode.
  private static final Pattern NUMBER = Pattern.compile("#?\\d{1,4}");

  private static final Pattern TITLED =
      Pattern.compile(
          "(?i)\\bpodcast\\b(?! (?:apps?|players?|clients?|recommendations|list|feeds?|jobs?|newsletter|website|merch|shop|store|survey|awards?|community|studio|equipment|hosting|apis?|sdk|cli|generator|downloader|schema|module|plugin))|\\btranscript\\b|\\bshow ?notes\\b|\\binterview (?:with|of)\\b"
              + "|\\s[-–—]\\s(?:with|mit|avec) \\p{Lu}");

  private static final Pattern COMMAND =
      Pattern.compile("(?i)```|\\b(?:pip|npm|yarn|brew|cargo|go|apt) (?:install|run|get)\\b");

  private static final Pattern OF_LISTENER =
      Pattern.compile(
          "(?i).*(?:notes?|notizen|notas|highlights|summar(?:y|ies)|takeaways|learnings)(?:[._-].*)?");

  /// A title with the number of a show's episode.
  private static final Pattern LISTENED =
      Pattern.compile("(?iu).*\\b(?:podcast|" + EpisodeWord.BEFORE + ")\\s?#?\\d{1,4}\\b.*");

  /// `Ida w/ Long Walks Podcast`
  private static final Pattern WITH_SHOW =
      Pattern.compile(
          "\\p{L}\\W{0,3}\\s(?:w/|with|on|@|mit|avec|con|med|met|bei)\\s(?:the\\s)?(?!(?:[Aa]n?y?|[Tt]his|[Yy]our|[Mm]y|[Tt]he)\\s)\\p{Lu}.{1,60}\\b[Pp]odcast\\b");

  private static final int SEVERAL = 2;

  private TitleSigns() {}

  private static final Predicate<Page> EPISODES_NUMBER = TitleSigns::hasEpisodesNumber;

  static boolean isNumberedEpisode(Page page) {
    return page.shows(EPISODES_NUMBER);
  }

  private static boolean hasEpisodesNumber(Page page) {
    return NUMBERED_EPISODE.matcher(page.title()).find()
        || NUMBERED_EPISODE.matcher(stem(page)).find();
  }

  static boolean isNumbered(Page page) {
    return !isNumberedEpisode(page)
        && (NUMBERED.matcher(page.title()).find()
            || NUMBERED.matcher(stem(page)).find()
            || (NUMBER.matcher(stem(page)).matches() && PlaceSigns.isOfTranscript(page))
            || CountedName.in(page.title(), page.source(), page.words().stream()).isPresent()
            || ShowNumber.behindFolder(page.title(), page.source()).isPresent());
  }

  static boolean isTitledPodcast(Page page) {
    return TITLED.matcher(page.title()).find() || TITLED.matcher(stem(page)).find();
  }

  /// Whether a project's page is what somebody noted of a podcast: the project is called so, and
  /// the page by an episode, or its headings are.
  static boolean isListenersReadme(Page page) {
    if (!page.name().startsWith("readme") || page.has(COMMAND, "```", " install", " run", " get"))
      return false;
    boolean isNumbered = page.headings(LISTENED) >= SEVERAL;
    return isNumbered
        || (OF_LISTENER.matcher(page.folder()).matches()
            && (LISTENED.matcher(page.title()).lookingAt()
                || WITH_SHOW.matcher(page.title()).find()));
  }

  private static String stem(Page page) {
    return Stem.of(page.source());
  }
}
