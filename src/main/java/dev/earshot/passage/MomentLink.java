package dev.earshot.passage;

import dev.earshot.episode.Episode;
import dev.earshot.episode.Highlight;
import dev.earshot.episode.Topic;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The link that opens the moment of a highlight: the one that its source gives, else the audio at
/// that time as a media fragment (W3C Media Fragments URI 1.0: `#t=754.5`).
final class MomentLink {
  private MomentLink() {}

  static Optional<String> of(Highlight highlight, Optional<Topic> topic, Episode episode) {
    return Stream.of(highlight.url(), inAudio(highlight, episode), topic.flatMap(Topic::url))
        .flatMap(Optional::stream)
        .filter(MomentLink::isWeb)
        .findFirst();
  }

  private static Optional<String> inAudio(Highlight highlight, Episode episode) {
    return episode.audio().flatMap(audio -> highlight.start().map(start -> at(audio, start)));
  }

  private static String at(String audio, Duration start) {
    int fragment = audio.indexOf('#');
    var file = fragment < 0 ? audio : audio.substring(0, fragment);
    return file
        + "#t="
        + BigDecimal.valueOf(start.toMillis(), 3).stripTrailingZeros().toPlainString();
  }

  /// A source may hold anything, and a link of another kind could run it.
  private static boolean isWeb(String url) {
    var lower = url.toLowerCase(Locale.ROOT);
    return lower.startsWith("https://") || lower.startsWith("http://");
  }
}
