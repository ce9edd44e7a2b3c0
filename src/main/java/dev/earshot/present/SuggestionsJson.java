package dev.earshot.present;

import static dev.earshot.present.JsonType.TEXT;
import static dev.earshot.present.JsonType.list;
import static dev.earshot.present.JsonType.oneOf;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.stream.JsonWriter;
import dev.earshot.engine.Suggestion;
import dev.earshot.engine.Suggestion.Kind;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Completions as JSON.
public final class SuggestionsJson {
  private static final RecordType<Suggestion> SUGGESTION =
      RecordType.<Suggestion>named("Suggestion", "")
          .type("suggestion")
          .with("text", TEXT, Suggestion::text)
          .with(
              "kind",
              oneOf(Arrays.stream(Kind.values()).map(Kind::word)),
              one -> one.kind().word());

  /// One object with the same records in `suggestions`.
  public static final RecordType<List<Suggestion>> DOCUMENT =
      RecordType.<List<Suggestion>>named("Suggestions", "")
          .type("suggestions")
          .with("suggestions", list(SUGGESTION), all -> all);

  /// What was typed and its completions.
  ///
  /// @param texts of the completions
  public record Typed(String typed, List<String> texts) {}

  /// As browsers read them from a search plug-in: OpenSearch Suggestions 1.1, a list of what was
  /// typed and of a list of its completions.
  public static final JsonType<Typed> OPEN_SEARCH = new OpenSearch();

  private SuggestionsJson() {}

  /// A record for each, one a line.
  public static String lines(List<Suggestion> suggestions) {
    return suggestions.stream().map(SUGGESTION::line).collect(Collectors.joining());
  }

  /// What was typed and its completions as [#OPEN_SEARCH].
  public static String openSearch(String typed, List<Suggestion> suggestions) {
    var texts = suggestions.stream().map(Suggestion::text).toList();
    return JsonLine.line(json -> OPEN_SEARCH.write(json, new Typed(typed, texts)));
  }

  private static final class OpenSearch implements JsonType<Typed> {
    @Override
    public void write(JsonWriter json, Typed suggestions) throws IOException {
      json.beginArray().value(suggestions.typed());
      TEXTS.write(json, suggestions.texts());
      json.endArray();
    }

    @Override
    public JsonObject schema(Function<RecordType<?>, JsonObject> records) {
      var parts = new JsonArray();
      parts.add(TEXT.schema(records));
      parts.add(TEXTS.schema(records));
      var schema = new JsonObject();
      schema.addProperty("type", "array");
      schema.add("prefixItems", parts);
      return schema;
    }
  }
}
