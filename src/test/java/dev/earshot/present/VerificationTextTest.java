package dev.earshot.present;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.Earshot;
import dev.earshot.Indexed;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Indexed.ForTests.class)
class VerificationTextTest {
  private static Earshot earshot;

  @BeforeAll
  static void index(Indexed indexed) {
    earshot = indexed.quotes("The old wheel turns only when the tide has filled the pond.");
  }

  @Test
  void theVeryWords() {
    shows(
        "the tide has filled the pond",
        """
        exact: said in these words

            Quotes
            quote
            The old wheel turns only when the tide has filled the pond.
            quotes~*
        """);
  }

  @Test
  void whatDiffersIsMarkedInPlace() {
    shows(
        "The old wheel turns slowly when the moon filled the pond",
        """
        near: 75 % the same, word for word

            Quotes
            quote
            The old wheel turns only when the tide has filled the pond.
            quotes~*

            [-said-] {+yours+}
            The old wheel turns [-only-] {+slowly+} when the [-tide has-]
            {+moon+} filled the pond
        """);
  }

  @Test
  void whatWasNotSaidIsListedWhereTheOrderIsAnother() {
    shows(
        "when the tide has filled the pond, the heavy old wheel turns",
        """
        paraphrase: 83 % of the content words, said otherwise

            Quotes
            quote
            The old wheel turns only when the tide has filled the pond.
            quotes~*

            not said: heavy
        """);
  }

  @Test
  void theNearestIsShownThoughNobodySaidIt() {
    shows(
        "the wheel of fortune",
        """
        none: nobody said that here; the nearest is

            Quotes
            quote
            The old wheel turns only when the tide has filled the pond.
            quotes~*

            not said: fortune
        """);
  }

  @Test
  void whatChangesTheMeaningIsNamed() {
    shows(
        "The old wheel never turns when the tide has filled the pond",
        """
        near: 83 % the same, word for word; what differs: negation

            Quotes
            quote
            The old wheel turns only when the tide has filled the pond.
            quotes~*

            [-said-] {+yours+}
            The old wheel [-turns only-] {+never turns+} when the tide has
            filled the pond
        """);
  }

  @Test
  void nothingLikeItIsARemarkAlone() {
    var verification = earshot.verify("zebras play the violin");
    var text = new VerificationText(Style.PLAIN, 70);
    assertEquals("", text.of(verification));
    assertEquals(
        "nothing like \"zebras play the violin\" in index\n", text.remarks(verification, "index"));
  }

  @Test
  void ofALongPassageTheSentencesAroundItAreShown(Indexed indexed) {
    var sentence = "The gate of the pond is made of oak and closes by itself as the water falls. ";
    var said = "The miller sleeps when the moon tells him to.";
    var transcript = indexed.quotes(sentence.repeat(20) + said + " " + sentence.repeat(20));
    var shown = new VerificationText(Style.PLAIN, 70).of(transcript.verify("The miller sleeps"));
    assertTrue(shown.replaceAll("\\s+", " ").contains(said), shown);
    assertTrue(shown.length() < 1_000, shown);
  }

  private static void shows(String text, String expected) {
    var shown = new VerificationText(Style.PLAIN, 70).of(earshot.verify(text));
    assertEquals(expected, shown.replaceAll("~\\w+", "~*"));
  }
}
