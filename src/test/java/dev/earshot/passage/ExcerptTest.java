package dev.earshot.passage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.Seed;
import dev.earshot.episode.Span;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ExcerptTest {
  /// A hundred characters.
  private static final String SENTENCE =
      "The tide goes out and comes in again, " + "x".repeat(60) + ". ";

  @Test
  void aShortTextIsGivenWhole() {
    var excerpt = Excerpt.of(SENTENCE, List.of(new Span(4, 8)));
    assertEquals(SENTENCE, excerpt.text());
    assertFalse(excerpt.cutBefore() || excerpt.cutAfter());
  }

  @Test
  void ofALongTextTheSentencesAroundTheMatchAreGiven() {
    var match = "Here Dr. Ada Moss met J. Smith. ";
    var text = SENTENCE.repeat(5) + match + SENTENCE.repeat(5);
    var excerpt = Excerpt.of(text, List.of(new Span(505, 508), new Span(513, 517)));
    assertEquals((SENTENCE.repeat(3) + match + SENTENCE).strip(), excerpt.text());
    assertEquals(List.of("Dr.", "Moss"), marked(excerpt));
    assertTrue(excerpt.cutBefore() && excerpt.cutAfter());
  }

  /// No run of sentences held it, so the beginning was shown.
  @Test
  void aMatchThatIsLongerThanAnExcerptIsGivenWhole() {
    var text = SENTENCE.repeat(20);
    var excerpt = Excerpt.of(text, List.of(new Span(1010, 1770)));
    assertEquals(SENTENCE.repeat(11).strip(), excerpt.text());
    assertEquals(List.of(text.substring(1010, 1770)), marked(excerpt));
  }

  /// Each run of sentences was compared with each match, which took minutes.
  @Timeout(100)
  @Test
  void aLongTextThatIsNothingButMatchesIsLookedAtOnce() {
    var spans = IntStream.range(0, 2_000_000).mapToObj(i -> new Span(2 * i, 2 * i + 1)).toList();
    var excerpt = Excerpt.of("a ".repeat(spans.size()), spans);
    assertEquals(excerpt.text().replace(" ", "").length(), excerpt.highlights().size());
    assertTrue(excerpt.cutAfter() && !excerpt.cutBefore());
  }

  @Test
  void aTextWithoutSentencesIsCutAtSpaces() {
    var excerpt = Excerpt.of("tide and moon ".repeat(300), List.of(new Span(700, 704)));
    assertEquals(List.of("tide"), marked(excerpt));
    assertTrue(excerpt.cutBefore() && excerpt.cutAfter());
    assertTrue(excerpt.text().matches("(tide|and|moon) .* (tide|and|moon)"), excerpt.text());
  }

  /// Only the beginning of a text is looked at where nothing is marked.
  @Test
  void whatIsUnmarkedBeginsAsWhatIsMarkedInItsFirstWord() {
    long seed = Seed.any();
    var random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      var text = text(random);
      var unmarked = Excerpt.of(text, List.of());
      var marked = Excerpt.of(text, List.of(new Span(0, 1)));
      assertEquals(marked.text(), unmarked.text(), () -> seed + ": " + text);
      assertEquals(marked.cutAfter(), unmarked.cutAfter(), () -> seed + ": " + text);
    }
  }

  /// Of sentences and words of any length.
  private static String text(Random random) {
    var text = new StringBuilder("It");
    int least = 700 + random.nextInt(1_500);
    while (text.length() < least) {
      text.append(random.nextInt(8) == 0 ? ". A" : " ");
      text.append("x".repeat(1 + random.nextInt(random.nextInt(20) == 0 ? 900 : 12)));
    }
    return text.append(" end").toString();
  }

  private static List<String> marked(Excerpt excerpt) {
    return excerpt.highlights().stream()
        .map(span -> excerpt.text().substring(span.from(), span.to()))
        .toList();
  }
}
