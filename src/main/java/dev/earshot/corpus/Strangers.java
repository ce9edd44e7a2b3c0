package dev.earshot.corpus;

import dev.earshot.corpus.Key.Mark;
import dev.earshot.engine.Ledger;
import dev.earshot.engine.Ledger.Entry;
import dev.earshot.engine.Part;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/// Transcripts that would be of one episode with others, if hardly anything were said there as
/// well. Whoever gave both the same number, title or id is to know. Of each, one other is noted; of
/// two that come together, the one of the earlier path.
final class Strangers {
  private final Ledger ledger;
  private final BiPredicate<Entry, Part> isOutdated;
  private final Map<String, String> found = new HashMap<>();

  /// @param isOutdated whether a part of a stored episode is of a last reading
  Strangers(Ledger ledger, BiPredicate<Entry, Part> isOutdated) {
    this.ledger = ledger;
    this.isOutdated = isOutdated;
  }

  /// An episode with transcripts.
  ///
  /// @param sources the transcripts in the order of their paths, never empty
  private record Talk(List<String> sources, Identity identity) {
    static Talk of(List<Part> parts) {
      var spoken = parts.stream().filter(part -> part.said().isPresent());
      return new Talk(
          spoken.map(Part::source).distinct().sorted().toList(),
          Identity.together(parts.stream().map(Identity::of).toList()));
    }

    private String first() {
      return sources.getFirst();
    }

    boolean isBefore(Talk other, Set<String> fresh) {
      return !fresh.containsAll(sources) || first().compareTo(other.first()) < 0;
    }
  }

  /// Looks for strangers of transcripts that were just stored.
  void look(Collection<Piece> stored) {
    var marks = new HashSet<String>();
    var fresh = new HashSet<String>();
    for (var piece : stored)
      if (piece.part().said().isPresent()) {
        fresh.add(piece.part().source());
        piece.identity().marks().stream().map(Mark::term).forEach(marks::add);
      }
    var talks = talks(marks);
    if (talks.size() > 1) for (var talk : talks) look(talk, talks, fresh);
  }

  private List<Talk> talks(Set<String> marks) {
    return ledger.withKeys(marks).stream()
        .map(this::current)
        .filter(parts -> parts.stream().anyMatch(part -> part.said().isPresent()))
        .map(Talk::of)
        .sorted(Comparator.comparing(Talk::first))
        .toList();
  }

  private List<Part> current(Entry entry) {
    return entry.parts().stream().filter(part -> !isOutdated.test(entry, part)).toList();
  }

  private void look(Talk talk, List<Talk> talks, Set<String> fresh) {
    var sources = new ArrayList<>(talk.sources());
    sources.retainAll(fresh);
    if (sources.isEmpty()) return;
    talks.stream()
        .filter(other -> other.isBefore(talk, fresh))
        .filter(other -> other.identity().isKinButForWords(talk.identity()))
        .findFirst()
        .ifPresent(other -> sources.forEach(source -> found.put(source, other.first())));
  }

  /// What was found since this was last asked: for the source of a transcript, that of another.
  Map<String, String> take() {
    var taken = Map.copyOf(found);
    found.clear();
    return taken;
  }
}
