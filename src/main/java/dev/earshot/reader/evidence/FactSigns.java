package dev.earshot.reader.evidence;

import dev.earshot.reader.facts.AudioLink;
import dev.earshot.reader.facts.QuoteKeys;
import dev.earshot.reader.markdown.FactKeys;
import dev.earshot.reader.markdown.FrontMatter;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The facts that a page tells of itself: which it has, and which kind of page they say it is.
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

  private static final Set<String> HEARD = Set.copyOf(FactKeys.HEARD_FILE);

  private static final Set<String> WORK = Set.copyOf(FactKeys.WORK);

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

  private FactSigns() {}

  @SafeVarargs
  private static Set<String> spelled(List<String>... kinds) {
    return Set.copyOf(FactKeys.spelled(FactKeys.all(kinds)));
  }

  static boolean hasEpisodeFact(Page page) {
    return tellsAny(page, EPISODES);
  }

  /// A number with a day is what episodes have, and issues.
  static boolean hasFact(Page page) {
    return tellsAny(page, COMMON)
        || (page.hasFrontMatter() && namesSound(page))
        || (tellsAny(page, Set.of("number")) && isDated(page));
  }

  /// Whether any of the facts that only episodes have says something, or one is a sound file, under
  /// whatever key.
  static boolean tellsOfEpisode(Page page) {
    return namesSound(page)
        || page.facts().entrySet().stream()
            .anyMatch(
                fact -> EPISODES.contains(fact.getKey()) && FormSigns.isFilled(fact.getValue()));
  }

  private static boolean namesSound(Page page) {
    return page.facts().values().stream()
        .anyMatch(value -> AudioLink.isAlone(FrontMatter.unquoted(value.strip())));
  }

  /// Whether it tells of something to hear, or of who is heard: what neither a page of a site nor
  /// the summary of a chat does.
  static boolean hasSound(Page page) {
    return tellsAny(page, SOUND);
  }

  /// Whether it is what a program that writes down a sound file notes of its work.
  static boolean namesHeardFile(Page page) {
    return tellsAny(page, WORK)
        && HEARD.stream()
            .anyMatch(key -> AudioLink.leading(page.facts().getOrDefault(key, "")).isPresent());
  }

  static boolean hasQuotes(Page page) {
    return page.hasFrontMatter() && QUOTES.stream().anyMatch(page.facts()::containsKey);
  }

  static boolean isDated(Page page) {
    return DATED.stream().anyMatch(key -> !page.facts().getOrDefault(key, "").isBlank());
  }

  /// Without fences, words before a colon with nothing behind may be those of a form.
  private static boolean tellsAny(Page page, Set<String> keys) {
    return page.facts().entrySet().stream()
        .filter(fact -> page.hasFrontMatter() || !fact.getValue().isBlank())
        .anyMatch(fact -> keys.contains(fact.getKey()));
  }

  static boolean isTaggedPodcast(Page page) {
    return PODCAST.matcher(kinds(page)).find();
  }

  /// What the page is said to be, and tagged with.
  static String kinds(Page page) {
    return page.values(KINDS);
  }
}
