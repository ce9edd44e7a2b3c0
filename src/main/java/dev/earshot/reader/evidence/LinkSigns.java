package dev.earshot.reader.evidence;

import dev.earshot.notation.PodcastWord;
import dev.earshot.reader.facts.EpisodeLink;
import dev.earshot.reader.facts.EpisodePlayer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Where a page leads, and what it plays.
final class LinkSigns {
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

  /// What stands in any of these links.
  private static final String[] OF_LINKS = {"/", ".mp3", "simplecast.", "podcastaddict."};

  /// What else somebody plays in a post.
  private static final Pattern MUSIC =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:songs?|music|album|single|demo|remix|mixtape|lieder|lied|musik|chansons?|musique|canci[oó]n(?:es)?|m[uú]sica|musica|canzon[ei]"
              + "|liedje|muziek|låt(?:ar)?|sang|musikk|kappale|piosenk\\p{L}*|muzyk\\p{L}*|песн\\p{L}*|музык\\p{L}*|пісн\\p{L}*|şarkı|müzik)(?!\\p{L})"
              + "|音乐|音樂|音楽|歌曲|新曲|노래|음악");

  /// So far above a page, a folder is that of its site.
  private static final int FOLDERS = 4;

  private LinkSigns() {}

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
    return page.has(link, OF_LINKS) || page.hasInFacts(link, OF_LINKS);
  }

  /// Whether headings lead to the pages of episodes.
  static boolean hasLinkedHeadings(Page page) {
    return page.body().stream()
        .filter(line -> line.startsWith("#"))
        .anyMatch(line -> EpisodeLink.in(line).isPresent());
  }

  /// Whether a dated page plays one episode, and the page or its place says that it is of a
  /// podcast.
  static boolean playsEpisode(Page page) {
    return FactSigns.isDated(page)
        && page.body().stream().filter(EpisodePlayer::isEmbeddedIn).count() == 1
        && (PodcastWord.isIn(page.title())
            || ((TitleSigns.isNumbered(page) || page.body().stream().anyMatch(PodcastWord::isIn))
                && !isOfMusic(page))
            || page.facts().values().stream().anyMatch(PodcastWord::isIn)
            || IntStream.rangeClosed(1, FOLDERS)
                .mapToObj(page::folder)
                .anyMatch(PodcastWord::isIn));
  }

  private static boolean isOfMusic(Page page) {
    return MUSIC.matcher(page.title() + " " + FactSigns.kinds(page)).find();
  }
}
