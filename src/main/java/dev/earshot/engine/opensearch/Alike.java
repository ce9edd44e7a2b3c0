package dev.earshot.engine.opensearch;

import com.google.gson.JsonObject;
import dev.earshot.analysis.Analysis;
import dev.earshot.analysis.Language;
import dev.earshot.analysis.SearchField;
import dev.earshot.engine.lucene.query.AlikeQuery;
import dev.earshot.engine.lucene.store.Schema;
import dev.earshot.engine.opensearch.wire.Json;
import dev.earshot.plan.Recipe;
import java.util.List;
import java.util.stream.Collectors;

/// Finds highlights that have the strongest words of a text, which the cluster chooses, shard by
/// shard, as [AlikeQuery] does.
final class Alike {
  private final Recipe recipe;
  private final Analysis analysis;

  Alike(Recipe recipe, Analysis analysis) {
    this.recipe = recipe;
    this.analysis = analysis;
  }

  JsonObject of(String text, String otherThan, List<Language> languages) {
    var any = languages.stream().map(language -> in(language, text)).toList();
    return Json.object(
        "bool",
        Json.object(
            "must",
            List.of(Json.object("bool", Json.object("should", any, "minimum_should_match", 1))),
            "must_not",
            List.of(ClusterSnapshot.term(Schema.BLOCK, otherThan))));
  }

  private JsonObject in(Language language, String text) {
    var stems =
        analysis.in(language).stems(text).stream()
            .map(Analysis.Token::term)
            .collect(Collectors.joining(" "));
    return Json.object(
        "more_like_this",
        Json.object(
            "fields",
            List.of(SearchField.TEXT.key(language)),
            "like",
            stems,
            "max_query_terms",
            AlikeQuery.MOST_TERMS,
            "min_term_freq",
            AlikeQuery.LEAST_IN_TEXT,
            "min_doc_freq",
            AlikeQuery.LEAST_IN_INDEX,
            "minimum_should_match",
            1,
            "stop_words",
            List.copyOf(AlikeQuery.stopStems(recipe, analysis, language))));
  }
}
