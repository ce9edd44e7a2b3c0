package dev.earshot.present;

import com.google.gson.stream.JsonWriter;
import dev.earshot.engine.Suggestion;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/// Completions as JSON.
public final class SuggestionsJson {
  private SuggestionsJson() {}

  /// A record for each, one a line.
  public static String lines(List<Suggestion> suggestions) {
    return suggestions.stream()
        .map(one -> JsonLine.of("suggestion", json -> fields(json, one)))
        .collect(Collectors.joining());
  }

  /// One object with the same records in `suggestions`.
  public static String document(List<Suggestion> suggestions) {
    return JsonLine.of(
        "suggestions",
        json -> {
          json.name("suggestions").beginArray();
          for (var suggestion : suggestions)
            JsonLine.nested(json, "suggestion", fields -> fields(fields, suggestion));
          json.endArray();
        });
  }

  /// What was typed and its completions, as browsers read them from a search plug-in: OpenSearch
  /// Suggestions 1.1.
  public static String openSearch(String typed, List<Suggestion> suggestions) {
    return JsonLine.line(json -> {
      json.beginArray().value(typed).beginArray();
      for (var suggestion : suggestions) json.value(suggestion.text());
      json.endArray().endArray();
    });
  }

  private static void fields(JsonWriter json, Suggestion suggestion) throws IOException {
    json.name("text").value(suggestion.text()).name("kind").value(suggestion.kind().word());
  }
}
