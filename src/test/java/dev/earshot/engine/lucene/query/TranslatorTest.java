package dev.earshot.engine.lucene.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.analysis.Analysis;
import dev.earshot.analysis.Language;
import dev.earshot.plan.Planner;
import dev.earshot.plan.Recipe;
import dev.earshot.query.Query;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.IndexSearcher;
import org.junit.jupiter.api.Test;

/// Lucene's queries as it prints them: `+` must match, `#` must match and scores nothing.
class TranslatorTest {
  private static final Recipe RECIPE = Recipe.standard();
  private static final Analysis ANALYSIS = new Analysis(RECIPE.stopWords());

  private static void translates(String typed, String query, Language... languages) {
    var clause = Query.read(typed).clause();
    var plan =
        new Planner(RECIPE, ANALYSIS).plan(clause, List.of(languages), (language, stem) -> 1);
    try (var nothing = new MultiReader()) {
      var queries = new PlanQueries(plan, RECIPE, ANALYSIS, new IndexSearcher(nothing));
      assertEquals(query, queries.query().toString(), typed);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aTitleThatNothingHasIsNotLookedFor() {
    translates(
        "chips",
        "+((all:chip)^1.0 (start:chip)^0.0) (title:chip)^0.4 (about:chip)^0.2"
            + " (vocabulary:chips)^1.0",
        Language.ENGLISH);
  }

  @Test
  void exclusionsAloneFindEverythingElse() {
    translates(
        "-kind:quote",
        "-(ConstantScore(kind:quote))^1.0 +ConstantScore(FieldExistsQuery [field=all])",
        Language.ENGLISH);
  }

  @Test
  void conditionsScoreNothing() {
    translates(
        "kind:quote",
        "#(ConstantScore(kind:quote))^1.0 +ConstantScore(FieldExistsQuery [field=all])",
        Language.ENGLISH);
    translates(
        "since:1970-01-03",
        "#(ConstantScore(published:[2 TO 9223372036854775807]))^1.0"
            + " +ConstantScore(FieldExistsQuery [field=all])",
        Language.ENGLISH);
  }

  @Test
  void phrasesCountInTitlesTooAndBeginningsAreSoughtAmongWholeWords() {
    translates(
        "\"chip of design\"",
        "+(+all:\"chip of design\" (title:\"chip of design\")^0.4)"
            + " #vocabulary:chip #vocabulary:of #vocabulary:design",
        Language.ENGLISH);
    translates("flexib*", "(ConstantScore(vocabulary:flexib*))^1.0", Language.ENGLISH);
    translates("chip NEAR/5 design", "all:MAXGAPS/5(UNORDERED(chip,design))", Language.ENGLISH);
  }

  /// A highlight is found in the language of its own text alone.
  @Test
  void eachLanguageIsAskedInItsOwnFields() {
    translates(
        "flexib*",
        "(+(ConstantScore(vocabulary:flexib*))^1.0 #ConstantScore(FieldExistsQuery [field=all]))"
            + " (+(ConstantScore(vocabulary:flexib*))^1.0 #ConstantScore(FieldExistsQuery"
            + " [field=all@de]))",
        Language.ENGLISH,
        Language.GERMAN);
  }

  @Test
  void whatHasNoWordsFindsNothing() {
    translates("?!", "MatchNoDocsQuery(\"a query without words\")", Language.ENGLISH);
  }
}
