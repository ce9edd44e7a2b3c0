package dev.earshot.engine.opensearch;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.earshot.analysis.Analysis;
import dev.earshot.analysis.SearchField;
import dev.earshot.engine.EpisodeRecord;
import dev.earshot.engine.Facets;
import dev.earshot.engine.Facets.Values;
import dev.earshot.engine.Overview;
import dev.earshot.engine.Overview.Head;
import dev.earshot.engine.Statistics;
import dev.earshot.engine.lucene.hits.NameCounts;
import dev.earshot.engine.lucene.hits.Periods;
import dev.earshot.engine.lucene.store.Schema;
import dev.earshot.engine.opensearch.documents.Extra;
import dev.earshot.engine.opensearch.documents.Mapping;
import dev.earshot.engine.opensearch.wire.Json;
import dev.earshot.plan.Recipe;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/// Counts what an index has, and what a query finds in it. Of names the 10,000 most frequent ones
/// are counted, as each must be sent to be compared with others that are written nearly alike;
/// where somebody wants more of them than that, all are.
final class Counting {
  private static final int MONTHS = 12;
  private static final String BOTH = "both";
  private static final List<String> NAMES =
      List.of(Schema.SHOW_NAME, Schema.GUEST_NAME, Schema.SPEAKER_NAME, Schema.TAG_NAME);

  private final Reading reading;
  private final Analysis analysis;

  Counting(Reading reading, Analysis analysis) {
    this.reading = reading;
    this.analysis = analysis;
  }

  /// Values of an aggregation and their numbers, in its order.
  static Map<String, Long> buckets(JsonElement answer, String name) {
    var counts = new LinkedHashMap<String, Long>();
    for (var bucket : Json.list(answer, "aggregations", name, "buckets"))
      counts.put(Json.text(bucket, "key"), Json.number(bucket, "doc_count"));
    return counts;
  }

  private static JsonObject terms(String field) {
    return Json.object("terms", Json.object("field", field, "size", Mapping.MOST_ROWS));
  }

  private static JsonObject kind(String kind) {
    return Conditions.term(SearchField.KIND.key(), kind);
  }

  private static JsonObject filter(JsonObject query) {
    return Json.object("filter", query);
  }

  /// Asks for numbers alone.
  private JsonObject ask(JsonObject query, JsonObject aggregations) {
    return reading.search(
        Json.object("query", query, "size", 0, "track_total_hits", true, "aggs", aggregations));
  }

  /// How many documents were found.
  ///
  /// @param both how many of these another query finds as well
  record Counted(long all, long both) {}

  /// How many documents a query finds, and how many of these another one.
  Counted found(JsonObject query, JsonObject other) {
    if (query.equals(other)) {
      long all = Json.number(ask(query, new JsonObject()), "hits", "total", "value");
      return new Counted(all, all);
    }
    var answer = ask(query, Json.object(BOTH, filter(other)));
    return new Counted(Json.number(answer, "hits", "total", "value"), filtered(answer, BOTH));
  }

  /// @param most values of a facet; where that is more than are counted at once, all are
  Facets facets(JsonObject query, int most) {
    var asked =
        Json.object(
            "topic",
            filter(kind("topic")),
            "quote",
            filter(kind("quote")),
            Extra.MONTH,
            terms(Extra.MONTH));
    if (most <= Mapping.MOST_ROWS) for (var field : NAMES) asked.add(field, terms(field));
    var answer = ask(query, asked);
    var kinds = new TreeMap<String, Long>();
    for (var kind : List.of("topic", "quote")) {
      long count = filtered(answer, kind);
      if (count > 0) kinds.put(kind, count);
    }
    var names = new HashMap<String, Values>();
    for (var field : NAMES) {
      var counts = most <= Mapping.MOST_ROWS ? buckets(answer, field) : all(query, field);
      names.put(field, NameCounts.values(counts, analysis, most));
    }
    var months = months(answer);
    return new Facets(
        NameCounts.sorted(kinds),
        of(names, Schema.SHOW_NAME),
        of(names, Schema.GUEST_NAME),
        of(names, Schema.SPEAKER_NAME),
        of(names, Schema.TAG_NAME),
        Periods.counts(Periods.years(months)),
        Periods.counts(months));
  }

  private static Values of(Map<String, Values> names, String field) {
    return Objects.requireNonNull(names.get(field));
  }

  private Map<String, Long> all(JsonObject query, String field) {
    var counts = new LinkedHashMap<String, Long>();
    for (var group : reading.groups(query, field, new JsonObject()))
      counts.put(Json.text(group, "key", field), Json.number(group, "doc_count"));
    return counts;
  }

  private Values values(JsonElement answer, String field, int most) {
    return NameCounts.values(buckets(answer, field), analysis, most);
  }

  private static SortedMap<YearMonth, Long> months(JsonElement answer) {
    var months = new TreeMap<YearMonth, Long>();
    buckets(answer, Extra.MONTH)
        .forEach((month, count) -> {
          int number = Integer.parseInt(month);
          months.put(
              YearMonth.of(Math.floorDiv(number, MONTHS), Math.floorMod(number, MONTHS) + 1),
              count);
        });
    return months;
  }

  Statistics.Counts counts() {
    var asked = new JsonObject();
    for (var kind : List.of("episode", "topic", Schema.NOTES, "quote", "source"))
      asked.add(kind, filter(kind(kind)));
    var answer = ask(Json.object("match_all", new JsonObject()), asked);
    return new Statistics.Counts(
        filtered(answer, "episode"),
        filtered(answer, "topic") - filtered(answer, Schema.NOTES),
        filtered(answer, "quote"),
        filtered(answer, "source"));
  }

  private static long filtered(JsonElement answer, String name) {
    return Json.number(answer, "aggregations", name, "doc_count");
  }

  Overview overview(int newest) {
    var ofEpisodes =
        ask(
            kind("episode"),
            Json.object(
                Schema.SHOW_NAME, terms(Schema.SHOW_NAME),
                Schema.GUEST_NAME, terms(Schema.GUEST_NAME),
                Extra.MONTH, terms(Extra.MONTH)));
    var ofQuotes = ask(kind("quote"), Json.object(Schema.SPEAKER_NAME, terms(Schema.SPEAKER_NAME)));
    return new Overview(
        counts(),
        values(ofEpisodes, Schema.SHOW_NAME, Facets.MOST),
        values(ofEpisodes, Schema.GUEST_NAME, Facets.MOST),
        values(ofQuotes, Schema.SPEAKER_NAME, Facets.MOST),
        Periods.counts(Periods.years(months(ofEpisodes))),
        newest(newest));
  }

  private List<Head> newest(int limit) {
    if (limit == 0) return List.of();
    var dated = Json.object("exists", Json.object("field", Schema.EPISODE_DAY));
    var body =
        Json.object(
            "query",
            Json.object("bool", Json.object("filter", List.of(kind("episode"), dated))),
            "size",
            limit,
            "_source",
            List.of(Schema.RECORD),
            "sort",
            List.of(Json.object(Schema.EPISODE_DAY, "desc"), Json.object(Schema.BLOCK, "asc")));
    var heads = new ArrayList<Head>();
    for (var hit : Json.list(reading.search(body), "hits", "hits")) {
      var record = EpisodeRecord.header(Json.text(hit, "_source", Schema.RECORD));
      heads.add(new Head(record.id(), record.episode()));
    }
    return heads;
  }

  Statistics statistics(Recipe recipe) {
    var answer =
        ask(
            kind("episode"),
            Json.object(
                Schema.SHOW_NAME, terms(Schema.SHOW_NAME), Extra.MONTH, terms(Extra.MONTH)));
    long episodes = Json.number(answer, "hits", "total", "value");
    var shows = new TreeMap<>(buckets(answer, Schema.SHOW_NAME));
    addRest(shows, "", episodes);
    var years = Periods.years(months(answer));
    addRest(years, 0, episodes);
    var cluster = reading.time().cluster();
    return new Statistics(
        counts(),
        shows,
        years,
        bytes(),
        Schema.VERSION,
        recipe.name(),
        "OpenSearch " + cluster.version() + " (Lucene " + cluster.lucene() + ")");
  }

  /// Those that have no value.
  private static <K> void addRest(Map<K, Long> counts, K name, long all) {
    long rest = all - counts.values().stream().mapToLong(Long::longValue).sum();
    if (rest > 0) counts.merge(name, rest, Long::sum);
  }

  /// Of one copy of each shard.
  private long bytes() {
    var index = reading.time().index().name();
    var answer = reading.time().cluster().client().get("/" + index + "/_stats/store");
    return Json.number(answer, "_all", "primaries", "store", "size_in_bytes");
  }
}
