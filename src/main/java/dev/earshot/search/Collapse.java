package dev.earshot.search;

import dev.earshot.engine.Candidate;
import dev.earshot.engine.Found;
import dev.earshot.engine.Place;
import dev.earshot.episode.Highlight;
import dev.earshot.passage.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Leaves out passages that say nearly the same as one before them, as a sponsor's message does
/// episode after episode; they are named there. Nor does what is said in reply to a question stand
/// below it once more.
///
/// What a passage repeats may stand on any page before, so each page is found by a walk from the
/// first candidate on, which goes on where the last walk ended.
final class Collapse implements Stage {
  /// However many are wanted, no more than so many repeats are reckoned with in one look.
  private static final int MOST_REPEATS = 100;

  private final Stage before;
  private final Comparator<Place> order;
  private final Function<List<Candidate>, List<Highlight>> highlights;
  private final Function<List<Candidate>, List<List<String>>> replies;
  private final Set<String> listed = new HashSet<>();
  private final Set<String> replied = new HashSet<>();
  private final Distinct distinct = new Distinct();
  private final Map<String, List<String>> repeats = new HashMap<>();
  private final List<Candidate> taken = new ArrayList<>();
  private Optional<Place> walked = Optional.empty();
  private boolean ended;

  /// Collapses what the stage before finds.
  ///
  /// @param order of the stage before
  /// @param highlights tells what candidates say
  /// @param replies tells the ids of what is said in reply to them
  Collapse(
      Stage before,
      Comparator<Place> order,
      Function<List<Candidate>, List<Highlight>> highlights,
      Function<List<Candidate>, List<List<String>>> replies) {
    this.before = before;
    this.order = order;
    this.highlights = highlights;
    this.replies = replies;
  }

  @Override
  public Found slice(int limit, Optional<Place> after) {
    int from = from(after);
    // One more than is wanted tells whether there is a next page.
    while (!ended && taken.size() <= from + limit) {
      walk(from + limit + 1 - taken.size());
      from = from(after);
    }
    int to = Math.min(taken.size(), from + limit);
    return Found.upToLast(taken.subList(from, to), to < taken.size());
  }

  /// How many of those that were taken stand no later than a place.
  private int from(Optional<Place> after) {
    if (after.isEmpty()) return 0;
    int from = taken.size();
    while (from > 0 && order.compare(taken.get(from - 1).place(), after.get()) > 0) from--;
    return from;
  }

  private void walk(int wanted) {
    var offered = before.slice(wanted + Math.min(2 * wanted, MOST_REPEATS), walked);
    var candidates = offered.candidates();
    int looked = 0;
    int enough = taken.size() + wanted;
    while (looked < candidates.size() && taken.size() < enough) {
      int end = Math.min(candidates.size(), looked + enough - taken.size());
      take(candidates.subList(looked, end));
      looked = end;
    }
    ended = looked == candidates.size() && offered.next().isEmpty();
    if (looked > 0) walked = Optional.of(candidates.get(looked - 1).place());
  }

  private void take(List<Candidate> some) {
    var said = highlights.apply(some);
    var answers = replies.apply(some);
    for (int i = 0; i < some.size(); i++)
      if (isNew(some.get(i).id(), said.get(i))) {
        taken.add(some.get(i));
        listed.add(some.get(i).id());
        replied.addAll(answers.get(i));
      }
  }

  private boolean isNew(String id, Highlight said) {
    if (replied.contains(id)) return false;
    var like = distinct.likeOf(id, said);
    like.ifPresent(first -> repeats.computeIfAbsent(first, f -> new ArrayList<>()).add(id));
    return like.isEmpty();
  }

  /// A passage that was taken, with those that were left out for its sake, and without a reply that
  /// is listed itself: that stands above, as below it would have been left out.
  Passage asListed(Passage passage) {
    return passage.withRepeats(repeats.getOrDefault(passage.id(), List.of())).withoutReply(listed);
  }
}
