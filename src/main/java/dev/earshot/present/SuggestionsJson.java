package dev.earshot.present;

import com.google.gson.stream.JsonWriter;
import dev.earshot.engine.Suggestion;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
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
          for (var suggestion : suggestions) {
            json.beginObject().name("type").value("suggestion");
            fields(json, suggestion);
            json.endObject();
          }
          json.endArray();
        });
  }

  /// What was typed and its completions, as browsers read them from a search plug-in: OpenSearch
  /// Suggestions 1.1.
  public static String openSearch(String typed, List<Suggestion> suggestions) {
    var line = new StringWriter();
    try (var json = new JsonWriter(line)) {
      json.beginArray().value(typed).beginArray();
      for (var suggestion : suggestions) json.value(suggestion.text());
      json.endArray().endArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line + "\n";
  }

  private static void fields(JsonWriter json, Suggestion suggestion) throws IOException {
    json.name("text").value(suggestion.text()).name("kind").value(suggestion.kind().word());
  }
}
