package dev.earshot.engine;

import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance;

/// What one source contributes to an episode.
///
/// @param source the path it was read from
/// @param folderShow the show that its place on disk, or the person who indexed it, says; empty
///   when neither does
/// @param episode as the source has it
/// @param provenance what the source knows of where it comes from
public record Part(String source, String folderShow, Episode episode, Provenance provenance) {
  /// The same source with another episode.
  public Part saying(Episode other) {
    return new Part(source, folderShow, other, provenance);
  }
}
