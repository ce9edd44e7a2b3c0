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
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// What sources say now, in place of what they said before: episode by episode it is put together
/// with what other sources know, and what a source says no more is taken out.
///
/// What sources say waits for what others say, so that an episode which hundreds of files or lines
/// tell of is put together once for all of them. An episode in which a source still shares with
/// pieces of its last reading is stale: these are passed over wherever it is fetched. They had a
/// say in how others were put together, though, so those are fetched as well and put together anew.
final class Contributions {
  /// So many characters wait at most.
  private static final int ROOM = 4_000_000;

  /// What a highlight or an episode costs beside its text.
  private static final int OBJECT = 500;

  private final Writer writer;
  private final Namesakes namesakes;
  private final Map<String, List<Piece>> waiting = new LinkedHashMap<>();
  private int waitingCharacters;

  /// How many parts each source has given since it was begun.
  private final Map<String, Integer> given = new HashMap<>();

  /// The sources whose last reading an episode still holds, by its id.
  private final Map<String, Set<String>> stale = new LinkedHashMap<>();

  private final Strangers strangers;

  Contributions(Writer writer, Namesakes namesakes) {
    this.writer = writer;
    this.namesakes = namesakes;
    this.strangers = new Strangers(writer, this::isOutdated);
  }

  /// A source says what follows by [#add], in place of all that it said before; a source that is
  /// gone says nothing.
  void begin(String source) {
    waiting.remove(source);
    given.remove(source);
    for (var id : writer.episodesFrom(source))
      stale.computeIfAbsent(id, i -> new HashSet<>(1)).add(source);
  }

  /// Adds what a source says, that was begun. Where too much is waiting, it is stored; what the
  /// source said before is taken out only once it has said all, by [#settle].
  ///
  /// @param folderShow see [Part#folderShow]
  void add(String source, String folderShow, Episode episode, Provenance provenance) {
    var said = Transcripts.sketch(episode, provenance);
    int place = given.merge(source, 1, Integer::sum) - 1;
    var piece = Piece.of(new Part(source, place, folderShow, episode, provenance, said));
    waiting.computeIfAbsent(source, s -> new ArrayList<>(1)).add(piece);
    waitingCharacters += OBJECT + characters(episode);
    if (waitingCharacters >= ROOM) store();
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

  /// A source could not be read to its end: what it gave before stays.
  void giveUp(String source) {
    waiting.remove(source);
    stale.values().forEach(sources -> sources.remove(source));
    stale.values().removeIf(Set::isEmpty);
  }

  /// Whether an episode holds something of the source, or will.
  boolean isFrom(String source) {
    return !waiting.getOrDefault(source, List.of()).isEmpty()
        || writer.episodesFrom(source).stream()
            .anyMatch(id -> !stale.getOrDefault(id, Set.of()).contains(source));
  }

  /// Stores what is still waiting, and takes out what the sources that were begun say no more.
  ///
  /// @return for the sources of some transcripts, the source of another that would be of the same
  ///   episode, if hardly anything were said there as well
  Map<String, String> settle() {
    store();
    for (var id : List.copyOf(stale.keySet()))
      if (stale.containsKey(id))
        writer.withKeys(List.of(StoredEpisode.idKey(id))).forEach(this::replace);
    stale.clear();
    given.clear();
    return strangers.take();
  }

  private void store() {
    var pieces = waiting.values().stream().flatMap(List::stream).toList();
    waiting.clear();
    waitingCharacters = 0;
    for (var related : Groups.sharingMarks(pieces)) {
      replace(new LinkedHashSet<>(), related, List.of());
      strangers.look(related);
    }
  }

  private void replace(Entry outdated) {
    replace(new LinkedHashSet<>(), List.of(), List.of(outdated));
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
    stale.keySet().removeAll(old);
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

  /// The pieces of a stored episode without what is of a last reading.
  private List<Piece> rest(Entry entry) {
    if (isOnlyStale(entry)) return List.of();
    return writer.episode(entry.id()).map(StoredEpisode::parts).orElse(List.of()).stream()
        .filter(part -> !isOutdated(entry, part))
        .map(Piece::of)
        .toList();
  }

  private boolean isOutdated(Entry entry, Part part) {
    return stale.getOrDefault(entry.id(), Set.of()).contains(part.source());
  }

  private boolean isOnlyStale(Entry entry) {
    return stale.getOrDefault(entry.id(), Set.of()).containsAll(entry.sources());
  }

  private String put(Group group, Set<String> old, Set<String> stored) {
    var merged = Merging.merge(group.pieces());
    var id =
        free(merged.id(), name -> !stored.contains(name) && (old.contains(name) || isFree(name)));
    writer.put(id.equals(merged.id()) ? merged : merged.withId(id));
    if (!id.equals(merged.id()) || !isFree(merged.id() + "-2")) namesakes.unsettle(merged.id());
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

  private boolean isFree(String id) {
    return writer.withKeys(List.of(StoredEpisode.idKey(id))).isEmpty();
  }
}
