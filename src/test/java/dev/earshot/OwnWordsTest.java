package dev.earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.passage.Passage;
import dev.earshot.search.SearchRequest;
import dev.earshot.search.SearchRequest.Spelling;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A quote answers by its own words; heading, names and episode only lift it.
@ExtendWith(Indexed.ForTests.class)
class OwnWordsTest {
  private static final String SEA =
      """
      {"show":"Shore Talk","title":"Storms and harbours","guests":["Ann Lee"],"topics":[
      {"title":"Lighthouse lenses","quotes":[{"text":"Is that so?","speaker":"Ann Lee"},
      {"text":"They float on mercury.","speaker":"Bo"},{"text":"The lenses turn slowly."},{"text":"Yes."}]},
      {"title":"Kelp","summary":"How kelp is farmed."}]}
      """
          .replace("\n", "");

  @Test
  void whereOnlyTheHeadingMatchesTheTopicAnswersOnce(Indexed indexed) {
    assertEquals(List.of("topic"), kinds(indexed.episodes(SEA), "lighthouse"));
  }

  @Test
  void whatIsSaidFirstStandsForATopicWithoutText(Indexed indexed) {
    var topic = indexed.episodes(SEA).search("lighthouse").passages().getFirst();
    assertEquals(
        "Ann Lee: Is that so?\nBo: They float on mercury.\nThe lenses turn slowly.",
        topic.excerpt().text());
    assertEquals(Optional.of("Lighthouse lenses"), topic.topic());
  }

  @Test
  void aQuoteThatSaysAWordOfItAnswers(Indexed indexed) {
    var passages = indexed.episodes(SEA).search("lighthouse lenses").passages();
    assertEquals(List.of("topic", "quote"), passages.stream().map(p -> p.kind().word()).toList());
    assertEquals("The lenses turn slowly.", passages.get(1).excerpt().text());
    assertEquals(2, passages.get(1).topicHighlights().size());
  }

  @Test
  void namesAndTitlesOfEpisodesFindWhereTheseBegin(Indexed indexed) {
    var earshot = indexed.episodes(SEA);
    assertEquals(List.of("topic"), kinds(earshot, "shore"));
    assertEquals(List.of("topic"), kinds(earshot, "storms"));
    assertEquals(List.of("quote"), kinds(earshot, "ann lee mercury"));
  }

  @Test
  void aNameAloneFindsWhatIsTheirs(Indexed indexed) {
    assertEquals(6, kinds(indexed.episodes(SEA), "ann lee").size());
  }

  @Test
  void theWholeTitleOfAnEpisodeFindsWhereItBegins(Indexed indexed) {
    var earshot = indexed.episodes(SEA);
    assertEquals(List.of("topic"), kinds(earshot, "storms and harbours"));
    assertEquals(List.of(), kinds(earshot, "storms and harbours show:elsewhere"));
  }

  @Test
  void whatIsExcludedIsAWordOfItsOwn(Indexed indexed) {
    assertEquals(List.of("quote"), kinds(indexed.episodes(SEA), "mercury -lighthouse"));
  }

  private static List<String> kinds(Earshot earshot, String query) {
    var request = SearchRequest.of(query).spelling(Spelling.CORRECTED);
    return earshot.search(request).passages().stream()
        .map(Passage::kind)
        .map(kind -> kind.word())
        .toList();
  }
}
