package dev.earshot.corpus;

import dev.earshot.corpus.Groups.Group;
import dev.earshot.corpus.Key.Mark;
import dev.earshot.engine.Ledger.Entry;
import dev.earshot.engine.Part;
import dev.earshot.engine.StoredEpisode;
import dev.earshot.engine.Writer;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance;
import dev.earshot.episode.Quote;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// What a source says now, in place of what it said before: episode by episode it is put together
/// with what other sources know, and what the source says no more is taken out.
///
/// An episode that the source still shares in while it is read is stale: it holds pieces of the
/// last reading, which are passed over wherever it is fetched. They had a say in how others were
/// put together, though, so those are fetched as well and put together anew.
final class Contribution {
  /// A file may tell of an episode line by line, so lines wait for others before they are stored;
  /// this many characters of them.
  private static final int ROOM = 4_000_000;

  /// What a highlight or an episode costs beside its text.
  private static final int OBJECT = 500;

  private final Writer writer;
  private final Namesakes namesakes;
  private final String source;
  private final String folderShow;

  /// The episodes that still hold what the source said before.
  private final Set<String> stale;

  private final Set<String> strangers = new TreeSet<>();
  private final List<Piece> waiting = new ArrayList<>();
  private int waitingCharacters;

  Contribution(Writer writer, Namesakes namesakes, String source, String folderShow) {
    this.writer = writer;
    this.namesakes = namesakes;
    this.source = source;
    this.folderShow = folderShow;
    this.stale = new HashSet<>(writer.episodesFrom(source));
  }

  void add(Episode episode, Provenance provenance) {
    var said = Transcripts.sketch(episode, provenance);
    waiting.add(Piece.of(new Part(source, folderShow, episode, provenance, said)));
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

  /// The sources of episodes that a transcript of this source would belong to, if hardly anything
  /// were said there as well.
  Set<String> strangers() {
    return strangers;
  }

  private void noteStrangers(Piece piece) {
    if (piece.part().said().isEmpty()) return;
    for (var entry : writer.withKeys(piece.identity().marks().stream().map(Mark::term).toList()))
      for (var part : entry.parts())
        if (!part.source().equals(source) && piece.identity().isKinButForWords(Identity.of(part)))
          strangers.add(part.source());
  }

  /// Stores what is still waiting, and takes out what the source says no more. A source that is
  /// gone says nothing.
  void finish() {
    settle();
    for (var id : List.copyOf(stale))
      if (stale.contains(id))
        writer
            .withKeys(List.of(StoredEpisode.idKey(id)))
            .forEach(entry -> replace(new LinkedHashSet<>(), List.of(), List.of(entry)));
  }

  private void settle() {
    waiting.forEach(this::noteStrangers);
    for (var group : Groups.of(waiting)) replace(new LinkedHashSet<>(), group.pieces(), List.of());
    waiting.clear();
    waitingCharacters = 0;
  }

  /// Stores the episodes that pieces make, together with what else has a say in it, in place of the
  /// old ones.
  ///
  /// @param outdated stored episodes of which it is known already that they must be made anew
  private void replace(Set<String> old, List<Piece> pieces, List<Entry> outdated) {
    var all = new ArrayList<>(pieces);
    var news = new ArrayList<Identity>();
    pieces.forEach(piece -> news.add(piece.identity()));
    outdated.forEach(entry -> take(entry, old, all, news));
    while (!news.isEmpty()) {
      var kin = kin(news, old);
      news.clear();
      kin.forEach(entry -> take(entry, old, all, news));
    }
    var stored = new HashSet<String>();
    for (var group : Groups.of(all)) stored.add(put(group, old, stored));
    for (var id : old) if (!stored.contains(id)) remove(id);
    stale.removeAll(old);
  }

  /// Takes the pieces of an episode that is to be made anew.
  ///
  /// @param news takes what they are recognised by, and what those of the last reading were
  private void take(Entry entry, Set<String> old, List<Piece> pieces, List<Identity> news) {
    old.add(entry.id());
    pieces.addAll(rest(entry));
    entry.parts().forEach(part -> news.add(Identity.of(part)));
  }

  /// All other episodes of which a piece may be one with one of these. That the whole episode
  /// speaks against it does not matter: with another piece in play, it may be put together
  /// differently.
  private List<Entry> kin(List<Identity> identities, Set<String> old) {
    var byMark = new LinkedHashMap<Mark, Set<Identity>>();
    for (var identity : identities)
      for (var mark : identity.marks())
        byMark.computeIfAbsent(mark, m -> new HashSet<>()).add(identity);
    return writer.withKeys(byMark.keySet().stream().map(Mark::term).toList()).stream()
        .filter(entry -> !old.contains(entry.id()) && isKin(entry, byMark))
        .toList();
  }

  private static boolean isKin(Entry entry, Map<Mark, Set<Identity>> byMark) {
    return entry.parts().stream()
        .map(Identity::of)
        .anyMatch(identity ->
            identity.marks().stream()
                .flatMap(mark -> byMark.getOrDefault(mark, Set.of()).stream())
                .anyMatch(identity::mayBe));
  }

  private void remove(String id) {
    writer.remove(id);
    namesakes.unsettle(id);
  }

  private List<Piece> rest(Entry entry) {
    return isOnlyStale(entry) ? List.of() : rest(entry.id());
  }

  private boolean isOnlyStale(Entry entry) {
    return stale.contains(entry.id()) && entry.sources().equals(List.of(source));
  }

  /// The pieces of a stored episode without what the source said before.
  private List<Piece> rest(String id) {
    boolean isStale = stale.contains(id);
    return writer.episode(id).map(StoredEpisode::parts).orElse(List.of()).stream()
        .filter(part -> !isStale || !part.source().equals(source))
        .map(Piece::of)
        .toList();
  }

  private String put(Group group, Set<String> old, Set<String> stored) {
    var merged = Merging.merge(group.pieces());
    var id =
        free(merged.id(), name -> !stored.contains(name) && (old.contains(name) || isFree(name)));
    writer.put(id.equals(merged.id()) ? merged : merged.withId(id));
    if (!id.equals(merged.id()) || !isFree(merged.id() + "-2")) namesakes.unsettle(merged.id());
    stale.remove(id);
    return id;
  }

  /// The name, or the name and a number if it is taken. Thousands of episodes may have a name in
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
