package dev.earshot.reader.facts;

import dev.earshot.notation.LettersAlone;
import dev.earshot.reader.markdown.Markdown;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A link to the page of an episode, with the words that it shows: `[Tide Talk:
/// Eels](https://example.org/podcasts/tide-talk/eels)`.
///
/// @param label without marks
public record EpisodeLink(String label, String url) {
  /// The pages of episodes in apps, and sound files; not feeds, nor an ending that is spoken of.
  public static final Pattern IN_APP =
      Pattern.compile(
          "podcasts\\.apple\\.com/\\S*[?&]i=|open\\.spotify\\.com/(?:embed/)?episode|share\\.snipd\\.com/"
              + "|overcast\\.fm/\\+|pca\\.st/episode/|castro\\.fm/episode/|castbox\\.fm/episode/|airr\\.io/"
              + "|podcastaddict\\.com/.*episode|fountain\\.fm/episode/|(?<=[^\\s`'\"*])\\.mp3\\b|anchor\\.fm/(?!s/[^/\\s]+/podcast/rss)|(?<!\\bfeeds?\\.)(?:podbean\\.com/|buzzsprout\\.com/|simplecast\\.)"
              + "|podcasts\\.google\\.com/feed/[^/\\s]+/episode/|omny\\.fm/shows/[^/\\s]+/[^/\\s]"
              + "|xiaoyuzhoufm\\.com/episode/|podwise\\.ai/\\S*episodes/|pod\\.link/\\d+/episode/");

  /// What a show calls the address of an episode.
  private static final Pattern ON_SITE = Pattern.compile("/episodes?/[^/]|/podcasts?/[^/]+/[^/]");

  /// What leads to a moment is no more than a part of one.
  private static final Pattern MOMENT =
      Pattern.compile("/(?:quotes?|snips?|clips?)/|[?&#]t=\\d|overcast\\.fm/\\+[\\w-]+/\\d");

  /// Words that lead to an episode without telling what it is called.
  private static final Set<String> LEADING =
      Set.of(
          "listen",
          "on",
          "to",
          "now",
          "here",
          "the",
          "this",
          "full",
          "episode",
          "audio",
          "link",
          "open",
          "play",
          "in",
          "spotify",
          "apple",
          "podcast",
          "podcasts",
          "overcast",
          "castbox",
          "castro",
          "google",
          "deezer",
          "youtube",
          "amazon",
          "music",
          "soundcloud",
          "rss",
          "feed",
          "download",
          "mp",
          "website",
          "site",
          "web",
          "show",
          "notes",
          "transcript",
          "watch",
          "video",
          "snipd",
          "airr",
          "pocket",
          "casts",
          "auf",
          "bei",
          "hier",
          "folge",
          "hören",
          "anhören",
          "sur",
          "écouter",
          "épisode",
          "ici",
          "en",
          "escuchar",
          "escucha",
          "episodio",
          "ouvir",
          "ouça",
          "episódio",
          "ascolta",
          "su",
          "luister",
          "op",
          "lyssna",
          "på",
          "lytt",
          "hør",
          "kuuntele",
          "słuchaj",
          "na",
          "слушать",
          "слухати",
          "聴く",
          "收听",
          "듣기");

  private static final Pattern ALONE =
      Pattern.compile("\\W{0,6}(\\[[^\\]]{3,200}\\])\\((https?://[^()\\s]{1,400})\\)\\W{0,6}");

  private static final Pattern BETWEEN = Pattern.compile(":\\s+|\\s+[–—|-]\\s+");
  private static final Pattern ARTICLE =
      Pattern.compile("^(?:the|der|die|das|le|la|les|el|los|il|o|a)\\s+");
  private static final Pattern BORDER = Pattern.compile("[/?#]");

  /// A part of an address with fewer letters may be anything.
  private static final int SHORTEST = 4;

  /// The link that some words are, and nothing else, if it leads to an episode.
  ///
  /// @param words marked up
  public static Optional<EpisodeLink> in(String words) {
    return alone(words).filter(link -> isEpisode(link.url()));
  }

  /// The link that some words are, wherever it leads, if it shows more than that.
  ///
  /// @param words marked up
  public static Optional<EpisodeLink> alone(String words) {
    if (words.indexOf("](") < 0) return Optional.empty();
    var link = ALONE.matcher(words);
    if (!link.matches()) return Optional.empty();
    var label = Markdown.plain(link.group(1).substring(1, link.group(1).length() - 1));
    return Optional.of(new EpisodeLink(label, link.group(2))).filter(EpisodeLink::isNamed);
  }

  private boolean isNamed() {
    return Stream.of(label.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+"))
        .anyMatch(word -> !word.isEmpty() && !LEADING.contains(word));
  }

  private static boolean isEpisode(String url) {
    return !MOMENT.matcher(url).find()
        && (ON_SITE.matcher(url).find() || IN_APP.matcher(url).find());
  }

  /// The name before the title, or behind it, that is also a part of the address, but not the last,
  /// which is the episode's.
  public Optional<String> show() {
    var parts = BETWEEN.split(label, -1);
    return parts.length < 2
        ? Optional.empty()
        : Stream.of(parts[0], parts[parts.length - 1]).filter(this::isInAddress).findFirst();
  }

  private boolean isInAddress(String name) {
    var plain = LettersAlone.of(name);
    var shorter = LettersAlone.of(ARTICLE.matcher(name.toLowerCase(Locale.ROOT)).replaceFirst(""));
    var address = List.of(BORDER.split(url.replaceFirst("^https?://", ""), -1));
    return shorter.length() >= SHORTEST
        && (Stream.of(address.getFirst().split("\\."))
                .anyMatch(label ->
                    LettersAlone.of(label).equals(plain) || LettersAlone.of(label).equals(shorter))
            || address.stream()
                .limit(address.size() - 1L)
                .skip(1)
                .map(LettersAlone::of)
                .anyMatch(part -> part.equals(plain) || part.equals(shorter)));
  }

  /// What is left of the label without the name of the show.
  public String title() {
    return show()
        .map(show ->
            label.startsWith(show)
                ? label.substring(show.length())
                : label.substring(0, label.length() - show.length()))
        .map(rest -> rest.replaceAll("^[\\s:–—|-]+|[\\s:–—|-]+$", ""))
        .filter(rest -> !rest.isEmpty())
        .orElse(label);
  }
}
