package dev.earshot.engine.lucene.store;

import dev.earshot.engine.Ledger.Entry;
import dev.earshot.engine.StoredEpisode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// What a writer has changed since it last looked at the index: its reader does not see it yet.
/// Keeps of each episode what it is looked up by, not its highlights. For one thread.
final class RecentBlocks {
  private final Map<String, Entry> entries = new HashMap<>();
  private final Map<String, List<String>> idsByKey = new HashMap<>();
  private final Map<String, List<String>> idsBySource = new HashMap<>();
  private final Set<String> changed = new HashSet<>();

  void put(StoredEpisode episode) {
    remove(episode.id());
    entries.put(episode.id(), Entry.of(episode));
    for (var key : episode.keys()) add(episode.id(), key, idsByKey);
    for (var source : episode.sources()) add(episode.id(), source, idsBySource);
  }

  private static void add(String id, String value, Map<String, List<String>> ids) {
    ids.computeIfAbsent(value, v -> new ArrayList<>(1)).add(id);
  }

  void remove(String id) {
    changed.add(id);
    var old = entries.remove(id);
    if (old == null) return;
    for (var key : old.keys()) remove(id, key, idsByKey);
    for (var source : old.sources()) remove(id, source, idsBySource);
  }

  private static void remove(String id, String value, Map<String, List<String>> ids) {
    ids.getOrDefault(value, new ArrayList<>()).remove(id);
  }

  /// The ids of the episodes that a source gave something to.
  List<String> from(String source) {
    return idsBySource.getOrDefault(source, List.of());
  }

  List<Entry> withKey(String key) {
    return idsByKey.getOrDefault(key, List.of()).stream()
        .map(id -> Objects.requireNonNull(entries.get(id)))
        .toList();
  }

  /// Whether what the index says of an episode is out of date.
  boolean changed(String id) {
    return changed.contains(id);
  }

  int size() {
    return changed.size();
  }

  void clear() {
    entries.clear();
    idsByKey.clear();
    idsBySource.clear();
    changed.clear();
  }
}
