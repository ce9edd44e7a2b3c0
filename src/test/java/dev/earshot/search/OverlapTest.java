package dev.earshot.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.analysis.Analysis;
import dev.earshot.analysis.Word;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OverlapTest {
  private static final Analysis ANALYSIS = new Analysis(Set.of("the", "a", "of", "was"));

  @Test
  void contentWordsCountInAnyOrderAndForm() {
    shares("turning wheels of oak", "an oak wheel that turns", "3 of 3");
  }

  @Test
  void stopWordsProveNothing() {
    shares("the wheel of the mill", "the salt of the sea", "0 of 2");
  }

  @Test
  void aWordThatIsSaidTwiceCountsOnce() {
    shares("wheel and gear", "wheel, wheel, wheel", "1 of 3");
  }

  @Test
  void aLongPassageIsLookedAtAStretchAtATime() {
    shares("oak wheel", "oak and then for a long time nothing of a wheel", "1 of 2");
    shares("oak wheel", "for a long time nothing, then an oak wheel", "2 of 2");
  }

  @Test
  void aRareWordTellsMoreThanSeveralCommonOnes() {
    assertEquals(
        0.6, overlap("iron oak wheel", "wheel of iron, and then for long nothing, an oak").share());
    assertEquals(0.75, overlap("oak wheel", "an oak").share());
  }

  @Test
  void orderIsTheHeaviestRunThatBothHave() {
    inOrder("oak wheel gear", "an oak wheel, a gear", 1);
    inOrder("oak wheel gear", "a wheel, a gear, some oak", 0.6);
    inOrder("oak wheel gear", "a gear and a wheel", 0.2);
    inOrder("of the", "of the", 0);
  }

  @Test
  void betweenManyOtherWordsItIsThin() {
    var said = "oak, iron, brass, a wheel";
    assertEquals(
        4.0 / 6, overlap("oak wheel gear", said).density(words(said), OverlapTest::weight), 1e-9);
  }

  @Test
  void theStretchBeginsAndEndsWithAContentWord() {
    assertEquals(
        List.of("wheel", "oak"), marked("oak wheel", "there was a wheel made of oak by the sea"));
  }

  @Test
  void neighboursAreMarkedTogether() {
    assertEquals(List.of("oak wheels"), marked("wheel of oak", "two oak wheels turned"));
  }

  @Test
  void whatIsNotSaidIsADifference() {
    var given = "iron wheels, oak gears";
    var overlap = overlap(given, "wheels and gears");
    var missing =
        overlap.differences(wording(given), wording("wheels and gears")).stream()
            .map(d -> given.substring(d.given().from(), d.given().to()))
            .collect(Collectors.joining(", "));
    assertEquals("iron, oak", missing);
  }

  @Test
  void aTextOfStopWordsAloneSharesNothing() {
    assertEquals(0, overlap("of the", "of the sea").share());
  }

  private static void shares(String given, String said, String expected) {
    var overlap = overlap(given, said);
    assertEquals(expected, overlap.found().size() + " of " + overlap.content().size());
  }

  private static void inOrder(String given, String said, double expected) {
    assertEquals(expected, overlap(given, said).inOrder(words(given), words(said)), 1e-9);
  }

  private static List<String> marked(String given, String said) {
    return overlap(given, said).common(words(said)).stream()
        .map(span -> said.substring(span.from(), span.to()))
        .toList();
  }

  private static Overlap overlap(String given, String said) {
    var words = words(given);
    return Overlap.of(words.size(), Overlap.content(words, OverlapTest::weight), words(said));
  }

  /// Oak is rare here.
  private static double weight(Word word) {
    return word.stem().equals("oak") ? 3 : 1;
  }

  private static Wording wording(String text) {
    return Wording.of(text, ANALYSIS);
  }

  private static List<Word> words(String text) {
    return ANALYSIS.folded(text);
  }
}
