package dev.earshot.reader.feed;

import dev.earshot.reader.facts.AudioLink;
import dev.earshot.reader.facts.EpisodeName;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a site of WordPress exports: a feed of all that it holds, pages and menus included. Which
/// of the posts are episodes, the type of a post shows, its audio, or the number in its title.
final class WordPress {
  private static final Set<String> SOUNDS = Set.of("enclosure", "audio_file", "_audio_file");
  private static final Pattern EPISODES = Pattern.compile("(?i).*(?:podcast|episode).*");
  private static final Pattern LINK = Pattern.compile("https?://[^\\s\"'<>\\[\\]]{1,500}");

  private WordPress() {}

  /// Whether an item is one of such an export.
  static boolean has(XmlElement item) {
    return item.first("wp:post_type").isPresent();
  }

  static boolean isEpisode(XmlElement item) {
    var type = item.line("wp:post_type").orElse("");
    if (!item.line("wp:status").orElse("publish").equals("publish")) return false;
    return EPISODES.matcher(type).matches()
        || (type.equals("post")
            && (audio(item).isPresent()
                || item.line("title").flatMap(EpisodeName::number).isPresent()));
  }

  /// A plugin notes where the audio is, or the post links it.
  static Optional<String> audio(XmlElement item) {
    var noted =
        item.all("wp:postmeta")
            .filter(meta -> meta.line("wp:meta_key").filter(SOUNDS::contains).isPresent())
            .flatMap(meta -> meta.first("wp:meta_value").stream())
            .flatMap(value -> value.text().strip().lines().limit(1));
    var linked =
        item.all("content:encoded")
            .flatMap(content -> LINK.matcher(content.text()).results().map(MatchResult::group))
            .filter(AudioLink::is);
    return Stream.concat(noted, linked).filter(url -> url.startsWith("http")).findFirst();
  }
}
