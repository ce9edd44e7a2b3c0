package dev.earshot.present;

import com.google.gson.stream.JsonWriter;
import dev.earshot.engine.Facets;
import dev.earshot.engine.Facets.Count;
import dev.earshot.query.FieldName;
import dev.earshot.search.EpisodeGroup;
import dev.earshot.search.SearchResults;
import java.io.IOException;
import java.util.List;

/// What a search found, in format 1: as JSON records, one a line, or as one document with the same
/// records inside. Keys are only ever added; what is absent is null or an empty list.
public final class ResultsJson {
  private static final int FORMAT = 1;

  private ResultsJson() {}

  /// A line that opens the answer, one for the facets where they were asked for, one for each
  /// passage or group, and one that closes it.
  public static String lines(SearchResults results, String location) {
    var lines = new StringBuilder();
    lines.append(JsonLine.of("begin", json -> opening(json, results, location)));
    results.facets().ifPresent(facets -> lines.append(facets(facets)));
    int rank = results.firstRank();
    if (results.groups().isEmpty())
      for (var passage : results.passages()) lines.append(PassageJson.of(passage, rank++));
    for (var group : results.groups()) {
      int place = rank++;
      lines.append(JsonLine.of("group", json -> fields(json, group, place)));
    }
    return lines.append(JsonLine.of("end", json -> closing(json, results))).toString();
  }

  /// One object: what opens the answer, `facets` (null unless asked for), `passages`, `groups` and
  /// what closes it.
  public static String document(SearchResults results, String location) {
    return JsonLine.of(
        "results",
        json -> {
          opening(json, results, location);
          json.name("facets");
          if (results.facets().isPresent())
            JsonLine.nested(json, "facets", fields -> fields(fields, results.facets().get()));
          else json.nullValue();
          json.name("passages").beginArray();
          int rank = results.firstRank();
          if (results.groups().isEmpty())
            for (var passage : results.passages()) PassageJson.object(json, passage, rank++);
          json.endArray().name("groups").beginArray();
          for (var group : results.groups()) {
            int place = rank++;
            JsonLine.nested(json, "group", fields -> fields(fields, group, place));
          }
          json.endArray();
          closing(json, results);
        });
  }

  /// How all passages that match spread over what is known of them, alone.
  public static String facets(Facets facets) {
    return JsonLine.of("facets", json -> fields(json, facets));
  }

  private static void opening(JsonWriter json, SearchResults results, String location)
      throws IOException {
    json.name("format").value(FORMAT).name("query").value(results.query());
    json.name("interpretation").value(results.interpretation().toString());
    json.name("corrections").beginArray();
    for (var correction : results.corrections()) {
      json.beginObject().name("typed").value(correction.typed());
      json.name("meant").value(correction.meant());
      json.name("also_as_typed").value(correction.alsoAsTyped()).endObject();
    }
    json.endArray();
    PassageJson.strings(json, "warnings", results.warnings());
    json.name("total").beginObject().name("value").value(results.total());
    json.name("relation").value(results.exact() ? "eq" : "gte").endObject();
    json.name("partial").value(results.partial());
    json.name("index").beginObject().name("location").value(location);
    json.name("fingerprint").value(results.fingerprint()).endObject();
    json.name("recipe").value(results.recipe());
  }

  private static void closing(JsonWriter json, SearchResults results) throws IOException {
    int shown = results.groups().isEmpty() ? results.passages().size() : results.groups().size();
    json.name("shown").value(shown).name("next").value(results.next().orElse(null));
    json.name("millis").value(results.took().toMillis());
  }

  private static void fields(JsonWriter json, EpisodeGroup group, int rank) throws IOException {
    var best = group.passages().getFirst();
    json.name("rank").value(rank).name("score").value(best.score()).name("episode");
    PassageJson.episode(json, best.episodeId(), best.episode());
    json.name("count").value(group.count()).name("passages").beginArray();
    for (var passage : group.passages()) PassageJson.object(json, passage, 1);
    json.endArray();
  }

  private static void fields(JsonWriter json, Facets facets) throws IOException {
    for (var field : FieldName.values())
      if (field.isFacet()) counts(json, field.word(), facets.of(field).orElseThrow().first());
    counts(json, "year", facets.years());
    counts(json, "month", facets.months());
    json.name("distinct").beginObject();
    for (var field : FieldName.values())
      // A kind is one of two, of which nothing is left out.
      if (field.isFacet() && field.value().choices().isEmpty())
        json.name(field.word()).value(facets.of(field).orElseThrow().distinct());
    json.endObject();
  }

  private static void counts(JsonWriter json, String name, List<Count> counts) throws IOException {
    json.name(name).beginArray();
    for (var count : counts) {
      json.beginObject().name("value").value(count.value());
      json.name("count").value(count.count()).endObject();
    }
    json.endArray();
  }
}
