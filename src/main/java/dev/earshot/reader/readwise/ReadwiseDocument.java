package dev.earshot.reader.readwise;

import dev.earshot.episode.Episode;
import dev.earshot.notation.NumberedHeading;
import dev.earshot.reader.facts.EpisodeLink;
import dev.earshot.reader.markdown.Markdown;
import dev.earshot.reader.turns.SpeakerName;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What Readwise knows of a document that somebody highlighted. It knows no shows: the "author" of
/// a podcast is its show. An episode that was seen as a video is an article to Readwise.
///
/// @param category `podcasts`, `articles`; empty where it is not told
record ReadwiseDocument(String category, String title, String author, String url) {
  private static final Pattern VIDEO =
      Pattern.compile("youtube\\.com/(?:watch|live/|embed/)|youtu\\.be/|vimeo\\.com/\\d");

  private static final Pattern BETWEEN = Pattern.compile(",\\s*(?:and |& )?| & | and ");

  /// Companies that make podcasts together with whoever is heard.
  private static final Pattern COMPANY =
      Pattern.compile(
          "(?i).*\\b(?:studios?|media|podcasts?|networks?|radio|productions?|press|news|inc|llc|entertainment|show|company|audio|magazine|university|institute)\\b.*");

  /// Fewer may be a show and its company, or its host.
  private static final int FEWEST_PEOPLE = 3;

  boolean isEpisode() {
    var kind = category.toLowerCase(Locale.ROOT);
    return kind.contains("podcast")
        || ((kind.contains("article") || kind.contains("video"))
            && NumberedHeading.namesEpisode(title)
            && (VIDEO.matcher(url).find() || EpisodeLink.IN_APP.matcher(url).find()));
  }

  /// Names the show, or the people where the author is several of them.
  void nameAuthor(Episode.Builder episode) {
    var author = Markdown.plain(this.author);
    var people = Stream.of(BETWEEN.split(author)).map(String::strip).toList();
    if (arePeople(people)) episode.hosts(people);
    else if (!author.isBlank()) episode.show(author);
  }

  private static boolean arePeople(List<String> names) {
    return names.size() >= FEWEST_PEOPLE
        && names.stream()
            .allMatch(name ->
                SpeakerName.isFull(name)
                    && SpeakerName.isNameAlone(name)
                    && !COMPANY.matcher(name).matches());
  }
}
