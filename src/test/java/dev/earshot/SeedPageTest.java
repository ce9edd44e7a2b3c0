package dev.earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.passage.Passage;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What the saved page in `corpus` must yield, from end to end.
@ExtendWith(Indexed.ForTests.class)
class SeedPageTest {
  private static Earshot earshot;

  @BeforeAll
  static void index(Indexed indexed) {
    earshot = indexed.sources(Indexed.CORPUS);
  }

  @Test
  void thePageIsOneEpisodeOfFourTopicsAndFourQuotes() {
    var page = earshot.episode("superdatascience-691").orElseThrow().episode();
    assertEquals(4, page.topics().size());
    assertEquals(4, page.quoteCount());
    assertEquals(14, page.related().size());
    assertEquals(List.of("Ron Diamant"), page.guests());
  }

  @Test
  void chipDesignFlexibilityFindsTheTopicOfThatName() {
    assertEquals("Design Flexibility", first("chip design flexibility").topic().orElseThrow());
  }

  @Test
  void dotsInAnAbbreviationMakeNoDifference() {
    assertEquals(ids("AI accelerators"), ids("A.I. accelerators"));
  }

  @Test
  void eachTitleOfThePageFindsItselfFirst() {
    for (var title :
        List.of("AI Chip Evolution", "Hardware Demand", "Training at Scale", "Design Flexibility"))
      assertEquals(title, first(title).topic().orElseThrow());
    for (var line :
        List.of(
            "691: A.I. Accelerators: Hardware Specialized for Deep Learning — with Ron Diamant",
            "A.I. Accelerators: Hardware Specialized for Deep Learning",
            "ai accelerators hardware specialized for deep learning with ron diamant"))
      assertEquals("superdatascience-691", first(line).episodeId(), line);
  }

  @Test
  void theGuestFindsHisEpisode() {
    assertEquals("superdatascience-691", first("ron diamant").episodeId());
  }

  @Test
  void pageFurnitureIsNotFound() {
    for (var query : List.of("1.", "Answers 383 questions", "\"Answers 383\"", "Popular Clips"))
      assertTrue(
          fromPage(query).noneMatch(passage -> passage.excerpt().text().contains("383")), query);
    assertEquals(0, earshot.search("383").total());
    assertEquals(0, fromPage("1.").count());
  }

  @Test
  void relatedEpisodesAreNoPassages() {
    for (var related :
        List.of("Parinaz Sobhani", "\"Optimizing Computer Hardware\"", "Niewinski", "Büttner"))
      assertEquals(0, fromPage(related).count(), related);
  }

  private Stream<Passage> fromPage(String query) {
    return earshot.search(query).passages().stream()
        .filter(p -> p.episodeId().equals("superdatascience-691"));
  }

  private Passage first(String query) {
    return earshot.search(query).passages().getFirst();
  }

  private List<String> ids(String query) {
    return earshot.search(query).passages().stream().map(Passage::id).toList();
  }
}
