package dev.earshot.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.Seed;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {
  @Test
  void aSentenceEndsAtItsMarkWhereTheNextOneBegins() {
    splits(
        "Kelp grows. It sways! Does it? Yes… And so on",
        "Kelp grows. |It sways! |Does it? |Yes… |And so on");
    splits("It costs 3. 50 were sold.", "It costs 3. |50 were sold.");
    splits("a version 2.0 of node.js. and more", "a version 2.0 of node.js. and more");
    splits("潮が満ちる。舟が 出る！ 岸", "潮が満ちる。|舟が 出る！ |岸");
    splits("", "");
  }

  @Test
  void quotationMarksGoWithTheirSentence() {
    splits("“Kelp grows.” “It sways.” So.", "“Kelp grows.” |“It sways.” |So.");
    splits("(Kelp grows.) [It sways.]", "(Kelp grows.) |[It sways.]");
  }

  @Test
  void aShortFormEndsNoSentence() {
    splits(
        "Dr. Ada Moss met J. Smith. Then A.I. Why?", "Dr. Ada Moss met J. Smith. |Then A.I. Why?");
  }

  @Test
  void joinedTheyAreTheText() {
    long seed = Seed.any();
    var random = new Random(seed);
    for (int run = 0; run < 500; run++) {
      var text = new StringBuilder();
      for (int i = random.nextInt(30); i > 0; i--)
        text.append("aAÉ潮3.。?! \n\"”(".charAt(random.nextInt(14)));
      var joined = String.join("", Sentences.of(text.toString()));
      assertEquals(text.toString(), joined, "seed " + seed);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Does it? | true",
        "Does it?” | true",
        "“(Does it?)” | true",
        "(Does it?) | false",
        "Does it? [laughter] | true",
        "Does it? (crosstalk)  | true",
        "Does it [why?] | false",
        "Does it? - | true",
        "Does it? Yes. | false",
        "Does it?! | true",
        "Τι είναι; | true",
        "It does; | false",
        "なぜ？ | true",
        "لماذا؟ | true",
        "? | true",
        "] | false",
        "( | false",
        "'' | false"
      })
  void aQuestionEndsWithItsMark(String text, boolean question) {
    assertEquals(question, Sentences.isQuestion(text));
  }

  private static void splits(String text, String sentences) {
    assertEquals(sentences, String.join("|", Sentences.of(text)));
  }
}
