package dev.earshot.engine;

import dev.earshot.episode.Episode;
import java.util.List;

/// An episode as the index keeps it.
///
/// @param id stable across runs and merges
/// @param keys what it is looked up by when another source brings the same episode
/// @param episode all parts merged into one
/// @param parts what each source gave, never empty
public record StoredEpisode(String id, List<String> keys, Episode episode, List<Part> parts) {
  public StoredEpisode {
    keys = List.copyOf(keys);
    parts = List.copyOf(parts);
  }

  /// The key by which the episode of an id is found.
  public static String idKey(String id) {
    return "is=" + id;
  }

  /// The same under another id.
  public StoredEpisode withId(String other) {
    var others = keys.stream().map(key -> key.equals(idKey(id)) ? idKey(other) : key).toList();
    return new StoredEpisode(other, others, episode, parts);
  }

  /// Where it came from, each path once.
  public List<String> sources() {
    return parts.stream().map(Part::source).distinct().toList();
  }
}
