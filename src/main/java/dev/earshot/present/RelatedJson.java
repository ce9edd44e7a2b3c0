package dev.earshot.present;

import com.google.gson.stream.JsonWriter;
import dev.earshot.search.RelatedResults;
import dev.earshot.search.RelatedResults.Listed;
import java.io.IOException;

/// What goes with an episode or a passage, as JSON records: one of type `listed` for each episode
/// that the source names, then the passages as a search has them.
public final class RelatedJson {
  private RelatedJson() {}

  public static String lines(RelatedResults results) {
    var lines = new StringBuilder();
    for (var listed : results.listed()) lines.append(listed(listed));
    int rank = 1;
    for (var passage : results.alike()) lines.append(PassageJson.of(passage, rank++));
    return lines.toString();
  }

  /// One object with the same records in `listed` and `passages`.
  public static String document(RelatedResults results) {
    return JsonLine.of(
        "related",
        json -> {
          json.name("listed").beginArray();
          for (var listed : results.listed())
            JsonLine.nested(json, "listed", fields -> fields(fields, listed));
          json.endArray().name("passages").beginArray();
          int rank = 1;
          for (var passage : results.alike()) PassageJson.object(json, passage, rank++);
          json.endArray();
        });
  }

  private static String listed(Listed listed) {
    return JsonLine.of("listed", json -> fields(json, listed));
  }

  private static void fields(JsonWriter json, Listed listed) throws IOException {
    json.name("title").value(listed.named().title());
    json.name("number").value(listed.named().number().orElse(null));
    PassageJson.strings(json, "guests", listed.named().guests());
    json.name("episode");
    var found = listed.found();
    if (found.isPresent()) PassageJson.episode(json, found.get().id(), found.get().episode());
    else json.nullValue();
  }
}
