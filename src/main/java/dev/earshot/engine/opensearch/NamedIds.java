package dev.earshot.engine.opensearch;

import com.google.gson.JsonObject;
import dev.earshot.engine.PassageIds;
import dev.earshot.engine.lucene.store.PartialIds;
import dev.earshot.engine.lucene.store.Schema;
import dev.earshot.engine.opensearch.documents.Extra;
import dev.earshot.engine.opensearch.wire.Json;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// Finds ids by a part of them, as [dev.earshot.engine.Snapshot#named] says.
final class NamedIds {
  private static final String OWN_PART = "~";

  /// Their pattern has some 700 characters, a tenth of what the mapping allows.
  private static final int MARKS_AT_ONCE = 100;

  private final Reading reading;

  NamedIds(Reading reading) {
    this.reading = reading;
  }

  List<String> of(String typed, int limit) {
    if (typed.isEmpty()) return List.of();
    var whole =
        found(
            any(Conditions.term(Schema.ID, typed), episode(Conditions.term(Schema.BLOCK, typed))),
            1);
    if (!whole.isEmpty()) return List.of(typed);
    var part = Patterns.quoted(typed.toLowerCase(Locale.ROOT));
    boolean isOwn = !typed.contains(OWN_PART);
    var pieces =
        either(
            "(.*[-~])?" + part + "([-~].*)?", (isOwn ? ".*~" : "(.*[-~])?") + part + "([-~].*)?");
    var found = found(pieces, limit);
    if (!found.isEmpty() || typed.length() < PartialIds.SHORTEST) return found;
    return found(
        either(".*" + part + ".*", (isOwn ? ".*~" : ".*") + part + (isOwn ? "[^~]*" : ".*")),
        limit);
  }

  /// Finds highlights by their marks, many at a time, as each question looks at every id.
  List<String> marked(Set<Integer> marks) {
    var digits = marks.stream().map(PassageIds::digits).sorted().toList();
    var ids = new TreeSet<String>();
    for (int from = 0; from < digits.size(); from += MARKS_AT_ONCE) {
      var some = digits.subList(from, Math.min(digits.size(), from + MARKS_AT_ONCE));
      var pattern = ".*[" + OWN_PART + "](" + String.join("|", some) + ")([.][0-9]+)?";
      var query = Json.object("regexp", Json.object(Schema.ID, pattern));
      for (var document : reading.all(query, List.of(Schema.ID)))
        ids.add(Rows.text(document, Schema.ID));
    }
    return List.copyOf(ids);
  }

  private static JsonObject either(String ofEpisode, String ofHighlight) {
    return any(like(Schema.ID, ofHighlight), episode(like(Schema.BLOCK, ofEpisode)));
  }

  private static JsonObject any(JsonObject one, JsonObject other) {
    return Json.object(
        "bool", Json.object("should", List.of(one, other), "minimum_should_match", 1));
  }

  private static JsonObject episode(JsonObject query) {
    return Json.object(
        "bool", Json.object("filter", List.of(query, Conditions.term(Extra.KIND, "episode"))));
  }

  private static JsonObject like(String field, String pattern) {
    return Json.object(
        "regexp", Json.object(field, Json.object("value", pattern, "case_insensitive", true)));
  }

  /// Highlights and episodes, each in their order.
  private List<String> found(JsonObject query, int limit) {
    var ids = new TreeSet<String>();
    for (var field : List.of(Schema.ID, Schema.BLOCK)) {
      var kind = field.equals(Schema.ID) ? "highlight" : "episode";
      var body =
          Json.object(
              "query",
              Json.object(
                  "bool", Json.object("filter", List.of(query, Conditions.term(Extra.KIND, kind)))),
              "size",
              limit,
              "_source",
              false,
              "sort",
              List.of(Json.object(field, "asc")));
      for (var hit : Json.list(reading.search(body), "hits", "hits"))
        ids.add(Json.list(hit, "sort").getFirst().getAsString());
    }
    return ids.stream().limit(limit).toList();
  }
}
