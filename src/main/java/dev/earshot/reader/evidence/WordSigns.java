package dev.earshot.reader.evidence;

import dev.earshot.notation.EpisodeWord;
import dev.earshot.notation.PodcastWord;
import java.util.regex.Pattern;

/// What a page says of an episode in its words.
final class WordSigns {
  /// What whoever made an episode says of it.
  private static final Pattern IN_EPISODE =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:in (?:this|today['’]s|this week['’]s|the latest) (?:episode|podcast)|in (?:dieser|der heutigen) (?:folge|episode|ausgabe)"
              + "|dans (?:cet|le nouvel) épisode|en (?:este|el) (?:episodio|capítulo de hoy)|neste episódio|in (?:questa puntata|questo episodio)|in deze aflevering"
              + "|i (?:det här |detta )avsnitt|i denne (?:episoden|episode|udsendelse)|i dette afsnit|tässä jaksossa|w tym odcinku|v (?:tomto díle|téhle epizodě|této epizodě)"
              + "|ebben (?:az epizódban|a részben)|в этом (?:выпуске|эпизоде)|у цьому (?:випуску|епізоді)|bu bölümde|في هذه الحلقة|בפרק (?:הזה|זה)|इस एपिसोड में"
              + "|이번 (?:에피소드|회차)|σε αυτό το επεισόδιο|(?:dalam|di) episode (?:kali )?ini|trong tập này"
              + "|en aquest episodi|în acest episod)"
              // Nothing parts them from other words.
              + "|ในตอนนี้|(?:今回|この|本)(?:の)?エピソード|(?:这|這|本)(?:一)?(?:期|集)(?:节目|節目|播客)");

  /// What such words call it.
  private static final String[] EPISODE = {
    "episod",
    "episód",
    "épisod",
    "podcast",
    "folge",
    "ausgabe",
    "capítulo",
    "puntata",
    "aflevering",
    "avsnitt",
    "udsendelse",
    "afsnit",
    "jakso",
    "odcinku",
    "díle",
    "epizod",
    "epizód",
    "részben",
    "выпуск",
    "эпизод",
    "випуск",
    "епізод",
    "bölümde",
    "الحلقة",
    "פרק",
    "एपिसोड",
    "에피소드",
    "회차",
    "επεισόδιο",
    "tập",
    "ตอนนี้",
    "エピソード",
    "期",
    "集"
  };

  private static final String COUNTED_EPISODE =
      EpisodeWord.BEFORE
          + "\\s(?:(?:number|numéro|número|numero|nummer|номер|n\\.?[ºo°]|no\\.|nr\\.)\\s)?#?(\\d{1,4})(?!\\d)";

  /// `episode 12 (3 May) of the podcast Tide Talk`, `the podcast Tide Talk, Folge 12`
  private static final Pattern OF_PODCAST =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:"
              + COUNTED_EPISODE
              + "[^.!?]{0,40}\\bpodcast|podcast\\b[^.!?]{0,40}(?<!\\p{L})"
              + COUNTED_EPISODE
              + ")");

  private static final Pattern VIDEO_COMMENT =
      Pattern.compile("^\\[\\d{4}-\\d\\d-\\d\\dT[^\\]]*\\]\\s*Video:");

  private static final Pattern ABOUT =
      Pattern.compile(
          "(?i)\\bpodcasts?\\b|\\b(?:this|the|our) episode\\b|\\bshow notes\\b|\\blisteners?\\b"
              + "|\\b(?:the|special|our) (?:guest|host)s?\\b");

  private WordSigns() {}

  /// Whether a dated page says what happens in the episode that it is about, be it in a fact such
  /// as its description.
  static boolean saysWhatIsInEpisode(Page page) {
    return FactSigns.isDated(page)
        && (page.has(IN_EPISODE, EPISODE)
            || page.facts().values().stream()
                .map(WordSigns::withBlanks)
                .anyMatch(said -> IN_EPISODE.matcher(said).find()));
  }

  /// Without the signs for ends of lines that stand in quotation marks.
  private static String withBlanks(String value) {
    return value.replace("\\n", " ");
  }

  /// Whether a dated page that is called by a podcast names a single episode of one, as whoever
  /// heard it does.
  static boolean namesEpisode(Page page) {
    if (!FactSigns.isDated(page) || !PodcastWord.isIn(page.title())) return false;
    var numbers =
        page.words().stream()
            .flatMap(line -> OF_PODCAST.matcher(line).results())
            .map(named -> named.group(1) == null ? named.group(2) : named.group(1))
            .distinct()
            .limit(2)
            .toList();
    return numbers.size() == 1;
  }

  static boolean isOnVideo(Page page) {
    return page.has(VIDEO_COMMENT, "video:");
  }

  static boolean speaksOfPodcasts(Page page) {
    return page.has(ABOUT, "podcast", "episode", "show notes", "listener", "guest", "host");
  }
}
