package dev.earshot.engine.opensearch.documents;

import com.google.gson.JsonObject;
import dev.earshot.analysis.Language;
import dev.earshot.analysis.SearchField;
import dev.earshot.analysis.SearchField.Terms;
import dev.earshot.engine.lucene.store.Schema;
import dev.earshot.engine.opensearch.wire.Json;
import dev.earshot.plan.Recipe;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a cluster is told of an index when it is made.
public final class Mapping {
  /// Of what is written, beside [Schema#VERSION].
  public static final int VERSION = 1;

  /// Where an index says that it is earshot's.
  public static final String MARK = "earshot";

  /// A list that is longer must be asked for in parts.
  public static final int MOST_ROWS = 10_000;

  private static final int LONGEST_TOKEN = 30_000;
  private static final int LONGEST_PATTERN = 10_000;

  private Mapping() {}

  /// Both versions as one text.
  public static String version() {
    return Schema.VERSION + "." + VERSION;
  }

  /// The body of the request that makes an index.
  ///
  /// @param shards into how many parts it is cut
  public static JsonObject of(Recipe recipe, int shards) {
    return Json.object(
        "settings",
        settings(recipe, shards),
        "mappings",
        Json.object(
            "dynamic",
            "strict",
            "_meta",
            Json.object(MARK, Json.object("schema", version(), "recipe", recipe.name())),
            "properties",
            properties()));
  }

  /// What is written shows when a commit says so, and is safe when the cluster says that it has it.
  private static JsonObject settings(Recipe recipe, int shards) {
    return Json.object(
        "number_of_shards",
        shards,
        "auto_expand_replicas",
        "0-1",
        "refresh_interval",
        "-1",
        "translog.durability",
        "request",
        "codec",
        "best_compression",
        "max_result_window",
        MOST_ROWS,
        "max_regex_length",
        LONGEST_PATTERN,
        "similarity",
        Json.object("default", similarity(recipe)),
        "analysis",
        analysis());
  }

  /// How a cluster is told of a recipe's measure of words.
  public static JsonObject similarity(Recipe recipe) {
    return switch (recipe.model()) {
      case Recipe.Model.Bm25(double k1, double b) ->
          Json.object(
              "type", "BM25", "k1", Float.toString((float) k1), "b", Float.toString((float) b));
      case Recipe.Model.Divergence(double c) ->
          Json.object(
              "type", "DFR",
              "basic_model", "ine",
              "after_effect", "b",
              "normalization", "h2",
              "normalization.h2.c", Float.toString((float) c));
    };
  }

  private static JsonObject analysis() {
    return Json.object(
        "tokenizer",
        Json.object("places", Json.object("type", "whitespace", "max_token_length", LONGEST_TOKEN)),
        "filter",
        Json.object(
            "apart",
            Json.object(
                "type",
                "pattern_capture",
                "preserve_original",
                false,
                "patterns",
                List.of("([^" + TokenText.SAME_PLACE + "]+)")),
            "gap",
            Json.object("type", "stop", "stopwords", List.of(String.valueOf(TokenText.NO_WORD)))),
        "analyzer",
        Json.object(
            FieldKind.TOKENS,
            Json.object(
                "type", "custom", "tokenizer", "places", "filter", List.of("apart", "gap"))));
  }

  private static JsonObject properties() {
    var properties = new JsonObject();
    names().forEach(name -> properties.add(name, FieldKind.of(name).mapping()));
    return properties;
  }

  private static Stream<String> names() {
    var own =
        Stream.of(
            Schema.ID,
            Schema.SHOW_NAME,
            Schema.GUEST_NAME,
            Schema.SPEAKER_NAME,
            Schema.TAG_NAME,
            Schema.EPISODE_DAY,
            Schema.COMPLETION,
            Schema.PHONETIC_KEY,
            Schema.BLOCK,
            Schema.TO_EPISODE,
            Schema.TO_TOPIC,
            Schema.KEY,
            Schema.SOURCE,
            Schema.FROM,
            Schema.FINGERPRINT,
            Schema.REVISION,
            Schema.RECORD,
            Extra.AT,
            Extra.KIND,
            Extra.LANGUAGE,
            Extra.MONTH);
    var pieces = IntStream.range(0, Extra.PIECES).mapToObj(i -> Extra.PIECE + i);
    return Stream.of(own, pieces, Stream.of(SearchField.values()).flatMap(Mapping::keys))
        .flatMap(names -> names);
  }

  private static Stream<String> keys(SearchField field) {
    if (field.terms() != Terms.STEMS) return Stream.of(field.key());
    return Stream.of(Language.values()).map(field::key);
  }
}
