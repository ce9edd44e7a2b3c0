package dev.earshot.engine.lucene.hits;

import dev.earshot.engine.Candidate;
import dev.earshot.engine.FoundEpisodes;
import dev.earshot.engine.FoundEpisodes.FoundEpisode;
import dev.earshot.engine.Place;
import dev.earshot.engine.Request.Order;
import dev.earshot.engine.lucene.store.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/// The best episodes of a query, ordered by their best documents' scores, or by their days, and
/// then by those documents' ids.
///
/// Which episodes match takes no scores. By relevance the best documents tell the best episodes; of
/// those that are on the page alone all documents are scored. An id has to be looked up in the
/// index, so episodes are sorted by score or day first and ids read of those that may be on the
/// page. For one thread.
public final class GroupedHits {
  /// How many documents are looked at first, and how many times as many if they are not enough.
  private static final int FIRST_LOOK = 128;

  private static final int NEXT_LOOK = 4;

  private final IndexSearcher searcher;
  private final Query query;
  private final Order order;
  private final int limit;
  private final Optional<Place> after;
  private final MatchingEpisodes matching;
  private final int complete;
  private final EpisodeScores scores;
  private final Highlights highlights;

  /// @param complete finds what of the query's documents has all that is asked
  /// @param limit how many episodes at most
  /// @param inside how many documents of each at most
  /// @param after continue after this place
  public GroupedHits(
      IndexSearcher searcher,
      Query query,
      Query complete,
      Order order,
      int limit,
      int inside,
      Optional<Place> after)
      throws IOException {
    this.searcher = searcher;
    this.query = query;
    this.order = order;
    this.limit = limit;
    this.after = after;
    this.matching = MatchingEpisodes.of(searcher, query);
    this.complete =
        complete.equals(query) ? matching.size() : MatchingEpisodes.of(searcher, complete).size();
    this.scores = new EpisodeScores(searcher, query, complete, inside);
    this.highlights = new Highlights(searcher);
  }

  /// An episode that may be on the page.
  ///
  /// @param number of those that match
  /// @param value what it is ordered by: the score of its best document, or its day, counted from
  ///   1970; where it has none, what comes last
  private record Group(int number, double value) {}

  private record Placed(Group group, Place place) {}

  /// The episodes as [dev.earshot.engine.Snapshot#episodes] says.
  public FoundEpisodes page() throws IOException {
    var rest = order == Order.RELEVANCE ? byRelevance() : rest(byDay());
    var page = rest.subList(0, Math.min(limit, rest.size()));
    var next =
        rest.size() > page.size() ? Optional.of(page.getLast().place()) : Optional.<Place>empty();
    var episodes = new ArrayList<FoundEpisode>();
    for (var placed : page) episodes.add(episode(placed.group()));
    return new FoundEpisodes(episodes, matching.size(), complete, next);
  }

  /// Looks at more and more of the best documents, until more episodes than are wanted are sure.
  /// One that scores as the last document does is not: others may score the same.
  private List<Placed> byRelevance() throws IOException {
    for (int look = Math.max(FIRST_LOOK, NEXT_LOOK * limit); ; look *= NEXT_LOOK) {
      var manager = new TopScoreDocCollectorManager(look, 0);
      var best = RankedSearch.of(searcher, query, look, manager).scoreDocs;
      boolean isAll = best.length < look || searcher.timedOut();
      float last = isAll ? Float.NEGATIVE_INFINITY : best[look - 1].score;
      var seen = new HashSet<Integer>();
      var groups = new ArrayList<Group>();
      for (var hit : best) {
        int number = matching.numberOf(hit.doc);
        if (hit.score > last && number < matching.size() && seen.add(number))
          groups.add(new Group(number, hit.score));
      }
      var rest = rest(groups);
      if (isAll || rest.size() > limit) return rest;
    }
  }

  private List<Group> byDay() throws IOException {
    var groups = new ArrayList<Group>();
    int number = 0;
    for (var leaf : searcher.getLeafContexts()) {
      var days = DocValues.getNumeric(leaf.reader(), Schema.EPISODE_DAY);
      int end = leaf.docBase + leaf.reader().maxDoc();
      for (; number < matching.size() && matching.episode(number) < end; number++) {
        boolean known = days.advanceExact(matching.episode(number) - leaf.docBase);
        groups.add(new Group(number, known ? days.longValue() : withoutDay()));
      }
    }
    return groups;
  }

  private double withoutDay() {
    return order == Order.NEWEST ? -Double.MAX_VALUE : Double.MAX_VALUE;
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
      var place = new Place(group.value(), scored(group).id(highlights));
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

  private EpisodeScores.Scored scored(Group group) throws IOException {
    return scores.of(matching.first(group.number()), matching.episode(group.number()));
  }

  private FoundEpisode episode(Group group) throws IOException {
    var scored = scored(group);
    var best = new ArrayList<Candidate>();
    for (var hit : scored.best())
      best.add(new Candidate(hit.doc, highlights.id(hit.doc), hit.score, hit.score));
    return new FoundEpisode(best, scored.count(), scored.complete());
  }
}
