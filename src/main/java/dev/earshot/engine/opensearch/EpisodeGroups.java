package dev.earshot.engine.opensearch;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.earshot.engine.Candidate;
import dev.earshot.engine.FoundEpisodes;
import dev.earshot.engine.FoundEpisodes.FoundEpisode;
import dev.earshot.engine.Place;
import dev.earshot.engine.Request.Order;
import dev.earshot.engine.lucene.store.Schema;
import dev.earshot.engine.opensearch.documents.Extra;
import dev.earshot.engine.opensearch.documents.Mapping;
import dev.earshot.engine.opensearch.wire.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The best episodes of a query. A cluster cannot go on behind a place when it groups, so the order
/// is read from its beginning, in longer and longer pieces; it ends at 10,000 episodes, unless more
/// than that are wanted at once: then all are read, and put in order here. How many there are is
/// told exactly up to 40,000, and nearly beyond.
final class EpisodeGroups {
  private static final String BEST = "best";
  private static final JsonObject BY_SCORE = Json.object("_score", "desc");

  /// The first in its episode first.
  private static final JsonObject BY_PLACE = Json.object(Schema.TO_EPISODE, "desc");

  private static final int EXACT_UP_TO = 40_000;

  private final Reading reading;
  private final Rows rows;

  EpisodeGroups(Reading reading, Rows rows) {
    this.reading = reading;
    this.rows = rows;
  }

  private record Group(Place place, List<Candidate> best) {
    String episode() {
      return best.getFirst().episode();
    }
  }

  FoundEpisodes find(
      JsonObject all,
      JsonObject complete,
      Order order,
      int limit,
      int inside,
      Optional<Place> after) {
    var rest = rest(all, order, limit + 1, inside, after);
    var page = rest.subList(0, Math.min(limit, rest.size()));
    var next = rest.size() > limit ? Optional.of(page.getLast().place()) : Optional.<Place>empty();
    var ids = page.stream().map(Group::episode).toList();
    var counts = counts(all, ids);
    var completeCounts = counts(complete, ids);
    var episodes = new ArrayList<FoundEpisode>();
    for (var group : page)
      episodes.add(
          new FoundEpisode(
              group.best(),
              counts.getOrDefault(group.episode(), 0L),
              completeCounts.getOrDefault(group.episode(), 0L)));
    return new FoundEpisodes(episodes, distinct(all), distinct(complete), next);
  }

  /// So many groups behind a place, or as many as there are.
  private List<Group> rest(
      JsonObject query, Order order, int wanted, int inside, Optional<Place> after) {
    if (wanted > Mapping.MOST_ROWS)
      return behind(every(query, order, inside), order, wanted, after);
    for (int size = wanted; ; size = Math.min(Mapping.MOST_ROWS, 2 * size)) {
      var first = first(query, order, size, inside);
      var rest = behind(first, order, wanted, after);
      if (rest.size() == wanted || first.size() < size || size == Mapping.MOST_ROWS) return rest;
    }
  }

  private static List<Group> behind(
      List<Group> groups, Order order, int wanted, Optional<Place> after) {
    return groups.stream()
        .filter(group -> after.isEmpty() || order.places().compare(group.place(), after.get()) > 0)
        .limit(wanted)
        .toList();
  }

  /// All of them; of their documents nothing is remembered, as they may be many.
  private List<Group> every(JsonObject query, Order order, int inside) {
    var best =
        Json.object(
            "size",
            inside,
            "sort",
            List.of(BY_SCORE, BY_PLACE, Rows.first(order)),
            "track_scores",
            true,
            "_source",
            List.of(Extra.AT, Schema.ID));
    var asked = Json.object(BEST, Json.object("top_hits", best));
    var groups = new ArrayList<Group>();
    for (var bucket : reading.groups(query, Schema.BLOCK, asked)) {
      var candidates = new ArrayList<Candidate>();
      for (var hit : Json.list(bucket, BEST, "hits", "hits"))
        candidates.add(rows.candidate(hit, Json.list(hit, "sort").getLast().getAsDouble()));
      groups.add(new Group(candidates.getFirst().place(), candidates));
    }
    groups.sort(Comparator.comparing(Group::place, order.places()));
    return groups;
  }

  private List<Group> first(JsonObject query, Order order, int size, int inside) {
    var best =
        Json.object(
            "name",
            BEST,
            "size",
            inside,
            "sort",
            List.of(BY_SCORE, BY_PLACE),
            "track_scores",
            true);
    var body =
        Json.object(
            "query",
            query,
            "size",
            size,
            "sort",
            Rows.sort(order),
            "track_scores",
            true,
            "_source",
            false,
            "collapse",
            Json.object("field", Schema.BLOCK, "inner_hits", best));
    var groups = new ArrayList<Group>();
    for (var hit : Json.list(reading.search(body), "hits", "hits")) groups.add(group(hit, order));
    return groups;
  }

  private Group group(JsonElement hit, Order order) {
    var best = new ArrayList<Candidate>();
    for (var one : Json.list(hit, "inner_hits", BEST, "hits", "hits"))
      best.add(rows.candidate(one, Order.RELEVANCE));
    double value = Json.list(hit, "sort").getFirst().getAsDouble();
    double placed = order == Order.RELEVANCE ? (float) value : value;
    return new Group(new Place(placed, best.getFirst().id()), best);
  }

  /// How many documents of some episodes a query finds; those of which it finds none are left out.
  Map<String, Long> counts(JsonObject query, List<String> episodes) {
    var counts = new HashMap<String, Long>();
    for (int from = 0; from < episodes.size(); from += Mapping.MOST_ROWS)
      counts.putAll(
          countsOf(
              query, episodes.subList(from, Math.min(episodes.size(), from + Mapping.MOST_ROWS))));
    return counts;
  }

  private Map<String, Long> countsOf(JsonObject query, List<String> episodes) {
    var ofThese = Json.object("terms", Json.object(Schema.BLOCK, episodes));
    var terms = Json.object("terms", Json.object("field", Schema.BLOCK, "size", episodes.size()));
    var body =
        Json.object(
            "query", Json.object("bool", Json.object("filter", List.of(query, ofThese))),
            "size", 0,
            "aggs", Json.object(BEST, terms));
    return Counting.buckets(reading.search(body), BEST);
  }

  private long distinct(JsonObject query) {
    var body =
        Json.object(
            "query",
            query,
            "size",
            0,
            "aggs",
            Json.object(
                BEST,
                Json.object(
                    "cardinality",
                    Json.object("field", Schema.BLOCK, "precision_threshold", EXACT_UP_TO))));
    return Json.number(reading.search(body), "aggregations", BEST, "value");
  }
}
