package dev.earshot.search;

import dev.earshot.engine.Candidate;
import dev.earshot.engine.Found;
import dev.earshot.engine.Place;
import dev.earshot.episode.Highlight;
import dev.earshot.passage.Passage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Leaves out passages that say nearly the same as one before them, as a sponsor's message does
/// episode after episode; they are named there. A page of very many repeats may come out short.
final class Collapse implements Stage {
  /// However many are wanted, no more than so many repeats are passed over in one look.
  private static final int MOST_REPEATS = 100;

  private final Stage before;
  private final Function<List<Candidate>, List<Highlight>> highlights;
  private final Distinct distinct = new Distinct();
  private final Map<String, List<String>> repeats = new HashMap<>();

  /// Collapses what the stage before finds.
  ///
  /// @param highlights tells what candidates say
  Collapse(Stage before, Function<List<Candidate>, List<Highlight>> highlights) {
    this.before = before;
    this.highlights = highlights;
  }

  @Override
  public Found slice(int limit, Optional<Place> after) {
    var offered = before.slice(limit + Math.min(2 * limit, MOST_REPEATS), after);
    var candidates = offered.candidates();
    var taken = new ArrayList<Candidate>();
    int looked = 0;
    while (looked < candidates.size() && taken.size() < limit) {
      int end = Math.min(candidates.size(), looked + limit - taken.size());
      take(candidates.subList(looked, end), taken);
      looked = end;
    }
    return new Found(taken, next(offered, looked));
  }

  private static Optional<Place> next(Found offered, int looked) {
    boolean all = looked == offered.candidates().size();
    return all ? offered.next() : Optional.of(offered.candidates().get(looked - 1).place());
  }

  private void take(List<Candidate> some, List<Candidate> taken) {
    var said = highlights.apply(some);
    for (int i = 0; i < some.size(); i++) {
      var id = some.get(i).id();
      var like = distinct.likeOf(id, said.get(i));
      if (like.isEmpty()) taken.add(some.get(i));
      else repeats.computeIfAbsent(like.get(), first -> new ArrayList<>()).add(id);
    }
  }

  /// A passage that was taken, with those that were left out for its sake.
  Passage withRepeats(Passage passage) {
    return passage.withRepeats(repeats.getOrDefault(passage.id(), List.of()));
  }
}
