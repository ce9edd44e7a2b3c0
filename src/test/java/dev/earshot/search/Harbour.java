package dev.earshot.search;

import dev.earshot.analysis.Analysis;
import dev.earshot.engine.Engine;
import dev.earshot.engine.Part;
import dev.earshot.engine.StoredEpisode;
import dev.earshot.engine.Writer;
import dev.earshot.engine.location.Location;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance;
import dev.earshot.episode.Provenance.Content;
import dev.earshot.episode.Quote;
import dev.earshot.plan.Recipe;
import java.nio.file.Path;
import java.util.List;

/// Sixty episodes in which somebody says "the harbour at night", all with Catherine Smith as guest.
final class Harbour {
  static final Recipe RECIPE = Recipe.standard();
  static final Analysis ANALYSIS = new Analysis(RECIPE.stopWords());

  private Harbour() {}

  static Engine in(Path folder) {
    var location = Location.of(folder);
    try (var writer = location.write(RECIPE, new Writer.Settings(false, 1, 0))) {
      for (int i = 0; i < 60; i++) writer.put(episode("e" + i));
      writer.commit();
    }
    return location.open(RECIPE, ANALYSIS);
  }

  private static StoredEpisode episode(String id) {
    var episode =
        Episode.titled("Shores")
            .guests(List.of("Catherine Smith"))
            .quotes(List.of(Quote.of("the harbour at night").build()))
            .build();
    var part = new Part("-", "", episode, Provenance.of(Content.EPISODES));
    return new StoredEpisode(id, List.of(), episode, List.of(part));
  }
}
