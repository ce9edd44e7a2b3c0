package dev.earshot.engine;

import dev.earshot.episode.Episode;

/// What one source contributes to an episode.
///
/// @param source the path it was read from
/// @param folderShow the show that its place on disk, or the person who indexed it, says; empty
///   when neither does
/// @param episode as the source has it
public record Part(String source, String folderShow, Episode episode) {}
