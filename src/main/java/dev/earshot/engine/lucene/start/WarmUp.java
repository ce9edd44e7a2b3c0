package dev.earshot.engine.lucene.start;

import dev.earshot.analysis.Analysis;
import dev.earshot.analysis.Language;
import dev.earshot.engine.lucene.hits.MatchedSpans;
import dev.earshot.engine.lucene.query.PlanQueries;
import dev.earshot.engine.lucene.suggest.KnownNames;
import dev.earshot.plan.Planner;
import dev.earshot.plan.Recipe;
import dev.earshot.query.Query;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.IndexSearcher;

/// What the first search of a process does in any case and needs no index for: classes and codecs
/// are loaded, a query is read, planned and translated. A thread of its own may do it while the
/// process learns what to search.
public final class WarmUp {
  private WarmUp() {}

  /// Does it all once.
  public static void run() {
    var recipe = Recipe.standard();
    var analysis = new Analysis(recipe.stopWords());
    try (var nothing = new MultiReader()) {
      Codec.availableCodecs();
      var searcher = new IndexSearcher(nothing);
      var clause = Query.read("to \"prepare\" a search").clause();
      new KnownNames(nothing, analysis).of("prepare names");
      var plan =
          new Planner(recipe, analysis)
              .plan(clause, List.of(Language.ENGLISH), (language, stem) -> 1);
      var queries = new PlanQueries(plan, recipe, analysis, searcher);
      searcher.search(queries.query(), 1);
      new MatchedSpans(analysis, searcher, queries.marks());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
