package dev.earshot.reader.evidence;

import dev.earshot.notation.EpisodeWord;
import dev.earshot.notation.PodcastWord;
import dev.earshot.notation.ProgramFolder;
import dev.earshot.notation.TranscriptWord;
import dev.earshot.reader.ShowNumber;
import dev.earshot.reader.Stem;
import dev.earshot.reader.facts.CountedName;
import dev.earshot.reader.facts.EpisodeLink;
import dev.earshot.reader.facts.EpisodePlayer;
import dev.earshot.reader.facts.QuoteKeys;
import dev.earshot.reader.markdown.FactKeys;
import dev.earshot.reader.turns.RunningItems;
import dev.earshot.reader.turns.UnnamedTalk;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What a page says of itself: facts, title, tags, links, and where it lies.
final class FactSigns {
  /// Nothing but an episode has them.
  private static final Set<String> EPISODES = spelled(FactKeys.EPISODE_ALONE);

  /// Episodes have them, and other things as well.
  private static final Set<String> COMMON =
      spelled(
          FactKeys.TRANSCRIBER,
          List.of(
              "show",
              "host",
              "hosts",
              "audio",
              "speaker",
              "speakers",
              "season",
              "duration",
              "duration_seconds",
              "transcript",
              "youtube",
              "video_id",
              "youtube_id",
              "timestamp",
              "timestamps",
              "timecodes",
              "series",
              "channel",
              "interviewer",
              "interviewee",
              "interviewees"));

  private static final Set<String> SOUND = Set.of("audio", "season", "host", "hosts", "transcript");

  /// Books have them as well.
  private static final Set<String> QUOTES = spelled(QuoteKeys.LISTS);

  private static final Set<String> DATED = spelled(FactKeys.DATE);

  private static final String[] KINDS = {
    "type",
    "kind",
    "layout",
    "category",
    "categories",
    "tags",
    "tag",
    "source",
    "medium",
    "format",
    "media_type",
    "class"
  };
  private static final Pattern PODCAST =
      Pattern.compile(
          "podcast(?!s?[ _-]?(?:feeds?|lists?|index|apps?)\\b)|episode(?!\\p{L})|interviews?\\b");

  /// Bills and reports are the ones that are counted by `n°`.
  private static final Pattern NUMBERED_EPISODE =
      Pattern.compile(
          "(?iu)(?:^|[^\\p{L}])(?!n\\.?[°º])(?:ep)?(?:ep(?:isode)?s|"
              + EpisodeWord.BEFORE
              + ")[\\s._#-]*\\d{1,4}(?![\\p{L}\\d])|第\\s?\\d{1,4}\\s?[回期集话話]"
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
  private static final int SEVERAL = 2;

  /// So far above a page, a folder is that of its site.
  private static final int FOLDERS = 4;

  private static final Pattern COMMAND =
      Pattern.compile("(?i)```|\\b(?:pip|npm|yarn|brew|cargo|go|apt) (?:install|run|get)\\b");
  private static final Pattern OF_LISTENER =
      Pattern.compile(
          "(?i).*(?:notes?|notizen|notas|highlights|summar(?:y|ies)|takeaways|learnings)(?:[._-].*)?");

  /// A title with the number of a show's episode.
  private static final Pattern LISTENED =
      Pattern.compile("(?iu).*\\b(?:podcast|" + EpisodeWord.BEFORE + ")\\s?#?\\d{1,4}\\b.*");

  /// What else somebody plays in a post.
  private static final Pattern MUSIC =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:songs?|music|album|single|demo|remix|mixtape|lieder|lied|musik|chansons?|musique|canci[oó]n(?:es)?|m[uú]sica|musica|canzon[ei]"
              + "|liedje|muziek|låt(?:ar)?|sang|musikk|kappale|piosenk\\p{L}*|muzyk\\p{L}*|песн\\p{L}*|музык\\p{L}*|пісн\\p{L}*|şarkı|müzik)(?!\\p{L})"
              + "|音乐|音樂|音楽|歌曲|新曲|노래|음악");

  private static final String COUNTED_EPISODE =
      EpisodeWord.BEFORE
          + "\\s(?:(?:number|numéro|número|numero|nummer|номер|n\\.?[ºo°]|no\\.|nr\\.)\\s)?#?(\\d{1,4})(?!\\d)";

  /// `Ida w/ Long Walks Podcast`
  private static final Pattern WITH_SHOW =
      Pattern.compile(
          "\\p{L}\\W{0,3}\\s(?:w/|with|on|@|mit|avec|con|med|met|bei)\\s(?:the\\s)?(?!(?:[Aa]n?y?|[Tt]his|[Yy]our|[Mm]y|[Tt]he)\\s)\\p{Lu}.{1,60}\\b[Pp]odcast\\b");

  /// `episode 12 (3 May) of the podcast Tide Talk`, `the podcast Tide Talk, Folge 12`
  private static final Pattern OF_PODCAST =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:"
              + COUNTED_EPISODE
              + "[^.!?]{0,40}\\bpodcast|podcast\\b[^.!?]{0,40}(?<!\\p{L})"
              + COUNTED_EPISODE
              + ")");

  /// Where transcripts lie, a number alone is that of an episode.
  private static final Pattern NUMBER = Pattern.compile("#?\\d{1,4}");

  private static final Pattern TITLED =
      Pattern.compile(
          "(?i)\\bpodcast\\b(?! (?:apps?|players?|clients?|recommendations|list|feeds?|jobs?|newsletter|website|merch|shop|store|survey|awards?|community|studio|equipment|hosting|apis?|sdk|cli|generator|downloader|schema|module|plugin))|\\btranscript\\b|\\bshow ?notes\\b|\\binterview (?:with|of)\\b"
              + "|\\s[-–—]\\s(?:with|mit|avec) \\p{Lu}");
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

  /// The pages of episodes in apps, each with what tells one from another.
  private static final Pattern APP_PAGE =
      Pattern.compile(
          "(?:open\\.spotify\\.com/episode/|overcast\\.fm/\\+|pca\\.st/episode/|castro\\.fm/episode/"
              + "|castbox\\.fm/episode/|podcasts\\.apple\\.com/[^\\s?]{1,200}[?&]i=)([\\w-]+)");

  /// Whoever likes a show links it; who tells of an episode links that.
  private static final Pattern SHOW_LINK =
      Pattern.compile(
          "podcasts\\.apple\\.com/|open\\.spotify\\.com/show|overcast\\.fm/|pca\\.st/|castro\\.fm/"
              + "|castbox\\.fm/|podcastaddict\\.|fountain\\.fm/");

  private static final Pattern VIDEO_COMMENT =
      Pattern.compile("^\\[\\d{4}-\\d\\d-\\d\\dT[^\\]]*\\]\\s*Video:");
  private static final Pattern ABOUT =
      Pattern.compile(
          "(?i)\\bpodcasts?\\b|\\b(?:this|the|our) episode\\b|\\bshow notes\\b|\\blisteners?\\b"
              + "|\\b(?:the|special|our) (?:guest|host)s?\\b");

  /// What whoever made an episode says of it.
  private static final Pattern IN_EPISODE =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:in (?:this|today['’]s|this week['’]s|the latest) (?:episode|podcast)|in (?:dieser|der heutigen) (?:folge|episode|ausgabe)"
              + "|dans (?:cet|le nouvel) épisode|en (?:este|el) (?:episodio|capítulo de hoy)|neste episódio|in (?:questa puntata|questo episodio)|in deze aflevering"
              + "|i (?:det här |detta )avsnitt|i denne (?:episoden|episode|udsendelse)|i dette afsnit|tässä jaksossa|w tym odcinku|v (?:tomto díle|téhle epizodě|této epizodě)"
              + "|ebben (?:az epizódban|a részben)|в этом (?:выпуске|эпизоде)|у цьому (?:випуску|епізоді)|bu bölümde|في هذه الحلقة|בפרק (?:הזה|זה)|इस एपिसोड में"
              + "|(?:今回|この|本)(?:の)?エピソード|(?:这|這|本)(?:一)?(?:期|集)(?:节目|節目)|이번 (?:에피소드|회차)|σε αυτό το επεισόδιο|(?:dalam|di) episode (?:kali )?ini|trong tập này"
              + "|ในตอนนี้|en aquest episodi|în acest episod)");

  private FactSigns() {}

  /// Only the folders near the file tell of it; one far above may hold everything.
  static boolean isInPodcastFolder(Page page) {
    return page.isBesideFeed() || (!page.isBesideEpisodes() && isCalledByPodcasts(page));
  }

  /// What lies beside the episodes of a project may be anything.
  static boolean isInPodcastProject(Page page) {
    return !page.isBesideFeed() && page.isBesideEpisodes() && isCalledByPodcasts(page);
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

  /// A project that is called by its transcripts has them in their own folders.
  private static boolean isOfTranscript(Page page) {
    return Stem.isOfTranscript(page.isBesideEpisodes() ? page.name() : page.source());
  }

  /// Words of nobody known that lie where transcripts do, or run on as captions.
  static boolean isTranscriptProse(Page page) {
    boolean isOfTranscript = isOfTranscript(page);
    return (isOfTranscript && UnnamedTalk.isAllOf(page.body(), page.turns()))
        || !RunningItems.in(page.body(), isOfTranscript).isEmpty();
  }

  /// A site's pages have facts above them; what a listener writes seldom has.
  static boolean isPlainInPodcastFolder(Page page) {
    return isInPodcastFolder(page) && !page.hasFrontMatter();
  }

  static boolean hasEpisodeFact(Page page) {
    return tellsAny(page, EPISODES);
  }

  /// A number with a day is what episodes have, and issues.
  static boolean hasFact(Page page) {
    return tellsAny(page, COMMON) || (tellsAny(page, Set.of("number")) && isDated(page));
  }

  /// Without fences, words before a colon with nothing behind may be those of a form.
  private static boolean tellsAny(Page page, Set<String> keys) {
    return page.facts().entrySet().stream()
        .filter(fact -> page.hasFrontMatter() || !fact.getValue().isBlank())
        .anyMatch(fact -> keys.contains(fact.getKey()));
  }

  /// Whether any of the facts that only episodes have says something.
  static boolean tellsOfEpisode(Page page) {
    return page.facts().entrySet().stream()
        .filter(fact -> EPISODES.contains(fact.getKey()))
        .anyMatch(fact -> FormSigns.isFilled(fact.getValue()));
  }

  @SafeVarargs
  private static Set<String> spelled(List<String>... kinds) {
    return Set.copyOf(FactKeys.spelled(FactKeys.all(kinds)));
  }

  static boolean hasQuotes(Page page) {
    return page.hasFrontMatter() && QUOTES.stream().anyMatch(page.facts()::containsKey);
  }

  static boolean isTaggedPodcast(Page page) {
    return PODCAST.matcher(page.values(KINDS)).find();
  }

  static boolean isNumberedEpisode(Page page) {
    return NUMBERED_EPISODE.matcher(page.title()).find()
        || NUMBERED_EPISODE.matcher(stem(page)).find();
  }

  static boolean isNumbered(Page page) {
    return !isNumberedEpisode(page)
        && (NUMBERED.matcher(page.title()).find()
            || NUMBERED.matcher(stem(page)).find()
            || (NUMBER.matcher(stem(page)).matches() && isOfTranscript(page))
            || CountedName.in(page.title(), page.source(), page.words().stream()).isPresent()
            || ShowNumber.behindFolder(page.title(), page.source()).isPresent());
  }

  static boolean isTitledPodcast(Page page) {
    return TITLED.matcher(page.title()).find() || TITLED.matcher(stem(page)).find();
  }

  /// Whether a project's page is what somebody noted of a podcast: the project is called so, and
  /// the page by an episode, or its headings are.
  static boolean isListenersReadme(Page page) {
    if (!page.name().startsWith("readme") || page.has(COMMAND)) return false;
    boolean isNumbered = page.headings(LISTENED) >= SEVERAL;
    return isNumbered
        || (OF_LISTENER.matcher(page.folder()).matches()
            && (LISTENED.matcher(page.title()).lookingAt()
                || WITH_SHOW.matcher(page.title()).find()));
  }

  /// Whether headings lead to the pages of episodes.
  static boolean hasLinkedHeadings(Page page) {
    return page.body().stream()
        .filter(line -> line.startsWith("#"))
        .anyMatch(line -> EpisodeLink.in(line).isPresent());
  }

  private static String stem(Page page) {
    return Stem.of(page.source());
  }

  /// Whoever links several episodes of one app names what they have read and heard.
  static boolean hasPodcastLink(Page page) {
    return hasLink(page, EpisodeLink.IN_APP) && (page.hasFrontMatter() || !linksSeveral(page));
  }

  private static boolean linksSeveral(Page page) {
    var episodes =
        page.words().stream()
            .flatMap(line -> APP_PAGE.matcher(line).results())
            .collect(
                Collectors.groupingBy(
                    link -> link.group().replaceFirst("/.*", ""),
                    Collectors.mapping(link -> link.group(1), Collectors.toSet())));
    return episodes.values().stream().anyMatch(ofApp -> ofApp.size() > 1);
  }

  static boolean hasShowLink(Page page) {
    return !hasLink(page, EpisodeLink.IN_APP) && hasLink(page, SHOW_LINK);
  }

  private static boolean hasLink(Page page, Pattern link) {
    return page.has(link) || page.facts().values().stream().anyMatch(v -> link.matcher(v).find());
  }

  static boolean isOnVideo(Page page) {
    return page.has(VIDEO_COMMENT);
  }

  /// Whether a dated page says what happens in the episode that it is about, be it in a fact such
  /// as its description.
  static boolean saysWhatIsInEpisode(Page page) {
    return isDated(page)
        && (page.has(IN_EPISODE)
            || page.facts().values().stream()
                .map(FactSigns::withBlanks)
                .anyMatch(said -> IN_EPISODE.matcher(said).find()));
  }

  /// Without the signs for ends of lines that stand in quotation marks.
  private static String withBlanks(String value) {
    return value.replace("\\n", " ");
  }

  /// Whether a dated page plays one episode, and the page or its place says that it is of a
  /// podcast.
  static boolean playsEpisode(Page page) {
    return isDated(page)
        && page.body().stream().filter(EpisodePlayer::isEmbeddedIn).count() == 1
        && (PodcastWord.isIn(page.title())
            || (page.body().stream().anyMatch(PodcastWord::isIn) && !isOfMusic(page))
            || page.facts().values().stream().anyMatch(PodcastWord::isIn)
            || IntStream.rangeClosed(1, FOLDERS)
                .mapToObj(page::folder)
                .anyMatch(PodcastWord::isIn));
  }

  private static boolean isOfMusic(Page page) {
    return MUSIC.matcher(page.title() + " " + page.values(KINDS)).find();
  }

  /// Whether it tells of something to hear, or of who is heard: what neither a page of a site nor
  /// the summary of a chat does.
  static boolean hasSound(Page page) {
    return tellsAny(page, SOUND);
  }

  private static boolean isDated(Page page) {
    return DATED.stream().anyMatch(key -> !page.facts().getOrDefault(key, "").isBlank());
  }

  /// Whether a dated page that is called by a podcast names a single episode of one, as whoever
  /// heard it does.
  static boolean namesEpisode(Page page) {
    if (!isDated(page) || !PodcastWord.isIn(page.title())) return false;
    var numbers =
        page.words().stream()
            .flatMap(line -> OF_PODCAST.matcher(line).results())
            .map(named -> named.group(1) == null ? named.group(2) : named.group(1))
            .distinct()
            .limit(2)
            .toList();
    return numbers.size() == 1;
  }

  static boolean speaksOfPodcasts(Page page) {
    return page.has(ABOUT);
  }
}
