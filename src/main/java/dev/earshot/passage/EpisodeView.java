package dev.earshot.passage;

import dev.earshot.engine.Block;
import dev.earshot.engine.Hit;
import dev.earshot.engine.StoredEpisode;
import dev.earshot.episode.Episode;
import java.util.List;
import java.util.Optional;

/// A whole episode as the index has it.
///
/// @param passages all of them with their whole text, each topic followed by its quotes
/// @param sources the files it was gathered from
public record EpisodeView(
    String id, Episode episode, List<Passage> passages, List<String> sources) {
  public EpisodeView {
    passages = List.copyOf(passages);
    sources = List.copyOf(sources);
  }

  /// Opens the episode's audio; http or https.
  public Optional<String> audioLink() {
    return MomentLink.audio(episode);
  }

  /// Opens the episode's own page; http or https.
  public Optional<String> pageLink() {
    return MomentLink.page(episode);
  }

  public static EpisodeView of(StoredEpisode stored) {
    var header = stored.episode().withoutHighlights();
    var passages =
        Block.of(stored).items().stream()
            .map(item -> Passage.whole(hit(item, stored.id(), header)))
            .toList();
    return new EpisodeView(stored.id(), stored.episode(), passages, stored.sources());
  }

  private static Hit hit(Block.Item item, String episodeId, Episode header) {
    return new Hit(
        item.id(),
        0,
        item.highlight(),
        item.topic(),
        episodeId,
        header,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
