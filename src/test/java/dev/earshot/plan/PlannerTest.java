package dev.earshot.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.analysis.Analysis;
import dev.earshot.analysis.Language;
import dev.earshot.query.Query;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What becomes of a query, in small numbers: a word counts 1, in a title half as much more, in the
/// episode's words .25, a stop word .1, neighbours .2.
class PlannerTest {
  private static final Recipe RECIPE = recipe();

  private static Recipe recipe() {
    var lines =
        "name=small\ntitle=.5\nepisode=.25\nstop-word=.1\nphrase=.2\nwhole-title=9\ntyped-form=0\n";
    try {
      return Recipe.read(new StringReader(lines));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void plans(String typed, String plan) {
    assertEquals(plan, plan(typed, Language.ENGLISH).toString(), typed);
  }

  private static Plan plan(String typed, Language... languages) {
    var planner = new Planner(RECIPE, new Analysis(RECIPE.stopWords()));
    return planner.plan(Query.read(typed).clause(), List.of(languages), (language, stem) -> 1);
  }

  @Test
  void aWordIsLookedForInTextTitleAndEpisode() {
    plans(
        "chips",
        "(sum (sum +(sum text:chip^1 episode_start:chip^0) title:chip^0.5 episode_words:chip^0.25)"
            + " (tier whole_title whole_title:chip))");
  }

  @Test
  void wordsSideBySideAreNeighboursAndATier() {
    plans(
        "chip design",
        "(sum (sum +(sum text:chip^1 text:design^1 episode_start:chip^0 episode_start:design^0)"
            + " title:chip^0.5 episode_words:chip^0.25 title:design^0.5 episode_words:design^0.25"
            + " text:\"chip design\"^0.2"
            + " (tier all_words (sum #text:chip #text:design)))"
            + " (tier whole_title whole_title:chip design))");
  }

  @Test
  void aWordThatComesTwiceCountsTwiceAndIsNoNeighbourOfItself() {
    plans(
        "chip chips",
        "(sum (sum +(sum text:chip^2 episode_start:chip^0) title:chip^1 episode_words:chip^0.5)"
            + " (tier whole_title whole_title:chip chip))");
  }

  @Test
  void stopWordsCountLittleAndAreNoEvidence() {
    plans(
        "the chip",
        "(sum (sum +(sum text:chip^1 episode_start:chip^0) title:chip^0.5 episode_words:chip^0.25"
            + " text:the^0.1 title:the^0.05)"
            + " (tier whole_title whole_title:the chip))");
  }

  @Test
  void stopWordsAloneHaveToDo() {
    plans(
        "who",
        "(sum (sum +(sum text:who^1 episode_start:who^0) title:who^0.5 episode_words:who^0.25)"
            + " (tier whole_title whole_title:who))");
  }

  @Test
  void conditionsMustHold() {
    plans(
        "\"chip design\"",
        "(sum +(sum +(sum +text:\"chip design\" title:\"chip design\"^0.5)"
            + " #vocabulary:chip #vocabulary:design))");
    plans(
        "-chip",
        "(sum -(sum +(sum text:chip^1 episode_start:chip^0) title:chip^0.5 episode_words:chip^0.25) +everything)");
    plans("kind:quote", "(sum #(condition=1 kind:quote) +everything)");
    plans(
        "guest:\"Ron Diamant\"",
        "(sum #(condition=1 (sum guest:rondiamant (sum #guest:ron #guest:diamant))) +everything)");
    plans("since:1970-01-03", "(sum #(condition=1 days:2..) +everything)");
    plans("chip NEAR/5 design", "(sum +(near/5 text chip design))");
  }

  @Test
  void beginningsOfWordsAreNoNeighbours() {
    plans("flexib*", "(sum +(sum (prefix=1 vocabulary:flexib*)))");
  }

  @Test
  void whatHasAllIsPlannedByItself() {
    completes("chip", plan("chip", Language.ENGLISH).toString());
    completes(
        "chip design",
        "(sum (sum #text:chip #text:design) (tier whole_title whole_title:chip design))");
    completes(
        "\"chip design\" flexib*",
        "(sum +(sum +(sum +text:\"chip design\" title:\"chip design\"^0.5)"
            + " #vocabulary:chip #vocabulary:design)"
            + " +(sum +(sum (prefix=1 vocabulary:flexib*))))");
    completes(
        "chip design -solar",
        "(sum -(sum +(sum text:solar^1 episode_start:solar^0) title:solar^0.5 episode_words:solar^0.25)"
            + " +(sum #text:chip #text:design))");
  }

  private static void completes(String typed, String plan) {
    assertEquals(plan, plan(typed, Language.ENGLISH).complete().toString(), typed);
  }

  @Test
  void aQueryWithoutWordsFindsNothing() {
    plans("?!", "(nothing: a query without words)");
  }

  @Test
  void eachLanguageHasItsOwnStems() {
    assertEquals(
        "(in en (sum (sum +(sum text:häuser^1 episode_start:häuser^0) title:häuser^0.5 episode_words:häuser^0.25)"
                .replace("ä", "a")
            + " (tier whole_title whole_title:hauser)))"
            + " (in de (sum (sum +(sum text:haus^1 episode_start:haus^0) title:haus^0.5 episode_words:haus^0.25)"
            + " (tier whole_title whole_title:haus)))",
        plan("Häuser", Language.ENGLISH, Language.GERMAN).toString());
  }

  @Test
  void contentWordsAndPhrasesAreMarkedAndStopWordsOnlyWhereNothingElseIs() {
    marks(
        "the chip \"heat pump\" -solar flexib*", "text:chip text:\"heat pump\" vocabulary:flexib*");
    marks("who the", "text:who text:the");
    marks("kind:quote", "");
  }

  private static void marks(String typed, String marked) {
    var parts = plan(typed, Language.ENGLISH).parts().getFirst().marked();
    assertEquals(marked, String.join(" ", parts.stream().map(Part::toString).toList()), typed);
  }

  @Test
  void partsKnowAsWhatTheyWereTyped() {
    var typed = plan("Flexible chips", Language.ENGLISH).toString();
    assertEquals(List.of("Flexible", "chips"), List.of(term(0), term(1)), typed);
  }

  private static String term(int number) {
    var group = (Part.Group) plan("Flexible chips", Language.ENGLISH).parts().getFirst().scored();
    var words = (Part.Group) group.members().getFirst().part();
    var own = (Part.Group) words.members().getFirst().part();
    var weighted = (Part.Weighted) own.members().get(number).part();
    return ((Part.Term) weighted.part()).typed();
  }

  @Test
  void aLongQueryKeepsItsRarestWords() {
    var page =
        "w"
            + String.join(
                " w", java.util.stream.IntStream.range(0, 250).mapToObj(i -> i + "x").toList());
    var clause = Query.read(page).clause();
    Frequencies rareAtTheEnd =
        (language, stem) -> 1000 - Integer.parseInt(stem.replaceAll("\\D", ""));
    var plan =
        new Planner(RECIPE, new Analysis(RECIPE.stopWords()))
            .plan(clause, List.of(Language.ENGLISH), rareAtTheEnd);
    assertEquals(130, plan.leftOut());
    assertEquals(false, plan.toString().contains("text:w129x^"));
    assertEquals(true, plan.toString().contains("text:w130x^"));
  }

  @Test
  void aPastedPageIsBounded() {
    var page =
        "word ".repeat(5_000)
            + String.join(
                " ", java.util.stream.IntStream.range(0, 5_000).mapToObj(i -> "w" + i).toList());
    var text = plan(page, Language.ENGLISH).toString();
    assertEquals(true, text.length() < 30_000, () -> "a plan of " + text.length() + " characters");
  }
}
