package dev.earshot.engine.opensearch.documents;

import com.google.gson.JsonObject;
import dev.earshot.analysis.Language;
import dev.earshot.analysis.SearchField;
import dev.earshot.analysis.SearchField.Terms;
import dev.earshot.engine.lucene.store.Schema;
import dev.earshot.engine.opensearch.wire.Json;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// How a field is kept: by the embedded engine, on the desk and in a cluster alike.
public enum FieldKind {
  /// Words with their places, and how often they stand.
  TEXT,
  /// Words that are there or not.
  WORDS,
  /// Values as they are, to be found by.
  EXACT,
  /// Values as they are, to be found, counted and ordered by.
  KEY,
  /// Values as they are, to be counted by alone.
  COUNTED,
  /// Whole numbers.
  NUMBER,
  /// What is only kept.
  RECORD;

  /// The name of the analyzer that takes words apart which earshot has analysed.
  static final String TOKENS = "tokens";

  private static final Set<String> KEYS =
      Set.of(Schema.ID, Schema.BLOCK, Schema.COMPLETION, Schema.PHONETIC_KEY, Extra.AT, Extra.KIND);

  private static final Set<String> COUNTED_NAMES =
      Set.of(
          Schema.SHOW_NAME,
          Schema.GUEST_NAME,
          Schema.SPEAKER_NAME,
          Schema.TAG_NAME,
          Extra.LANGUAGE);

  private static final Set<String> NUMBERS =
      Set.of(
          Schema.EPISODE_DAY,
          Schema.TO_EPISODE,
          Schema.TO_TOPIC,
          Schema.FINGERPRINT,
          Schema.REVISION,
          Extra.MONTH,
          SearchField.PUBLISHED.key());

  private static final Map<String, FieldKind> SEARCHED =
      Arrays.stream(SearchField.values())
          .collect(Collectors.toUnmodifiableMap(SearchField::key, FieldKind::of));

  /// Of a field by its name.
  public static FieldKind of(String name) {
    if (name.equals(Schema.RECORD)) return RECORD;
    if (NUMBERS.contains(name) || name.startsWith(Extra.PIECE)) return NUMBER;
    if (KEYS.contains(name)) return KEY;
    if (COUNTED_NAMES.contains(name)) return COUNTED;
    return SEARCHED.getOrDefault(Language.bare(name), EXACT);
  }

  private static FieldKind of(SearchField field) {
    if (field == SearchField.TEXT || field == SearchField.TITLE) return TEXT;
    return field.terms() == Terms.EXACT ? EXACT : WORDS;
  }

  /// How a cluster is told of it. What is found by is a text even where it is one term, as a
  /// keyword has no scores.
  JsonObject mapping() {
    return switch (this) {
      case TEXT ->
          Json.object(
              "type", "text", "analyzer", TOKENS, "position_increment_gap", SearchField.GAP);
      case WORDS -> words(TOKENS);
      case EXACT -> words("keyword");
      case KEY -> Json.object("type", "keyword");
      case COUNTED -> Json.object("type", "keyword", "index", false);
      case NUMBER -> Json.object("type", "long");
      case RECORD -> Json.object("type", "keyword", "index", false, "doc_values", false);
    };
  }

  private static JsonObject words(String analyzer) {
    return Json.object(
        "type", "text", "analyzer", analyzer, "index_options", "docs", "norms", false);
  }
}
