package dev.earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.engine.Correction;
import dev.earshot.search.SearchRequest;
import dev.earshot.search.SearchRequest.Spelling;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// People and shows that a query names.
@ExtendWith(Indexed.ForTests.class)
class NamesTest {
  private static final String EPISODES =
      """
      {"show":"Practical Kelp","title":"Silicon","guests":["Ron Diamant"],"hosts":["Zoë Raymond"],"quotes":[{"text":"We build a chip every year."},{"text":"Books pile up."}]}
      {"show":"Shelf Life","title":"Reading","guests":["Chip Huyen"],"quotes":[{"text":"Books take a long time."},{"text":"Ron Diamant said that a chip is like a city."},{"text":"One more chip, and another chip."}]}
      {"title":"Alone","quotes":[{"text":"A diamond is a chip of coal, Ron.","speaker":"Mary Ann Lee"}]}
      """;

  private static Earshot earshot;

  @BeforeAll
  static void index(Indexed indexed) {
    earshot = indexed.episodes(EPISODES);
  }

  @Test
  void aPersonsNameAsksForTheirEpisodes() {
    reads("ron diamant chip", "(want (name \"Ron Diamant\") chip)");
    best("ron diamant chip", "We build a chip every year.");
    best("chip zoe raymond", "We build a chip every year.");
    best("coal mary ann lee", "A diamond is a chip of coal, Ron.");
  }

  @Test
  void whoeverSpeaksOfThemByNameAnswersToo() {
    var texts = texts(SearchRequest.of("ron diamant city"));
    assertEquals("Ron Diamant said that a chip is like a city.", texts.getFirst());
  }

  @Test
  void theWordsOfANameAreNoEvidenceForOtherThings() {
    best("chip huyen books", "Books take a long time.");
    assertEquals(
        List.of("Books take a long time."), texts(SearchRequest.of("chip huyen books").limit(1)));
  }

  @Test
  void aNameMayBeWrittenAsItSounds() {
    reads("ron diamond chip", "(want (name \"Ron Diamant\") chip)");
    assertEquals(
        List.of(new Correction("ron diamond", "Ron Diamant", false)),
        earshot.search("ron diamond chip").corrections());
  }

  @Test
  void quotationMarksAndLiteralWordsAreNoNames() {
    reads("\"ron diamant\" chip", "(want (phrase \"ron diamant\") chip)");
    reads("+ron +diamant", "(want (must ron) (must diamant))");
    var literal = SearchRequest.of("ron diamond").spelling(Spelling.LITERAL);
    assertEquals("(want ron diamond)", earshot.search(literal).interpretation().toString());
  }

  @Test
  void aShowIsNamedOnlyBesideOtherWords() {
    reads("practical kelp", "(want practical kelp)");
    reads("practical kelp books", "(want (name \"Practical Kelp\") books)");
    best("practical kelp books", "Books pile up.");
  }

  private static void reads(String query, String interpretation) {
    assertEquals(interpretation, earshot.search(query).interpretation().toString());
  }

  private static void best(String query, String text) {
    assertEquals(text, texts(SearchRequest.of(query)).getFirst(), query);
  }

  private static List<String> texts(SearchRequest request) {
    return earshot.search(request).passages().stream().map(p -> p.excerpt().text()).toList();
  }
}
