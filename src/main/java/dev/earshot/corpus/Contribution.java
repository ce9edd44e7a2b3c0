package dev.earshot.corpus;

import dev.earshot.engine.Part;
import dev.earshot.engine.StoredEpisode;
import dev.earshot.engine.Writer;
import dev.earshot.engine.Writer.Entry;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Quote;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// What a source says now, in place of what it said before: episode by episode it is put together
/// with what other sources know, and what the source says no more is taken out.
final class Contribution {
  /// A file may tell of an episode line by line, so lines wait for others before they are stored;
  /// this many characters of them.
  private static final int ROOM = 4_000_000;

  /// What a highlight or an episode costs beside its text.
  private static final int OBJECT = 500;

  private final Writer writer;
  private final String source;
  private final String folderShow;

  /// The episodes that still hold what the source said before.
  private final Set<String> stale;

  private final List<Part> waiting = new ArrayList<>();
  private int waitingCharacters;

  Contribution(Writer writer, String source, String folderShow) {
    this.writer = writer;
    this.source = source;
    this.folderShow = folderShow;
    this.stale = new HashSet<>(writer.episodesFrom(source));
  }

  void add(Episode episode) {
    waiting.add(new Part(source, folderShow, episode));
    waitingCharacters += OBJECT + characters(episode);
    if (waitingCharacters >= ROOM) settle();
  }

  private static int characters(Episode episode) {
    return episode.topics().stream()
            .mapToInt(topic -> OBJECT + topic.text().length() + characters(topic.quotes()))
            .sum()
        + characters(episode.quotes());
  }

  private static int characters(List<Quote> quotes) {
    return quotes.stream().mapToInt(quote -> OBJECT + quote.text().length()).sum();
  }

  /// Stores what is still waiting, and takes out what the source says no more. A source that is
  /// gone says nothing.
  void finish() {
    settle();
    for (var id : List.copyOf(stale))
      if (stale.contains(id)) replace(new LinkedHashSet<>(List.of(id)), rest(id));
  }

  private void settle() {
    for (var group : Groups.of(waiting)) replace(new LinkedHashSet<>(), group);
    waiting.clear();
    waitingCharacters = 0;
  }

  /// Stores the episodes that parts make, together with all episodes of the index that they agree
  /// with, in place of the old ones.
  private void replace(Set<String> old, List<Part> parts) {
    var all = new ArrayList<>(parts);
    var groups = Groups.of(all);
    while (takeIn(groups, old, all)) groups = Groups.of(all);
    var stored = new HashSet<String>();
    for (var group : groups) stored.add(put(group, old, stored));
    for (var id : old) if (!stored.contains(id)) writer.remove(id);
    stale.removeAll(old);
  }

  /// Adds the parts of the episodes that one of the groups agrees with; says whether there were
  /// any.
  private boolean takeIn(List<List<Part>> groups, Set<String> old, List<Part> parts) {
    int before = parts.size();
    for (var group : groups)
      for (var entry : agreeing(Groups.identity(group)))
        if (old.add(entry.id())) parts.addAll(rest(entry));
    return parts.size() > before;
  }

  private List<Entry> agreeing(Identity identity) {
    return writer.withKeys(identity.recognised()).stream()
        .filter(entry -> Identity.of(entry.keys()).agreesWith(identity))
        .toList();
  }

  private List<Part> rest(Entry entry) {
    return isOnlyStale(entry) ? List.of() : rest(entry.id());
  }

  private boolean isOnlyStale(Entry entry) {
    return stale.contains(entry.id()) && entry.sources().equals(List.of(source));
  }

  /// The parts of a stored episode without what the source said before.
  private List<Part> rest(String id) {
    var parts = writer.episode(id).map(StoredEpisode::parts).orElse(List.of());
    return stale.contains(id)
        ? parts.stream().filter(part -> !part.source().equals(source)).toList()
        : parts;
  }

  private String put(List<Part> parts, Set<String> old, Set<String> stored) {
    var merged = Merging.merge(parts);
    var id =
        free(merged.id(), name -> !stored.contains(name) && (old.contains(name) || isFree(name)));
    writer.put(id.equals(merged.id()) ? merged : merged.withId(id));
    stale.remove(id);
    return id;
  }

  /// The name, or with a number behind it if it is taken. Thousands of episodes may have a name in
  /// common, so the first free number is sought by doubling and then by halving.
  private static String free(String name, Predicate<String> isFree) {
    if (isFree.test(name)) return name;
    int taken = 1;
    int free = 2;
    while (!isFree.test(name + "-" + free)) {
      taken = free;
      free *= 2;
    }
    while (free - taken > 1) {
      int middle = (taken + free) / 2;
      if (isFree.test(name + "-" + middle)) free = middle;
      else taken = middle;
    }
    return name + "-" + free;
  }

  /// What nothing but this source gave, and gives no more, makes room.
  private boolean isFree(String id) {
    return writer.withKeys(List.of(StoredEpisode.idKey(id))).stream().allMatch(this::isOnlyStale);
  }
}
