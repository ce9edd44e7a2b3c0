package dev.earshot.corpus;

import dev.earshot.engine.TextSketch;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance;
import dev.earshot.episode.Quote;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which sources hold the spoken words of an episode from beginning to end, so that two of them
/// must have words in common. Selected highlights need not: two listeners may have saved different
/// ones.
final class Transcripts {
  /// So many times another speaker goes on in a talk that is written down by hand.
  private static final int FEWEST_CHANGES = 8;

  private Transcripts() {}

  /// What was said, if the source is a transcript that is long enough to be compared.
  static Optional<TextSketch> sketch(Episode episode, Provenance provenance) {
    boolean isTranscript =
        switch (provenance.content()) {
          case TRANSCRIPT -> true;
          case NOTES -> isTalk(quotes(episode).toList());
          case PAGE, COLLECTED_NOTES, CHAPTERS, FEED, EPISODES -> false;
        };
    return isTranscript ? TextSketch.of(quotes(episode)) : Optional.empty();
  }

  private static Stream<Quote> quotes(Episode episode) {
    return Stream.concat(
        episode.topics().stream().flatMap(topic -> topic.quotes().stream()),
        episode.quotes().stream());
  }

  /// Nobody links or comments on each turn of a talk, as people do with what they selected.
  private static boolean isTalk(List<Quote> quotes) {
    int changes = 0;
    Optional<String> last = Optional.empty();
    for (var quote : quotes) {
      if (quote.url().isPresent() || quote.note().isPresent()) return false;
      if (quote.speaker().isPresent() && !quote.speaker().equals(last)) changes++;
      last = quote.speaker();
    }
    return changes >= FEWEST_CHANGES;
  }
}
