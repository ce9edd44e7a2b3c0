package dev.earshot.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.episode.Highlight;
import dev.earshot.episode.Quote;
import dev.earshot.episode.Topic;
import java.util.List;
import org.junit.jupiter.api.Test;

class DistinctTest {
  @Test
  void caseAndPunctuationMakeNoDifference() {
    same("Sea salt and oak bark.", "sea salt - and OAK bark!");
    same("10,000 tons of flour", "10 000 tons of flour");
  }

  @Test
  void aTextIsLikeOneThatHasHalfOfAllTheirShingles() {
    same("a b c d e f", "a b c d e f g h i j");
    differ("a b c d e f", "a b c d e f g h i j k");
    same("a b c d", "z a b c d");
  }

  @Test
  void theSameWordsInAnotherOrderAreAnotherText() {
    differ("the mill and the sea", "the sea and the mill");
  }

  @Test
  void oneOrTwoWordsAreAlikeWhereTheyAreTheSame() {
    same("Seaweed!", "seaweed");
    differ("sea weed", "sea salt");
    differ("sea", "sea weed");
  }

  @Test
  void charactersWithoutSpacesAreWordsEach() {
    same("潮が満ちる時", "潮が満ちる時。");
    differ("潮が満ちる時", "風が止まる夜");
  }

  @Test
  void textsWithoutWordsAreAlike() {
    same("…", "?!");
  }

  @Test
  void topicsAreToldApartByTheirTitles() {
    differ(Topic.titled("Kelp at dawn").build(), Topic.titled("Who farms kelp").build());
    same(Topic.titled("Kelp at dawn").build(), Topic.titled("Kelp at dawn").build());
  }

  @Test
  void theFirstOfSeveralIsNamed() {
    var distinct = new Distinct();
    for (var text : List.of("a b c d e", "f g h i j", "a b c d e x"))
      distinct.likeOf(text, quote(text));
    assertEquals("a b c d e", distinct.likeOf("last", quote("a b c d e y")).orElse("none"));
  }

  private static void same(String one, String other) {
    same(quote(one), quote(other));
  }

  private static void differ(String one, String other) {
    differ(quote(one), quote(other));
  }

  private static void same(Highlight one, Highlight other) {
    assertEquals("first", like(one, other));
  }

  private static void differ(Highlight one, Highlight other) {
    assertEquals("none", like(one, other));
  }

  private static String like(Highlight one, Highlight other) {
    var distinct = new Distinct();
    distinct.likeOf("first", one);
    return distinct.likeOf("second", other).orElse("none");
  }

  private static Highlight quote(String text) {
    return Quote.of(text).build();
  }
}
