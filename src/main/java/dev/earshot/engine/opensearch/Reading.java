package dev.earshot.engine.opensearch;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.earshot.engine.Deadline;
import dev.earshot.engine.lucene.store.Schema;
import dev.earshot.engine.opensearch.documents.Extra;
import dev.earshot.engine.opensearch.documents.Mapping;
import dev.earshot.engine.opensearch.wire.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Asks about one point in time, and remembers the documents that it was given. For one thread.
final class Reading implements AutoCloseable {
  /// How many documents are asked for by name at once.
  private static final int MOST_AT_ONCE = 1_000;

  private final PointInTime time;
  private final Deadline deadline;
  private final Map<String, JsonObject> known = new HashMap<>();

  /// The places that were asked for, be there anything or not.
  private final Set<String> asked = new HashSet<>();

  private boolean closed;

  Reading(PointInTime time, Deadline deadline) {
    this.time = time;
    this.deadline = deadline;
  }

  PointInTime time() {
    return time;
  }

  Deadline deadline() {
    return deadline;
  }

  /// The answer to a search of all shards; what they did not come to in time is left out.
  ///
  /// @throws dev.earshot.engine.EngineException if one of them does not answer
  JsonObject search(JsonObject body) {
    body.add("pit", Json.object("id", time.use(), "keep_alive", PointInTime.KEPT));
    if (!deadline.isNever())
      body.addProperty("timeout", Math.max(1, deadline.left().toMillis()) + "ms");
    if (!body.has("track_total_hits")) body.addProperty("track_total_hits", false);
    return time.cluster().client().post("/_search?" + parameters(), body, deadline);
  }

  /// With several shards scores are made of what all of them know, as if they were one.
  private String parameters() {
    var type = time.index().shards() > 1 ? "&search_type=dfs_query_then_fetch" : "";
    return "allow_partial_search_results=false" + type;
  }

  /// Documents of an answer, remembered.
  List<JsonObject> documents(JsonElement answer) {
    var documents = new ArrayList<JsonObject>();
    for (var hit : Json.list(answer, "hits", "hits"))
      Json.at(hit, "_source")
          .ifPresent(source -> documents.add(remember(source.getAsJsonObject())));
    return documents;
  }

  /// All that are remembered.
  Collection<JsonObject> documents() {
    return known.values();
  }

  JsonObject remember(JsonObject document) {
    known.put(Json.text(document, Extra.AT), document);
    return document;
  }

  /// The documents at those of the places where there are some.
  List<JsonObject> at(Collection<String> places) {
    var unknown = places.stream().filter(asked::add).filter(at -> !known.containsKey(at)).toList();
    for (int from = 0; from < unknown.size(); from += MOST_AT_ONCE) {
      var some = unknown.subList(from, Math.min(unknown.size(), from + MOST_AT_ONCE));
      documents(
          search(
              Json.object(
                  "query",
                  Json.object("terms", Json.object(Extra.AT, some)),
                  "size",
                  some.size(),
                  "sort",
                  List.of("_doc"))));
    }
    return places.stream()
        .distinct()
        .flatMap(place -> Optional.ofNullable(known.get(place)).stream())
        .toList();
  }

  /// The topics of episodes.
  List<JsonObject> topics(Collection<String> episodes) {
    var topic = Json.object("term", Json.object(Schema.TO_TOPIC, 1));
    var inThese = Json.object("terms", Json.object(Schema.BLOCK, episodes));
    var body =
        Json.object(
            "query", Json.object("bool", Json.object("filter", List.of(topic, inThese))),
            "size", Mapping.MOST_ROWS,
            "sort", List.of("_doc"));
    return documents(search(body));
  }

  /// All documents that a query finds, in the order of a field and then of their places, read as
  /// they are asked for and not remembered.
  List<JsonObject> all(JsonObject query, List<String> fields) {
    var all = new ArrayList<JsonObject>();
    Optional<JsonElement> after = Optional.empty();
    while (true) {
      var body =
          Json.object(
              "query",
              query,
              "size",
              Mapping.MOST_ROWS,
              "_source",
              fields,
              "sort",
              List.of(Json.object(Extra.AT, "asc")));
      after.ifPresent(place -> body.add("search_after", place));
      var hits = Json.list(search(body), "hits", "hits");
      for (var hit : hits) all.add(Json.at(hit, "_source").orElseThrow().getAsJsonObject());
      if (hits.size() < Mapping.MOST_ROWS) return all;
      after = Json.at(hits.getLast(), "sort");
    }
  }

  /// All groups of what a query finds, one for each value of a field, in the order of the values.
  ///
  /// @param inside what is asked of each group besides
  List<JsonElement> groups(JsonObject query, String field, JsonObject inside) {
    var groups = new ArrayList<JsonElement>();
    var source = Json.object(field, Json.object("terms", Json.object("field", field)));
    Optional<JsonElement> after = Optional.empty();
    do {
      var composite = Json.object("size", MOST_AT_ONCE, "sources", List.of(source));
      after.ifPresent(last -> composite.add("after", last));
      var asked = Json.object("composite", composite, "aggs", inside);
      var answer =
          search(Json.object("query", query, "size", 0, "aggs", Json.object(field, asked)));
      groups.addAll(Json.list(answer, "aggregations", field, "buckets"));
      after = Json.at(answer, "aggregations", field, "after_key");
    } while (after.isPresent());
    return groups;
  }

  /// Documents at some places, not remembered: of many, a few fields.
  List<JsonObject> some(List<String> places, List<String> fields) {
    var found = new ArrayList<JsonObject>();
    for (int from = 0; from < places.size(); from += Mapping.MOST_ROWS) {
      var part = places.subList(from, Math.min(places.size(), from + Mapping.MOST_ROWS));
      found.addAll(all(Json.object("terms", Json.object(Extra.AT, part)), fields));
    }
    return found;
  }

  /// The fields that an episode is put together of.
  static final List<String> STORED =
      List.of(
          Schema.BLOCK,
          Schema.ID,
          Schema.TO_EPISODE,
          Schema.TO_TOPIC,
          Schema.RECORD,
          Schema.REVISION,
          Schema.FINGERPRINT,
          Extra.AT);

  @Override
  public void close() {
    if (closed) return;
    closed = true;
    time.release();
  }
}
