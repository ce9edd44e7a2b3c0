package dev.earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.episode.Span;
import dev.earshot.passage.Passage;
import dev.earshot.search.Difference;
import dev.earshot.search.Verdict;
import dev.earshot.search.Verification;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Whether somebody really said it.
@ExtendWith(Indexed.ForTests.class)
class VerifyTest {
  private Earshot earshot;

  @BeforeEach
  void index(Indexed indexed) {
    earshot = indexed.sources(Indexed.SOURCES);
  }

  @Test
  void theSameWordsAreExactHoweverTheyAreWritten() {
    says("Never trust a knot that you cannot untie.", "exact 1.00 Never trust");
    says("“never trust” a KNOT — that you cannot", "exact 1.00 Never trust");
    says("fórgives; móst", "exact 1.00 The bowline");
    says("The moon", "exact 1.00 The moon calls");
    says("潮が満ちる", "exact 1.00 潮が満ちる");
  }

  @Test
  void aTextMayGoOnBehindTheEndOfASentence() {
    says("knot for life sailors carry a spike for that reason", "exact 1.00 Wet rope swells");
  }

  @Test
  void differencesAreMarkedWhereTheyAre() {
    says("Never trust a rope that you cannot untie", "near 0.89 Never trust", "rope/knot");
    says("Never trust a knot you cannot untie", "near 0.89 Never trust", "/that");
    says("Never ever trust a knot that you cannot untie", "near 0.90 Never trust", "ever/");
    says("So never trust a knot that you cannot untie", "near 0.90 Never trust", "So/");
    says("The bowline forgives; most other knots don't", "near 0.88 The bowline", "other/");
  }

  @Test
  void theSameWordsInAnotherOrderAreAParaphrase() {
    says("When you cannot untie a knot never trust it", "paraphrase 0.40 Never trust");
  }

  @Test
  void halfOfTheWordsInAnotherOrderProveNothing() {
    says(
        "small boats were lost in a storm: the wind stood against them",
        "none 0.25 Wind against tide",
        "storm/",
        "stood/");
    says("a knot in his stomach", "none 0.40 Never trust", "stomach/");
    says("of the to and", "none 0.00");
    says("zebras play the violin", "none 0.00");
  }

  @Test
  void howSpeechIsWrittenDownDoesNotCount(Indexed indexed) {
    earshot =
        indexed.quotes(
            "I don't think that, uh, 25% of 2,000 sailors can't swim.",
            "It's nineteen ninety five, and we've got $3 million.");
    says(
        "I do not think that twenty-five percent of two thousand sailors cannot swim",
        "exact 1.00");
    says("I dont think that 25 percent of 2000 sailors, um, cant swim", "exact 1.00");
    says("it is 1995 and we have got three million dollars", "exact 1.00 It's");
    says("I don’t think ... 2k sailors can’t swim", "exact 1.00 I don't", "/that, uh, 25% of");
  }

  @Test
  void whatChangesTheMeaningIsSaid(Indexed indexed) {
    earshot = indexed.quotes("So in the end Marta didn't sell the 12 boats to the harbour.");
    alters("So in the end Marta did sell the 12 boats to the harbour", "[NEGATION]");
    alters("So in the end Marta didn't sell the 13 boats to the harbour", "[NUMBER]");
    alters("So in the end Berta didn't sell the 12 boats to the harbour", "[NAME]");
    alters("So in the end Marta did not sell the 12 boats to a harbour", "[]");
    alters("So in the end Marta ... sell the twelve boats to the harbour", "[NEGATION]");
  }

  @Test
  void whatSomebodySaidComesBeforeWhatIsSaidAboutIt(Indexed indexed) {
    var words = "Hulls are slow and patient things.";
    earshot =
        indexed.episodes(
            "{\"title\":\"Hulls\",\"topics\":[{\"title\":\"Hulls\",\"summary\":\""
                + words
                + "\",\"quotes\":[{\"text\":\""
                + words
                + "\",\"speaker\":\"Ivo\"}]}]}");
    assertEquals("Ivo", earshot.verify(words).passage().flatMap(Passage::speaker).orElse(""));
  }

  @Test
  void commonWordsHidTheirPassageAmongMany(Indexed indexed) {
    var others =
        IntStream.range(0, 80)
            .mapToObj(i -> "{\"text\":\"It was what it was, and was it so " + i + "?\"}")
            .collect(Collectors.joining(","));
    earshot =
        indexed.episodes(
            "{\"title\":\"Talk\",\"quotes\":["
                + others
                + ",{\"text\":\"So was it, long ago, said the"
                + " old keeper of the light, and it was what we made of it that counted.\"}]}");
    assertEquals(Verdict.EXACT, earshot.verify("it was what we made of it").verdict());
  }

  @Test
  void onlyTheBeginningOfALongTextIsCompared() {
    var text = "Never trust a knot that you cannot untie. ".repeat(2_000);
    var verification = earshot.verify(text);
    assertEquals(List.of("only the first 300 words were compared"), verification.warnings());
    assertEquals(text, verification.text());
  }

  @Test
  void thereMayBeNoWordsAtAll() {
    for (var text : List.of("", " ", "?!", "\u0301", "\ud83c"))
      assertEquals(Verdict.NONE, earshot.verify(text).verdict());
  }

  @Test
  void aLongPassageIsComparedWhereItIsNearest(Indexed indexed) {
    earshot =
        indexed.episodes(
            "{\"title\":\"Long\",\"quotes\":[{\"text\":\""
                + "Somebody went on and on. ".repeat(5_000)
                + "The lantern was green that night. "
                + "And on. ".repeat(5_000)
                + "\"}]}");
    var verification = earshot.verify("the lantern was red that night");
    assertEquals(Verdict.NEAR, verification.verdict());
    assertEquals(List.of("red/green"), differences(verification));
  }

  /// @param expected verdict, similarity, and how the passage begins
  private void says(String text, String expected, String... differences) {
    var verification = earshot.verify(text);
    var passage = verification.passage().map(p -> p.excerpt().text()).orElse("");
    var actual =
        verification.verdict().word() + " " + Math.round(100 * verification.similarity()) / 100.0;
    assertTrue(
        (actual.replaceFirst("(\\.\\d)$", "$10") + " " + passage).startsWith(expected),
        text + " -> " + actual + " " + passage);
    assertEquals(List.of(differences), differences(verification), text);
  }

  private void alters(String text, String expected) {
    assertEquals(expected, earshot.verify(text).alters().toString(), text);
  }

  /// Each as `given/said`.
  private static List<String> differences(Verification verification) {
    return verification.differences().stream()
        .map(difference -> words(verification, difference))
        .toList();
  }

  private static String words(Verification verification, Difference difference) {
    var said = verification.passage().orElseThrow().excerpt().text();
    return cut(verification.text(), difference.given()) + "/" + cut(said, difference.said());
  }

  private static String cut(String text, Span span) {
    return text.substring(span.from(), span.to());
  }
}
