package dev.earshot.present;

import dev.earshot.search.RelatedResults;
import dev.earshot.search.RelatedResults.Listed;

/// What goes with an episode or a passage, as JSON records: one of type `listed` for each episode
/// that the source names, then the passages as a search has them.
public final class RelatedJson {
  private RelatedJson() {}

  public static String of(RelatedResults results) {
    var lines = new StringBuilder();
    for (var listed : results.listed()) lines.append(listed(listed));
    int rank = 1;
    for (var passage : results.alike()) lines.append(JsonPresenter.passage(passage, rank++));
    return lines.toString();
  }

  private static String listed(Listed listed) {
    return JsonLine.of(
        "listed",
        json -> {
          json.name("title").value(listed.named().title());
          json.name("number").value(listed.named().number().orElse(null));
          JsonPresenter.strings(json, "guests", listed.named().guests());
          json.name("episode");
          var found = listed.found();
          if (found.isPresent())
            JsonPresenter.episode(json, found.get().id(), found.get().episode());
          else json.nullValue();
        });
  }
}
