package dev.earshot.present;

import static dev.earshot.present.JsonType.TEXT;
import static dev.earshot.present.JsonType.list;
import static dev.earshot.present.JsonType.oneOf;

import dev.earshot.engine.Suggestion;
import dev.earshot.engine.Suggestion.Kind;
import java.util.Arrays;
import java.util.List;
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

  private SuggestionsJson() {}

  /// A record for each, one a line.
  public static String lines(List<Suggestion> suggestions) {
    return suggestions.stream().map(SUGGESTION::line).collect(Collectors.joining());
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
}
