package dev.earshot.engine.lucene;

import dev.earshot.engine.Groups;
import dev.earshot.engine.Hit;
import dev.earshot.engine.Recipe;
import dev.earshot.engine.Request;
import dev.earshot.engine.Request.Place;
import dev.earshot.engine.lucene.EpisodeGroups.Group;
import dev.earshot.engine.lucene.EpisodeGroups.Scored;
import dev.earshot.engine.lucene.QueryCompiler.Depth;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/// One request for episodes to one commit. For one thread.
final class GroupedSearch {
  private final IndexSearcher searcher;
  private final LanguageQueries queries;
  private final Request request;
  private final Query query;

  GroupedSearch(IndexSearcher searcher, Recipe recipe, Analysis analysis, Request request)
      throws IOException {
    this.searcher = searcher;
    this.queries = new LanguageQueries(recipe, analysis, searcher);
    this.request = request;
    this.query = queries.compile(request.clause(), Depth.ALL);
  }

  private record Placed(Group group, Place place) {}

  Groups groups(int inside) throws IOException {
    var all = EpisodeGroups.of(searcher, query, inside);
    var behind = behind(all);
    var page = behind.subList(0, Math.min(request.limit(), behind.size()));
    var next =
        behind.size() > page.size() ? Optional.of(page.getLast().place()) : Optional.<Place>empty();
    return new Groups(read(page), all.size(), next, LuceneSearch.fingerprint(searcher));
  }

  /// The groups behind the place where the request continues, in order: one more than it wants,
  /// where there are as many. Only those are looked at by their ids that may be among them.
  private List<Placed> behind(List<Group> all) throws IOException {
    double from = request.after().map(Place::value).orElse(Double.POSITIVE_INFINITY);
    var candidates =
        all.stream()
            .filter(group -> group.score() <= from)
            .sorted(Comparator.comparingDouble(group -> -group.score()))
            .toList();
    var placed = new ArrayList<Placed>();
    double last = Double.NaN;
    for (var group : candidates) {
      if (placed.size() > request.limit() && group.score() < last) break;
      var place = new Place(group.score(), group.id());
      if (isBehind(place)) placed.add(new Placed(group, place));
      last = group.score();
    }
    placed.sort(Comparator.comparing(Placed::place, Smoothing.BEST_FIRST));
    return placed;
  }

  private boolean isBehind(Place place) {
    return request.after().isEmpty()
        || Smoothing.BEST_FIRST.compare(place, request.after().get()) > 0;
  }

  private List<Groups.Group> read(List<Placed> page) throws IOException {
    var marks = queries.marks(searcher, request.clause());
    var reader = new HitReader(Optional.of(marks), request.neighbours());
    var reasons = Reasons.ifAsked(request, searcher, query, queries);
    var groups = new ArrayList<Groups.Group>();
    for (var placed : page) {
      var hits = new ArrayList<Hit>();
      for (var scored : placed.group().best())
        hits.add(read(reader, reasons, placed.group(), scored));
      groups.add(new Groups.Group(hits, placed.group().count()));
    }
    return groups;
  }

  private static Hit read(HitReader reader, Optional<Reasons> reasons, Group group, Scored scored)
      throws IOException {
    var hit = reader.read(group.leaf(), scored.doc(), scored.score());
    if (reasons.isEmpty()) return hit;
    return hit.withReasons(reasons.get().of(group.leaf().docBase + scored.doc(), 0));
  }
}
