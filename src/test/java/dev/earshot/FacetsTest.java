package dev.earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.engine.Facets;
import dev.earshot.engine.Facets.Count;
import dev.earshot.search.SearchRequest;
import dev.earshot.search.SearchRequest.Detail;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// How what matches spreads over shows, people and time.
@ExtendWith(Indexed.ForTests.class)
class FacetsTest {
  private static final String EPISODES =
      """
      {"show":"Sea Weekly","title":"One","guests":["Zoë Ray","Bo"],"published":"2023-03-01","quotes":[{"text":"kelp is a weed","speaker":"Bo"},{"text":"kelp again","speaker":"Zoë Ray"},{"text":"nothing here"}]}
      {"show":"sea weekly","title":"Two","guests":["Zoe Ray"],"published":"2023-03-20","topics":[{"title":"Kelp soup","tags":["food","Sea"],"quotes":[{"text":"soup of kelp","speaker":"bo"}]}]}
      {"title":"Three","quotes":[{"text":"more kelp"}]}
      {"show":"Rope","title":"Four","guests":["Bo"],"published":"2024-01-05","quotes":[{"text":"kelp the rope"}]}
      """;

  private static Earshot earshot;

  @BeforeAll
  static void index(Indexed indexed) {
    earshot = indexed.episodes(EPISODES);
  }

  @Test
  void eachMatchCountsOnceAValue() {
    var facets = facets("kelp");
    assertEquals("quote 5, topic 1", told(facets.kinds()));
    assertEquals("Bo 3, Zoe Ray 4", byName(facets.guests()));
    assertEquals("2023-03 4, 2024-01 1", told(facets.months()));
    assertEquals("2023 4, 2024 1", told(facets.years()));
    assertEquals("Sea 1, food 1", told(facets.tags().first()));
  }

  @Test
  void namesThatDifferInSpellingAloneAreOne() {
    var facets = facets("kelp");
    assertEquals("Sea Weekly 4, Rope 1", told(facets.shows().first()));
    assertEquals(2, facets.speakers().distinct());
  }

  @Test
  void countsAreOfAllThatMatchNotOfThePage() {
    var request = SearchRequest.of("kelp").limit(1).with(Detail.FACETS);
    assertEquals("quote 5, topic 1", told(earshot.search(request).facets().orElseThrow().kinds()));
  }

  @Test
  void filtersHoldForFacetsToo() {
    assertEquals("quote 1", told(facets("kelp show:rope").kinds()));
    assertTrue(facets("nowhere").kinds().isEmpty());
  }

  @Test
  void nobodyCountsUnasked() {
    assertEquals(Optional.empty(), earshot.search("kelp").facets());
  }

  private static Facets facets(String query) {
    return earshot.search(SearchRequest.of(query).with(Detail.FACETS)).facets().orElseThrow();
  }

  private static String byName(Facets.Values values) {
    var sorted = values.first().stream().map(FacetsTest::told).sorted().toList();
    return String.join(", ", sorted).replace("Zoë", "Zoe");
  }

  private static String told(List<Count> counts) {
    return counts.stream().map(FacetsTest::told).collect(Collectors.joining(", "));
  }

  private static String told(Count count) {
    return count.value() + " " + count.count();
  }
}
