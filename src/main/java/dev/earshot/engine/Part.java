package dev.earshot.engine;

import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance;
import java.util.Optional;

/// What one source contributes to an episode.
///
/// @param source the path it was read from
/// @param place where in the source it stands: how many parts the source has given before it
/// @param folderShow the show that its place on disk, or the person who indexed it, says; empty
///   when neither does
/// @param episode as the source has it
/// @param provenance what the source knows of where it comes from
/// @param said what was said, if the source is a transcript that is long enough to be compared
public record Part(
    String source,
    int place,
    String folderShow,
    Episode episode,
    Provenance provenance,
    Optional<TextSketch> said) {
  /// The first of a source that is no transcript.
  public Part(String source, String folderShow, Episode episode, Provenance provenance) {
    this(source, 0, folderShow, episode, provenance, Optional.empty());
  }

  /// The same source with another episode.
  public Part saying(Episode other) {
    return new Part(source, place, folderShow, other, provenance, said);
  }
}
