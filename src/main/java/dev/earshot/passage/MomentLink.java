package dev.earshot.passage;

import dev.earshot.episode.Episode;
import dev.earshot.episode.Highlight;
import dev.earshot.episode.Topic;
import dev.earshot.notation.TimeNotation;
import dev.earshot.notation.WebAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// The link that opens the moment of a highlight: the one that its source gives, else the audio at
/// that time as a media fragment (W3C Media Fragments URI 1.0: `#t=754.5`), else the video at
/// YouTube at that second. A quote of which neither link nor time is known has its topic's.
final class MomentLink {
  private MomentLink() {}

  static Optional<String> of(Highlight highlight, Optional<Topic> topic, Episode episode) {
    return of(highlight, episode).or(() -> topic.flatMap(around -> of(around, episode)));
  }

  private static Optional<String> of(Highlight highlight, Episode episode) {
    return highlight
        .url()
        .filter(MomentLink::isWeb)
        .or(() -> highlight.start().flatMap(start -> inAudio(episode, start)))
        .or(() -> highlight.start().flatMap(start -> inVideo(episode, start)));
  }

  /// The episode's audio at a moment.
  static Optional<String> inAudio(Episode episode, Duration start) {
    return audio(episode).map(audio -> at(audio, start));
  }

  /// The episode's audio from its beginning.
  static Optional<String> audio(Episode episode) {
    return episode.audio().filter(MomentLink::isWeb);
  }

  /// The episode's own page.
  static Optional<String> page(Episode episode) {
    return episode.url().filter(MomentLink::isWeb);
  }

  private static Optional<String> inVideo(Episode episode, Duration start) {
    return video(episode).map(id -> WebAddress.ofVideo(id) + "&t=" + start.toSeconds() + "s");
  }

  /// Some sources have the id alone, as JSON text.
  private static Optional<String> video(Episode episode) {
    return episode
        .url()
        .flatMap(WebAddress::video)
        .or(() ->
            Optional.ofNullable(episode.extra().get("youtube"))
                .map(id -> "https://youtu.be/" + id.replace("\"", ""))
                .flatMap(WebAddress::video));
  }

  private static String at(String audio, Duration start) {
    int fragment = audio.indexOf('#');
    var file = fragment < 0 ? audio : audio.substring(0, fragment);
    return file + "#t=" + TimeNotation.write(start);
  }

  /// A source may hold anything, and a link of another kind could run it.
  private static boolean isWeb(String url) {
    var lower = url.toLowerCase(Locale.ROOT);
    return lower.startsWith("https://") || lower.startsWith("http://");
  }
}
