package dev.earshot.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.earshot.engine.Request.Order;
import dev.earshot.query.Clause;
import dev.earshot.query.FieldName;
import dev.earshot.query.InvalidInputException;
import dev.earshot.search.SearchRequest.Crowding;
import dev.earshot.search.SearchRequest.Detail;
import dev.earshot.search.SearchRequest.Grouping;
import dev.earshot.search.SearchRequest.Ranking;
import dev.earshot.search.SearchRequest.Repeats;
import dev.earshot.search.SearchRequest.Spelling;
import dev.earshot.search.SearchRequest.Syntax;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/// What a request asks for, and what it refuses.
class SearchRequestTest {
  private static final SearchRequest KELP = SearchRequest.of("kelp");

  @Test
  void theUsualRequestIsForTenPassages() {
    assertEquals(
        new Question(
            "kelp", Syntax.PLAIN, List.of(), List.of(), Spelling.CORRECTED, Synonyms.standard()),
        KELP.question());
    assertEquals(
        new Arrangement(
            Order.RELEVANCE,
            Ranking.BY_WORDS,
            Grouping.PASSAGES,
            Repeats.COLLAPSED,
            Crowding.FOLDED),
        KELP.arrangement());
    assertEquals(new PageRequest(10, 1, Optional.empty(), Optional.empty()), KELP.page());
    assertEquals(new Details(0, Set.of()), KELP.details());
  }

  @Test
  void aChangeLeavesTheRestAsItWas() {
    var changed =
        KELP.syntax(Syntax.LUCENE)
            .spelling(Spelling.LITERAL)
            .synonyms(Synonyms.none())
            .filter(FieldName.SHOW, "Sea Weekly")
            .grouping(Grouping.EPISODES)
            .repeats(Repeats.SHOWN)
            .crowding(Crowding.SHOWN)
            .limit(3)
            .after("cursor")
            .timeLimit(Duration.ofSeconds(1))
            .neighbours(2)
            .with(Detail.FACETS)
            .with(Detail.REASONS);
    var filter = new Clause.Field(FieldName.SHOW, "Sea Weekly");
    assertEquals(
        new SearchRequest(
            new Question(
                "kelp",
                Syntax.LUCENE,
                List.of(filter),
                List.of(),
                Spelling.LITERAL,
                Synonyms.none()),
            new Arrangement(
                Order.RELEVANCE,
                Ranking.BY_WORDS,
                Grouping.EPISODES,
                Repeats.SHOWN,
                Crowding.SHOWN),
            new PageRequest(3, 1, Optional.of("cursor"), Optional.of(Duration.ofSeconds(1))),
            new Details(2, Set.of(Detail.FACETS, Detail.REASONS))),
        changed);
  }

  @Test
  void filtersAreTakenByTheWordsOfTheirFields() {
    var options = Map.of("kind", "Quotes", "until", "2023", "colour", "blue");
    assertEquals(
        List.of(
            new Clause.Field(FieldName.KIND, "quote"), new Clause.Field(FieldName.UNTIL, "2023")),
        KELP.filters(word -> Optional.ofNullable(options.get(word))).filters());
  }

  @Test
  void whatMakesNoSenseIsRefusedWithWhatWasExpected() {
    refuses("a limit of 0; expected 1 to 10000", () -> KELP.limit(0));
    refuses("a limit of 10001; expected 1 to 10000", () -> KELP.limit(10_001));
    refuses("-1 neighbours; expected 0 to 100", () -> KELP.neighbours(-1));
    refuses("101 neighbours; expected 0 to 100", () -> KELP.neighbours(101));
    refuses("\"song\" is no kind; a kind is topic or quote", () -> filter(FieldName.KIND, "song"));
    refuses("\" \" is no host; any value will do", () -> filter(FieldName.HOST, " "));
    refuses("page 0; expected 1 to 1000, and a cursor leads beyond", () -> KELP.page(0));
    refuses("page 1001; expected 1 to 1000, and a cursor leads beyond", () -> KELP.page(1_001));
    refuses(
        "a page has a number or follows a cursor, not both", () -> KELP.page(2).after("cursor"));
  }

  private static void filter(FieldName field, String value) {
    KELP.filter(field, value);
  }

  private static void refuses(String message, Executable request) {
    assertEquals(message, assertThrows(InvalidInputException.class, request).getMessage());
  }
}
