package dev.earshot.present;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.engine.Suggestion;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionsTextTest {
  private static final Suggestion ADA = new Suggestion("Ada Stone", Suggestion.Kind.GUEST);
  private static final Suggestion HOSTILE =
      new Suggestion("tide\tmills\u001b[2J", Suggestion.Kind.TOPIC);

  @Test
  void aCompletionATabAndItsKind() {
    assertEquals("Ada Stone\tguest\n", SuggestionsText.of(List.of(ADA), Style.PLAIN));
  }

  @Test
  void aTabInACompletionIsASpace() {
    assertEquals(
        "Ada Stone\tguest\ntide mills␛[2J\ttopic\n",
        SuggestionsText.of(List.of(ADA, HOSTILE), Style.PLAIN));
  }

  @Test
  void nothingIsNothing() {
    assertEquals("", SuggestionsText.of(List.of(), Style.PLAIN));
  }
}
