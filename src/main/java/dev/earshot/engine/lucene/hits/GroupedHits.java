package dev.earshot.engine.lucene.hits;

import dev.earshot.engine.Candidate;
import dev.earshot.engine.FoundEpisodes;
import dev.earshot.engine.FoundEpisodes.FoundEpisode;
import dev.earshot.engine.Place;
import dev.earshot.engine.Request.Order;
import dev.earshot.engine.lucene.hits.EpisodeGroups.Group;
import dev.earshot.engine.lucene.store.BlockReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/// The best episodes of a query, ordered by their best documents' scores, or by their days, and
/// then by those documents' ids.
///
/// All episodes that match are gathered, since each may have the best document, and then cut to one
/// page. An id has to be looked up in the index, so episodes are sorted by score or day first and
/// ids read of those alone that may be on the page.
public final class GroupedHits {
  private final Order order;
  private final int limit;
  private final Optional<Place> after;

  private GroupedHits(Order order, int limit, Optional<Place> after) {
    this.order = order;
    this.limit = limit;
    this.after = after;
  }

  /// Finds episodes as [dev.earshot.engine.Snapshot#episodes] says.
  public static FoundEpisodes find(
      IndexSearcher searcher,
      Query query,
      Query complete,
      Order order,
      int limit,
      int inside,
      Optional<Place> after)
      throws IOException {
    var all = EpisodeGroups.of(searcher, query, complete, order, inside);
    return new GroupedHits(order, limit, after).page(all);
  }

  private record Placed(Group group, Place place) {}

  private FoundEpisodes page(List<Group> all) throws IOException {
    var rest = rest(all);
    var page = rest.subList(0, Math.min(limit, rest.size()));
    var next =
        rest.size() > page.size() ? Optional.of(page.getLast().place()) : Optional.<Place>empty();
    var episodes = new ArrayList<FoundEpisode>();
    for (var placed : page) episodes.add(episode(placed.group()));
    long complete = all.stream().filter(group -> group.complete() > 0).count();
    return new FoundEpisodes(episodes, all.size(), complete, next);
  }

  /// The groups after the place where the request continues, in order, and at least one more than
  /// it wants where there are as many. Goes on to the end of a row of equal scores, which ids
  /// order.
  private List<Placed> rest(List<Group> all) throws IOException {
    var byValue = byValue();
    var candidates = all.stream().sorted(byValue).toList();
    var placed = new ArrayList<Placed>();
    for (int i = 0; i < candidates.size(); i++) {
      var group = candidates.get(i);
      if (isBefore(group)) continue;
      if (placed.size() > limit && byValue.compare(candidates.get(i - 1), group) < 0) break;
      var place = new Place(group.value(), group.id());
      if (isAfter(place)) placed.add(new Placed(group, place));
    }
    placed.sort(Comparator.comparing(Placed::place, order.places()));
    return placed;
  }

  private Comparator<Group> byValue() {
    var rising = Comparator.comparingDouble(Group::value);
    return order == Order.OLDEST ? rising : rising.reversed();
  }

  /// Whether a group certainly comes before the place where the request continues.
  private boolean isBefore(Group group) {
    if (after.isEmpty()) return false;
    double from = after.get().value();
    return order == Order.OLDEST ? group.value() < from : group.value() > from;
  }

  private boolean isAfter(Place place) {
    return after.isEmpty() || order.places().compare(place, after.get()) > 0;
  }

  private static FoundEpisode episode(Group group) throws IOException {
    var block = new BlockReader(group.leaf().reader());
    var best = new ArrayList<Candidate>();
    for (var scored : group.best()) {
      int doc = group.leaf().docBase + scored.doc();
      double score = scored.score();
      best.add(new Candidate(doc, block.id(scored.doc()), score, score));
    }
    return new FoundEpisode(best, group.count(), group.complete());
  }
}
