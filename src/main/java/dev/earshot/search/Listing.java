package dev.earshot.search;

import dev.earshot.engine.Candidate;
import dev.earshot.engine.Found;
import dev.earshot.engine.Place;
import dev.earshot.engine.Request.Order;
import dev.earshot.engine.Snapshot;
import dev.earshot.passage.Passage;
import dev.earshot.plan.Plan;
import dev.earshot.search.SearchRequest.Crowding;
import dev.earshot.search.SearchRequest.Repeats;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// The last stages: from the order of passages to the list that is shown, and what is told in it of
/// those that are not. For one thread.
final class Listing implements Stage {
  /// Of one episode, one after another.
  private static final int TOGETHER = 2;

  private final Snapshot at;
  private final Stage last;
  private final Optional<Collapse> collapse;
  private final Optional<Fold> fold;

  private Listing(Snapshot at, Stage ranked, Optional<Collapse> collapse, boolean folds) {
    this.at = at;
    this.collapse = collapse;
    Stage collapsed = collapse.isPresent() ? collapse.get() : ranked;
    this.fold = folds ? Optional.of(new Fold(collapsed, TOGETHER)) : Optional.empty();
    this.last = fold.isPresent() ? fold.get() : collapsed;
  }

  /// The list that a request asks for.
  ///
  /// @param order of what is ranked
  /// @param withinEpisodes whether it is narrowed down to a show or an episode
  static Listing of(
      Stage ranked, Order order, Snapshot at, SearchRequest request, boolean withinEpisodes) {
    var collapse =
        request.repeats() == Repeats.COLLAPSED
            ? Optional.of(new Collapse(ranked, order.places(), at::highlights, at::replies))
            : Optional.<Collapse>empty();
    boolean folds =
        request.crowding() == Crowding.FOLDED && order == Order.RELEVANCE && !withinEpisodes;
    return new Listing(at, ranked, collapse, folds);
  }

  @Override
  public Found slice(int limit, Optional<Place> after) {
    return last.slice(limit, after);
  }

  /// The passages of a slice, with those that were left out for their sake.
  ///
  /// @param counted finds what the answer counts
  List<Passage> told(List<Candidate> candidates, List<Passage> passages, Plan counted) {
    var told = new ArrayList<Passage>();
    for (var passage : passages)
      told.add(collapse.map(stage -> stage.asListed(passage)).orElse(passage));
    fold.ifPresent(stage -> tellMore(stage, candidates, told, counted));
    return told;
  }

  /// The last passage of an episode in this slice says how many more there are.
  private void tellMore(
      Fold stage, List<Candidate> candidates, List<Passage> passages, Plan counted) {
    var counts = at.countsInEpisodes(counted, candidates);
    var told = new HashSet<String>();
    for (int i = candidates.size() - 1; i >= 0; i--) {
      var candidate = candidates.get(i);
      int number = stage.numberInEpisode(candidate);
      if (!told.add(candidate.episode()) || number == 0) continue;
      long more = Math.max(0, counts.get(i) - number);
      passages.set(i, passages.get(i).withMoreInEpisode(more));
    }
  }
}
