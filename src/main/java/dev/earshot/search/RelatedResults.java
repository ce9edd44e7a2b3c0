package dev.earshot.search;

import dev.earshot.episode.Episode;
import dev.earshot.episode.Related;
import dev.earshot.passage.Passage;
import java.util.List;
import java.util.Optional;

/// What goes with an episode or a passage.
///
/// @param listed the episodes that the source of the episode names, in its order
/// @param alike passages of other episodes with much the same words, best first
/// @param inOtherWords passages of yet other episodes that mean nearly the same; empty where what
///   was asked for is not encoded
public record RelatedResults(
    List<Listed> listed, List<Passage> alike, Optional<InOtherWords> inOtherWords) {
  public RelatedResults {
    listed = List.copyOf(listed);
    alike = List.copyOf(alike);
  }

  /// The passages that are told in other words; none where there are none.
  public List<Passage> others() {
    return inOtherWords.map(InOtherWords::passages).orElse(List.of());
  }

  /// An episode that a source names as related.
  ///
  /// @param found the episode; empty where the index does not have it
  public record Listed(Related named, Optional<Found> found) {}

  /// An episode of the index, without highlights.
  public record Found(String id, Episode episode) {}
}
