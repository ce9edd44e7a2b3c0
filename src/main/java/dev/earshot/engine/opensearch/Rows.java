package dev.earshot.engine.opensearch;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.earshot.analysis.SearchField;
import dev.earshot.engine.Candidate;
import dev.earshot.engine.Found;
import dev.earshot.engine.Place;
import dev.earshot.engine.Request.Order;
import dev.earshot.engine.lucene.store.Schema;
import dev.earshot.engine.opensearch.documents.Extra;
import dev.earshot.engine.opensearch.wire.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rows that a cluster answers with, as candidates. Candidates are numbered as they come, and
/// their documents remembered. For one thread.
final class Rows {
  private final Reading reading;

  /// Where candidates stand, by the number that they are given.
  private final List<String> places = new ArrayList<>();

  private final Map<String, Integer> numbers = new HashMap<>();

  Rows(Reading reading) {
    this.reading = reading;
  }

  /// What a query finds in an order, and whether there is more.
  Found find(JsonObject query, Order order, int limit, Optional<Place> after) {
    var body =
        Json.object("query", query, "size", limit + 1, "sort", sort(order), "track_scores", true);
    after.ifPresent(place -> body.add("search_after", start(order, place)));
    var hits = Json.list(reading.search(body), "hits", "hits");
    var found = new ArrayList<Candidate>();
    for (var hit : hits.subList(0, Math.min(limit, hits.size()))) found.add(candidate(hit, order));
    return Found.upToLast(found, hits.size() > limit);
  }

  /// By score or day, then by id.
  static JsonArray sort(Order order) {
    return Json.array(List.of(first(order), Json.object(Schema.ID, "asc")));
  }

  /// By score or day.
  static JsonObject first(Order order) {
    return switch (order) {
      case RELEVANCE -> Json.object("_score", "desc");
      case NEWEST -> byDay("desc");
      case OLDEST -> byDay("asc");
    };
  }

  private static JsonObject byDay(String direction) {
    return Json.object(
        SearchField.PUBLISHED.key(), Json.object("order", direction, "missing", "_last"));
  }

  private static JsonArray start(Order order, Place after) {
    Number value =
        order == Order.RELEVANCE ? (Number) (float) after.value() : (Number) (long) after.value();
    return Json.array(List.of(value, after.id()));
  }

  /// A hit as a candidate, whose document is remembered.
  Candidate candidate(JsonElement hit, Order order) {
    reading.remember(Json.at(hit, "_source").orElseThrow().getAsJsonObject());
    return candidate(hit, value(hit, order));
  }

  /// A hit as a candidate, of which no more need be known than its id and its place.
  Candidate candidate(JsonElement hit, double value) {
    var document = Json.at(hit, "_source").orElseThrow().getAsJsonObject();
    return new Candidate(number(document), text(document, Schema.ID), score(hit), value);
  }

  private static double score(JsonElement hit) {
    return Json.at(hit, "_score").orElseThrow().getAsFloat();
  }

  private static double value(JsonElement hit, Order order) {
    return order == Order.RELEVANCE ? score(hit) : Json.list(hit, "sort").getFirst().getAsDouble();
  }

  private int number(JsonObject document) {
    var place = Json.text(document, Extra.AT);
    return numbers.computeIfAbsent(
        place,
        at -> {
          places.add(at);
          return places.size() - 1;
        });
  }

  /// The first value of a field.
  static String text(JsonObject document, String field) {
    return Json.list(document, field).getFirst().getAsString();
  }

  /// Where a candidate stands.
  String place(Candidate candidate) {
    return places.get(candidate.document());
  }

  JsonObject document(Candidate candidate) {
    return reading.at(List.of(place(candidate))).getFirst();
  }
}
