package dev.earshot.engine;

/// Takes episodes to be searched, whole: all documents of one, or none.
public interface EpisodeSink {
  /// Stores an episode, all its documents at once, in place of those that its id had. An equal
  /// episode costs only the comparison.
  void put(StoredEpisode episode);

  /// Takes an episode out.
  void remove(String id);
}
