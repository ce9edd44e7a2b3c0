package dev.earshot.episode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EpisodeTest {
  private static final Quote WORDS = Quote.of("The wheel turns twice a day.").build();

  /// Everything but the highlights is set to something of its own.
  private static final Episode FULL =
      Episode.titled("Tide mills")
          .show("Slow Water")
          .number("12.5")
          .guests(List.of("Ada Stone"))
          .hosts(List.of("Bo Kay"))
          .published(LocalDate.of(2024, 2, 29))
          .url("https://water.example/12")
          .audio("https://water.example/12.mp3")
          .language("en")
          .duration(Duration.ofMinutes(40))
          .related(List.of(new Related("Weirs", Optional.of("7"), List.of("Ivo Lund"))))
          .extra(Map.of("season", "3"))
          .build();

  @Test
  void onlyATitleIsNeeded() {
    var episode = Episode.titled("Tide mills").build();
    assertEquals("Tide mills", episode.title());
    assertEquals(Optional.empty(), episode.published());
    assertEquals(List.of(), episode.topics());
    assertEquals(0, episode.quoteCount());
  }

  @Test
  void anEpisodeWithoutATitleIsNone() {
    refuses("the title of an episode is blank", Episode.titled(" "));
    refuses("the title of an episode is blank", Episode.titled("Tide mills").title(""));
  }

  @Test
  void aDurationIsNotNegative() {
    refuses(
        "the duration is negative: PT-1S",
        Episode.titled("Tide mills").duration(Duration.ofSeconds(-1)));
  }

  @Test
  void aRelatedEpisodeHasATitle() {
    assertThrows(
        IllegalArgumentException.class, () -> new Related("", Optional.empty(), List.of()));
  }

  @Test
  void aBlankValueIsAbsent() {
    assertEquals(
        Episode.titled("Tide mills").build(),
        Episode.titled("Tide mills")
            .show(" ")
            .number("")
            .url("\t")
            .audio("")
            .language(" ")
            .build());
  }

  @Test
  void aChangeOfOnePartKeepsTheOthers() {
    assertEquals(FULL, FULL.but().build());
    var renamed = FULL.but().title("Mills").build();
    assertEquals("Mills", renamed.title());
    assertEquals(FULL, renamed.but().title("Tide mills").build());
  }

  @Test
  void quotesCountInsideTopicsAndOutside() {
    var topic = Topic.titled("Wheels").quotes(List.of(WORDS, WORDS)).build();
    var episode = FULL.but().topics(List.of(topic)).quotes(List.of(WORDS)).build();
    assertEquals(3, episode.quoteCount());
    assertEquals(FULL, episode.withoutHighlights());
  }

  @Test
  void keysOfTheSourceKeepTheirOrder() {
    var keys = new LinkedHashMap<String, String>();
    for (var key : List.of("zeta", "alpha", "mu")) keys.put(key, "1");
    var episode = FULL.but().extra(keys).build();
    keys.clear();
    assertEquals(List.of("zeta", "alpha", "mu"), List.copyOf(episode.extra().keySet()));
  }

  @Test
  void whatIsBuiltNoLongerChanges() {
    var guests = new ArrayList<>(List.of("Ada Stone"));
    var episode = FULL.but().guests(guests).build();
    guests.clear();
    assertEquals(List.of("Ada Stone"), episode.guests());
    assertThrows(UnsupportedOperationException.class, () -> episode.extra().put("a", "1"));
  }

  private static void refuses(String message, Episode.Builder episode) {
    assertEquals(
        message, assertThrows(IllegalArgumentException.class, episode::build).getMessage());
  }
}
