package dev.earshot.engine.lucene.query;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.analysis.Analysis;
import dev.earshot.analysis.Language;
import dev.earshot.engine.Part;
import dev.earshot.engine.StoredEpisode;
import dev.earshot.engine.Writer;
import dev.earshot.engine.location.Location;
import dev.earshot.engine.lucene.store.IndexFolder;
import dev.earshot.engine.lucene.store.Scoring;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance;
import dev.earshot.episode.Provenance.Content;
import dev.earshot.episode.Quote;
import dev.earshot.plan.Planner;
import dev.earshot.plan.Recipe;
import dev.earshot.query.Query;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a query scores beside its tiers is never above its bound, which strict tiers are built on.
class UpperBoundTest {
  private static final List<String> WORDS =
      List.of("ash", "birch", "cedar", "the", "dogwood", "elm", "fir", "gorse");

  private static final List<Language> LANGUAGES = List.of(Language.ENGLISH);

  /// Tiers that add nothing, so that a score is what the bound is for.
  private static final String NO_TIERS = "tiers = weighed\nall-words = 0\nwhole-title = 0\n";

  @TempDir Path folder;

  @Test
  void noQueryScoresAboveItsBound() throws IOException {
    long seed = Long.getLong("earshot.seed", System.nanoTime());
    var random = new Random(seed);
    for (var model : List.of("c = 3\n", "c = 0.2\n", "k1 = 1.2\nb = 0.75\n", "k1 = 9\nb = 0\n")) {
      var recipe = Recipe.read(new StringReader("name = mine\n" + NO_TIERS + model));
      for (int index = 0; index < 2; index++) {
        var place = folder.resolve(recipe.hashCode() + "-" + index);
        write(place, recipe, 1 + random.nextInt(30), random);
        try (var directory = IndexFolder.mapped(place).open();
            var reader = DirectoryReader.open(directory)) {
          var searcher = new IndexSearcher(reader);
          searcher.setSimilarity(Scoring.of(recipe));
          for (int round = 0; round < 80; round++) keeps(query(random), recipe, searcher, seed);
        }
      }
    }
  }

  private static void keeps(String query, Recipe recipe, IndexSearcher searcher, long seed)
      throws IOException {
    var analysis = new Analysis(recipe.stopWords());
    var plan =
        new Planner(recipe, analysis)
            .plan(Query.read(query).clause(), LANGUAGES, (language, stem) -> 1);
    var found = searcher.search(new PlanQueries(plan, recipe, analysis, searcher).query(), 1);
    if (found.scoreDocs.length == 0) return;
    var part = plan.parts().getFirst();
    double bound =
        new UpperBound(new KnownTerms(new SearcherTerms(searcher), part.language()))
            .of(part.scored());
    float best = found.scoreDocs[0].score;
    assertTrue(
        best <= bound * 1.00001,
        () -> "seed " + seed + ": " + best + " above " + bound + " for " + query + ", " + plan);
  }

  private static String query(Random random) {
    var words = text(1 + random.nextInt(5), random);
    return switch (random.nextInt(8)) {
      case 0 -> '"' + words + '"';
      case 1 -> "birch NEAR/3 cedar " + words;
      case 2 -> "ce* " + words;
      case 3 -> "(" + words + ") OR " + text(2, random);
      case 4 -> words + " -" + word(random);
      case 5 -> "+" + word(random) + " " + words;
      case 6 -> words + " kind:quote";
      default -> words;
    };
  }

  private static void write(Path place, Recipe recipe, int episodes, Random random) {
    var location = Location.of(place);
    try (var writer = location.write(recipe, new Writer.Settings(false, 1, 0))) {
      for (int i = 0; i < episodes; i++) writer.put(episode("e" + i, random));
      writer.commit();
    }
  }

  private static StoredEpisode episode(String id, Random random) {
    var quotes = new ArrayList<Quote>();
    for (int i = 0; i <= random.nextInt(4); i++)
      quotes.add(Quote.of(text(1 + random.nextInt(12), random)).build());
    var episode = Episode.titled(text(2, random)).quotes(quotes).build();
    var part = new Part("-", "", episode, Provenance.of(Content.EPISODES));
    return new StoredEpisode(id, List.of(), episode, List.of(part));
  }

  private static String text(int length, Random random) {
    return random
        .ints(length, 0, WORDS.size())
        .mapToObj(WORDS::get)
        .collect(Collectors.joining(" "));
  }

  private static String word(Random random) {
    return WORDS.get(random.nextInt(WORDS.size()));
  }
}
