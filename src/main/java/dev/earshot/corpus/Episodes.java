package dev.earshot.corpus;

import dev.earshot.engine.Part;
import dev.earshot.engine.StoredEpisode;
import dev.earshot.engine.Writer;
import dev.earshot.engine.Writer.Entry;
import dev.earshot.episode.Episode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Puts together in the index what several sources know of an episode, and takes it apart again.
final class Episodes {
  private final Writer writer;

  Episodes(Writer writer) {
    this.writer = writer;
  }

  /// Begins to take in what a source says now, in place of what it said before.
  Contribution from(String source, String folderShow) {
    return new Contribution(source, folderShow, writer.episodesFrom(source));
  }

  /// Takes out what a source gave.
  void drop(String source) {
    for (var id : writer.episodesFrom(source)) drop(id, source);
  }

  private void drop(String id, String source) {
    var stored = writer.episode(id);
    if (stored.isEmpty()) return;
    var rest = without(stored.get().parts(), source);
    if (rest.isEmpty()) writer.remove(id);
    else put(rest, id);
  }

  private static List<Part> without(List<Part> parts, String source) {
    return parts.stream().filter(part -> !part.source().equals(source)).toList();
  }

  /// Stores what the parts make together, in place of the episode that they belonged to.
  ///
  /// @return its id
  private String put(List<Part> parts, String old) {
    var merged = Merging.merge(parts);
    var id = free(merged.id(), old);
    writer.put(id.equals(merged.id()) ? merged : merged.withId(id));
    if (!old.isEmpty() && !old.equals(id)) writer.remove(old);
    return id;
  }

  /// The id itself, or if another episode has it already, the next with a number that none has.
  private String free(String id, String own) {
    var candidate = id;
    for (int n = 2; !candidate.equals(own) && isTaken(candidate); n++) candidate = id + "-" + n;
    return candidate;
  }

  private boolean isTaken(String id) {
    return !writer.withKeys(List.of(StoredEpisode.idKey(id))).isEmpty();
  }

  private Optional<Entry> find(Part part) {
    var identity = Identity.of(part);
    return writer.withKeys(identity.recognised()).stream()
        .filter(entry -> Identity.of(entry.keys()).agreesWith(identity))
        .findFirst();
  }

  /// The episodes of one source, as they are read.
  final class Contribution {
    private final String source;
    private final String folderShow;
    private final List<String> before;
    private final Set<String> given = new HashSet<>();

    private Contribution(String source, String folderShow, List<String> before) {
      this.source = source;
      this.folderShow = folderShow;
      this.before = before;
    }

    void add(Episode episode) {
      var part = new Part(source, folderShow, episode);
      var entry = find(part);
      var id =
          entry.isEmpty() ? put(List.of(part), "") : put(with(part, entry.get()), entry.get().id());
      given.add(id);
    }

    /// The parts of a known episode with the new one in place of what this source gave before.
    private List<Part> with(Part part, Entry entry) {
      boolean again = given.contains(entry.id());
      if (!again && entry.sources().equals(List.of(source))) return List.of(part);
      var parts = writer.episode(entry.id()).map(StoredEpisode::parts).orElse(List.of());
      var all = new ArrayList<>(again ? parts : without(parts, source));
      if (!all.contains(part)) all.add(part);
      return all;
    }

    /// Takes out what the source says no more.
    void finish() {
      for (var id : before) if (!given.contains(id)) drop(id, source);
    }
  }
}
