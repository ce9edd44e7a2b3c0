package dev.earshot.reader.evidence;

import dev.earshot.notation.EpisodeWord;
import dev.earshot.notation.Signs;
import dev.earshot.reader.Stem;
import dev.earshot.reader.markdown.FrontMatter;
import dev.earshot.reader.markdown.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// What shows that a page leads to others and tells of none: it asks a program for a list of them,
/// holds links alone, or says where shows are subscribed to.
final class IndexSigns {
  private static final int SEVERAL = 3;

  /// Above a list may stand how many there are.
  private static final int LINKS_TO_A_LINE = 3;

  /// The languages in which notes ask for other notes.
  private static final Pattern QUERY_BLOCK =
      Pattern.compile(
          "(?i)(?:```|~~~)\\s?(?:dataview(?:js)?|query|tasks|base|datacore(?:jsx)?|sql)");

  private static final Pattern END_OF_BLOCK = Pattern.compile("```|~~~");

  /// Another page, or a list of some, shown on this one; sound and pictures are its own.
  private static final Pattern SHOWN =
      Pattern.compile(
          "(?:[-*+]\\s)?(?:!\\[\\[(?![^\\]]{1,300}\\.(?:mp3|m4a|ogg|opus|wav|flac|mp4|webm|png|jpe?g|gif|webp|svg|pdf)\\b)[^\\]]{1,300}\\]\\]"
              + "|\\{\\{\\s?(?:query|embed|renderer)\\b.*)");

  /// A link to a page that lies beside this one, and at most its day or number.
  private static final Pattern LINK =
      Pattern.compile(
          "(?:[-*+•]|\\d{1,3}[.)])\\s(?:\\[[ xX]\\]\\s)?[\\d\\s.:–—-]{0,20}(?:\\[\\[[^\\]]{1,300}\\]\\]"
              + "|\\[[^\\]]{1,300}\\]\\((?!https?:|mailto:|#)[^()\\s]{1,300}\\))[\\d\\s.:()–—-]{0,20}");

  private static final Pattern EPISODES =
      Pattern.compile("(?iu)(?<!\\p{L})(?:" + EpisodeWord.BEGINNING + "|podcast)");

  private static final Pattern HEADING = Pattern.compile("#{1,6}\\s.*|-{3,}|\\*{3,}");

  private static final int LONGEST_INTRODUCTION = 100;

  private enum Part {
    ASKED,
    LINKED,
    OTHER
  }

  /// `Themes of Tide Talk - Complete Index`; an index may also be what is talked about.
  private static final Pattern CALLED_INDEX =
      Pattern.compile(
          "(?iu)(?:.{0,120}(?:\\s[–—|-]|:)\\s)?(?:(?:complete|full|master|episode|topic) )?(?:index|table of contents|contents"
              + "|inhaltsverzeichnis|register|índice|indice|sommaire|table des matières|inhoudsopgave|innehåll|spis treści|obsah"
              + "|оглавление|содержание|目录|目錄|目次)");

  /// Whether it says plainly that it is of one episode, or plays one.
  private static final PageSign OF_ONE =
      page ->
          OtherSigns.isOfOne(page)
              || LinkSigns.hasPodcastLink(page)
              || TitleSigns.isNumbered(page)
              || LinkSigns.playsEpisode(page);

  /// Below facts, links may be what came up in an episode.
  static final PageSign INDEX =
      ((PageSign)
              page -> {
                var parts = parts(page.body());
                long others = parts.stream().filter(part -> part == Part.OTHER).count();
                if (parts.contains(Part.ASKED)) return others <= 1;
                return !page.hasFrontMatter()
                    && (areMany(parts.size() - others, others) || isAnnounced(page.body(), parts))
                    && !Signs.hasDigit(Stem.of(page.source()));
              })
          .unless(OF_ONE)
          .or(page -> CALLED_INDEX.matcher(page.title()).matches())
          .unless(BesideSigns.HEARD);

  private static boolean areMany(long links, long others) {
    return others * LINKS_TO_A_LINE <= links && links >= SEVERAL;
  }

  /// `Episodes that speak of eels:` above links, be it to one page alone, and nothing else.
  private static boolean isAnnounced(List<String> body, List<Part> parts) {
    return parts.size() > 1
        && parts.getFirst() == Part.OTHER
        && parts.stream().skip(1).allMatch(Part.LINKED::equals)
        && body.stream()
            .filter(line -> line.endsWith(":") && !HEADING.matcher(line).matches())
            .anyMatch(line -> EPISODES.matcher(line).find());
  }

  /// Of what a page consists, but for its headings. A longer text counts as several.
  private static List<Part> parts(List<String> body) {
    var parts = new ArrayList<Part>();
    boolean isAsking = false;
    for (var line : body) {
      if (isAsking) {
        isAsking = !END_OF_BLOCK.matcher(line).lookingAt();
      } else if (QUERY_BLOCK.matcher(line).lookingAt()) {
        isAsking = true;
        parts.add(Part.ASKED);
      } else if (SHOWN.matcher(line).matches()) {
        parts.add(Part.ASKED);
      } else if (LINK.matcher(line).matches()) {
        parts.add(Part.LINKED);
      } else if (!HEADING.matcher(line).matches()) {
        parts.add(Part.OTHER);
        if (line.length() > LONGEST_INTRODUCTION) parts.add(Part.OTHER);
      }
    }
    return parts;
  }

  /// The address of a feed, as shows are subscribed to by it; a sound file may be served from the
  /// same place.
  private static final Pattern FEED =
      Pattern.compile(
          "https?://(?![^\\s<>()\\[\\]\"]{1,300}\\.(?:mp3|m4a|ogg|opus|mp4)\\b)(?:(?:feeds?|rss)\\.[^\\s<>()\\[\\]\"]{3,300}"
              + "|[^\\s<>()\\[\\]\"]{3,200}(?:/(?:feed|rss)(?:\\.xml|/podcast)?/?|\\.rss|/feed/[\\w./-]{1,100})(?=[\\s<>()\\[\\]\"]|$))");

  /// `| Podcast | Why |`
  private static final Pattern HEADER = Pattern.compile("\\|\\s?([^|]{2,30})\\|.*");

  private static final Pattern RULE = Pattern.compile("\\|[\\s:|-]{3,}");
  private static final Set<String> SHOW = Set.of("podcast", "podcasts", "show", "shows");

  static final PageSign SHOWS =
      ((PageSign) IndexSigns::hasFeeds)
          .or(IndexSigns::hasTableOfShows)
          .unless(BesideSigns.HEARD)
          .unless(OtherSigns::isOfOne)
          .unless(LinkSigns::playsEpisode);

  private static boolean hasFeeds(Page page) {
    var feeds =
        page.words().stream()
            .flatMap(line -> FEED.matcher(line).results().map(MatchResult::group))
            .distinct()
            .limit(SEVERAL);
    return feeds.count() == SEVERAL;
  }

  private static boolean hasTableOfShows(Page page) {
    var body = page.body();
    return IntStream.range(1, body.size() - 2)
        .filter(i -> RULE.matcher(body.get(i)).matches() && body.get(i + 2).startsWith("|"))
        .mapToObj(i -> HEADER.matcher(body.get(i - 1)))
        .anyMatch(header ->
            header.matches()
                && SHOW.contains(FrontMatter.keyName(Markdown.plain(header.group(1)))));
  }

  private IndexSigns() {}
}
