package dev.earshot.passage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.Earshot;
import dev.earshot.Indexed;
import dev.earshot.passage.Passage.Neighbour;
import dev.earshot.search.SearchRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Indexed.ForTests.class)
class PassageTest {
  private static Earshot earshot;

  @BeforeAll
  static void index(Indexed indexed) {
    earshot =
        indexed.episodes(
            """
            {"title":"Tide mills","audio":"https://water.example/12.mp3","topics":[\
            {"title":"Gears","summary":"Wood on wood.","url":"https://water.example/12#gears","quotes":[\
            {"text":"First came the oak.","speaker":"Ada Stone","start":0},{"text":"Second came iron.","note":"check this"},\
            {"text":"Third came rust.","url":"ftp://water.example/rust"}]}],"quotes":[{"text":"Apart from all that: eels."}]}
            {"title":"Weirs","topics":[{"title":"A clip","start":370,"end":422,"quotes":[{"text":"Salmon leap at dusk."}]},\
            {"title":"A chapter","start":422,"end":1422,"quotes":[{"text":"Otters wait below."}]}]}
            """);
  }

  @Test
  void aQuoteLiesBetweenThoseOfItsTopic() {
    var iron = passage("iron");
    assertEquals(Kind.QUOTE, iron.kind());
    assertEquals(Optional.of("Gears"), iron.topic());
    assertEquals(List.of("First came the oak."), texts(iron.before()));
    assertEquals(List.of("Third came rust."), texts(iron.after()));
  }

  /// A quote of Snipd told no moment, though its clip does.
  @Test
  void whatIsSaidInAClipIsSaidWhereTheClipBegins() {
    assertEquals(Optional.of(Duration.ofSeconds(370)), passage("salmon").start());
    assertEquals(Optional.empty(), passage("otters").start());
  }

  @Test
  void aTopicIsFollowedByItsFirstQuotes() {
    var gears = passage("wood");
    assertEquals(Kind.TOPIC, gears.kind());
    assertEquals(List.of(), gears.before());
    assertEquals(List.of("First came the oak."), texts(gears.after()));
  }

  @Test
  void aQuoteOutsideOfTopicsHasNoNeighboursThere() {
    var eels = passage("eels");
    assertEquals(Optional.empty(), eels.topic());
    assertEquals(List.of(), texts(eels.before()));
  }

  @Test
  void aNeighbourKnowsWhoSpeaksAndWhen() {
    var oak = passage("iron").before().getFirst();
    assertEquals(Optional.of("Ada Stone"), oak.speaker());
    assertEquals(Optional.of(Duration.ZERO), oak.start());
    assertEquals(Kind.QUOTE, oak.kind());
  }

  @Test
  void theLinkIsThatOfTheMomentOrElseOfTheTopic() {
    assertEquals(Optional.of("https://water.example/12.mp3#t=0"), passage("oak").link());
    assertEquals(Optional.of("https://water.example/12#gears"), passage("iron").link());
    assertEquals(Optional.of("https://water.example/12#gears"), passage("rust").link());
    assertEquals(Optional.empty(), passage("eels").link());
  }

  @Test
  void aListenersNoteBelongsToTheQuote() {
    assertEquals(Optional.of("check this"), passage("iron").note());
    assertEquals(Optional.empty(), passage("wood").note());
  }

  @Test
  void theEpisodeComesWithoutItsHighlights() {
    assertEquals(0, passage("oak").episode().quoteCount());
  }

  @Test
  void whatWasFoundIsMarked() {
    var oak = passage("oak").excerpt();
    var mark = oak.highlights().getFirst();
    assertEquals("oak", oak.text().substring(mark.from(), mark.to()));
  }

  @Test
  void aWholeEpisodeHasEachTopicFollowedByItsQuotes() {
    var passages = earshot.episode("tide-mills").orElseThrow().passages();
    assertEquals(
        "Wood on wood. | First came the oak. | Second came iron. | Third came rust. | Apart from all that: eels.",
        String.join(" | ", passages.stream().map(p -> p.excerpt().text()).toList()));
  }

  /// The best one, with a neighbour on either side.
  private static Passage passage(String word) {
    return earshot.search(SearchRequest.of(word).neighbours(1)).passages().getFirst();
  }

  private static List<String> texts(List<Neighbour> neighbours) {
    return neighbours.stream().map(Neighbour::text).toList();
  }
}
