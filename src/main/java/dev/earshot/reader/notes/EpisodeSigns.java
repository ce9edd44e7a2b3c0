package dev.earshot.reader.notes;

import dev.earshot.episode.Provenance.Scheme;
import dev.earshot.notation.EpisodeWord;
import dev.earshot.notation.PodcastWord;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What shows that an entry of data is an episode of a podcast. Songs, talks, lessons, posts and
/// episodes on television have some of it, so the signs add up; and there must be something to
/// hear, or the word.
///
/// @param called what the list is called, and the file that it stands in
/// @param isApart whether it stands alone in a folder of its own, among those of other episodes
/// @param isCounted whether a number in the file's name is its own, or a day in its folder's
record EpisodeSigns(EpisodeEntry entry, String called, boolean isApart, boolean isCounted) {
  private static final int ENOUGH = 7;

  /// Scripts without blanks have the word anywhere.
  private static final Pattern EPISODES =
      Pattern.compile(
          "(?iu)(?:(?<!\\p{L})|(?=[\\p{IsHan}\\p{IsKatakana}\\p{IsHangul}]))(?:"
              + EpisodeWord.BEGINNING
              + "|"
              + PodcastWord.ONE
              + "|eps?(?!\\p{L}))");

  private static final Pattern NUMBERED =
      Pattern.compile("(?iu)" + EpisodeWord.BEFORE + "\\s?#?\\d");

  /// A list that is called by episodes, and not by podcasts: those may be shows.
  private static final Pattern EPISODES_ALONE =
      Pattern.compile("(?iu)(?<!\\p{L})" + EpisodeWord.BEGINNING + "\\p{L}*$");

  /// What else has titles and sounds, or numbers and days.
  private static final Pattern OTHERS =
      Pattern.compile(
          "(?i)(?<!\\p{L})(?:tracks?|songs?|music|playlists?|albums?|discograph|lessons?|lectures?|courses?|chapters?|audiobooks?"
              + "|talks|videos|events|posts|products|issues|meetings|calls|memos|sounds|effects|samples|sfx|cards|surahs?|stations|games)(?!\\p{L})");

  /// Where single episodes are heard.
  private static final Pattern APP =
      Pattern.compile(
          "https?://(?:[\\w-]+\\.)*(?:podcasts\\.apple\\.com/\\S*[?&]i=|open\\.spotify\\.com/(?:embed/)?episode|spreaker\\.com/(?:episode|user/.+/)"
              + "|(?:podcasters\\.spotify|anchor)\\S*/episodes/|overcast\\.fm/\\+|pca\\.st/episode/|castbox\\.fm/episode/|podbean\\.com/"
              + "|buzzsprout\\.com/|simplecast\\.com/|libsyn\\.com/|transistor\\.fm/|soundcloud\\.com/|ivoox\\.com/|omny\\.fm/|acast\\.com/"
              + "|xiaoyuzhoufm\\.com/episode|fireside\\.fm/|megaphone\\.fm/|captivate\\.fm/|patreon\\.com/posts/).*");

  private static final Pattern APP_ID =
      Pattern.compile(
          "(?:spotify|soundcloud|libsyn|simplecast|buzzsprout|podbean|anchor|transistor|acast|captivate|spreaker)_?(?:episode_?)?id");

  /// Television and film tell of them; a podcast about those may as well.
  private static final Pattern SCREEN =
      Pattern.compile(
          "imdb.*|tmdb.*|tvdb.*|tvmaze.*|airdate|air_date|aired|airs?tamp|airtime|runtime|still_path|vote_.*|total_?votes"
              + "|written_?by|directed_?by|writers?|directors?|network|filler|recap|plot|cast|stars|synopsis");

  private static final Set<String> OTHER_THINGS =
      Set.of(
          "price",
          "sku",
          "currency",
          "isbn",
          "album",
          "albums",
          "lyrics",
          "lrc",
          "venue",
          "event",
          "conference",
          "slides",
          "feed",
          "rss",
          "feed_url",
          "rss_url",
          "feedurl",
          "rssurl");

  /// Films and lessons have other notes.
  private static final Set<String> SHOW_NOTES = Set.of("shownotes", "show_notes", "episode_notes");

  private static final List<String> KINDS = List.of("type", "kind", "layout", "category");

  /// So much a folder of its own weighs.
  private static final int APART = 3;

  /// So much a number weighs, wherever it stands.
  private static final int COUNTED = 2;

  private record Rule(String what, int weight, BiPredicate<EpisodeEntry, String> sign) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule("a sound file", 4, (entry, called) -> isHeard(entry)),
          new Rule("a link to an app for podcasts", 3, (entry, called) -> isInApp(entry)),
          new Rule("a video", 3, (entry, called) -> isSeen(entry)),
          new Rule("a video in a list of episodes", 1, (e, c) -> isSeen(e) && isList(c)),
          new Rule("a number", COUNTED, (entry, called) -> isNumbered(entry)),
          new Rule("a season", 1, (entry, called) -> entry.episode().season().isPresent()),
          new Rule("a day", 1, (entry, called) -> entry.isDated()),
          new Rule("a length", 1, (entry, called) -> entry.episode().duration().isPresent()),
          new Rule("a show", 1, (entry, called) -> entry.episode().show().isPresent()),
          new Rule("people", 1, (entry, called) -> hasPeople(entry)),
          new Rule("notes", 1, (entry, called) -> entry.hasNotes()),
          new Rule("an id of a feed", 1, (entry, called) -> has(Scheme.GUID, entry)),
          new Rule("a transcript", 1, (entry, called) -> isSpoken(entry)),
          new Rule("what is said in it", 1, (entry, called) -> entry.hasTalk()),
          new Rule("a list of episodes", 2, (entry, called) -> isList(called)),
          new Rule("the word podcast, or notes of a show", 2, EpisodeSigns::isSaid),
          new Rule("a kind that says episode", 2, (entry, called) -> isOfKind(entry)),
          new Rule("a list of something else", -4, (e, called) -> OTHERS.matcher(called).find()),
          new Rule("facts of a film", -6, (entry, called) -> isOfScreen(entry)),
          new Rule("facts of something else", -6, (entry, called) -> isOther(entry)));

  /// The signs of one in a list.
  EpisodeSigns(EpisodeEntry entry, String called) {
    this(entry, called, false, false);
  }

  /// Whether they are enough.
  boolean areEnough() {
    boolean isOfSome = isSeen(entry) || hasPeople(entry) || isSpoken(entry);
    boolean isOfPodcast = isInApp(entry) || isSaid(entry, called) || (isOfSome && isList(called));
    return (isHeard(entry) || (isOfPodcast && isOne())) && weight() >= ENOUGH;
  }

  /// Whether it is told from the others of its show, and so no show itself; or the list says what
  /// it is one of, as shows have lists of their episodes.
  private boolean isOne() {
    var episode = entry.episode();
    return isNumbered(entry)
        || isCounted
        || entry.isDated()
        || episode.duration().isPresent()
        || (episode.show().isPresent() && isListOfShow(called) && isSaid(entry, called));
  }

  private int weight() {
    int listed =
        RULES.stream().filter(rule -> rule.sign().test(entry, called)).mapToInt(Rule::weight).sum();
    boolean isCountedOnly = isCounted && !isNumbered(entry);
    return listed + (isApart ? APART : 0) + (isCountedOnly ? COUNTED : 0);
  }

  /// `Episode 1.2` has a number as well, though that may be one of a season.
  private static boolean isNumbered(EpisodeEntry entry) {
    return entry.episode().number().isPresent()
        || NUMBERED.matcher(entry.episode().title()).lookingAt();
  }

  /// Whether a list or a folder is called as one of episodes is.
  static boolean isList(String called) {
    return EPISODES.matcher(called).find();
  }

  /// Whether it is called by episodes, and not by podcasts, which may be shows.
  static boolean isListOfShow(String called) {
    return EPISODES_ALONE.matcher(called).find();
  }

  /// Whether that is all it is called by.
  static boolean isOfEpisodesAlone(String called) {
    return EPISODES_ALONE.matcher(called).lookingAt();
  }

  private static boolean isSpoken(EpisodeEntry entry) {
    return entry.hasTalk() || has(Scheme.FILE, entry);
  }

  private static boolean isHeard(EpisodeEntry entry) {
    return entry.episode().audio().filter(file -> file.matches("\\S*[./]\\S*")).isPresent();
  }

  private static boolean isInApp(EpisodeEntry entry) {
    return links(entry.values().values(), 2).anyMatch(link -> APP.matcher(link).matches())
        || entry.values().keySet().stream().anyMatch(key -> APP_ID.matcher(key).matches());
  }

  private static boolean isSeen(EpisodeEntry entry) {
    return has(Scheme.YOUTUBE, entry);
  }

  private static boolean has(Scheme scheme, EpisodeEntry entry) {
    return entry.ids().stream().anyMatch(id -> id.scheme() == scheme);
  }

  private static boolean hasPeople(EpisodeEntry entry) {
    return !entry.episode().guests().isEmpty() || !entry.episode().hosts().isEmpty();
  }

  private static boolean isSaid(EpisodeEntry entry, String called) {
    return PodcastWord.isIn(called)
        || entry.values().keySet().stream()
            .anyMatch(key -> PodcastWord.isIn(key) || SHOW_NOTES.contains(key))
        || links(entry.values().values(), 2).anyMatch(PodcastWord::isIn);
  }

  private static boolean isOfKind(EpisodeEntry entry) {
    return KINDS.stream()
        .map(key -> String.valueOf(entry.values().get(key)).toLowerCase(Locale.ROOT))
        .anyMatch(kind -> kind.matches("(?:podcast[ _-]?)?episode|podcast"));
  }

  private static boolean isOfScreen(EpisodeEntry entry) {
    return !isHeard(entry)
        && entry.values().keySet().stream().anyMatch(key -> SCREEN.matcher(key).matches());
  }

  private static boolean isOther(EpisodeEntry entry) {
    return entry.values().keySet().stream().anyMatch(OTHER_THINGS::contains);
  }

  /// Texts that are no more than a word or an address.
  private static Stream<String> links(Collection<?> values, int depth) {
    return values.stream()
        .flatMap(value ->
            switch (value) {
              case String text when text.chars().noneMatch(Character::isWhitespace) ->
                  Stream.of(text);
              case List<?> list when depth > 0 -> links(list, depth - 1);
              case Map<?, ?> map when depth > 0 -> links(map.values(), depth - 1);
              default -> Stream.of();
            });
  }
}
