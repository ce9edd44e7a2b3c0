package dev.earshot.present;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.Indexed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Indexed.ForTests.class)
class TextPresenterTest {
  private static final String SHORT = Indexed.episode("Mills", "The wheel turns.");
  private static final String LONG =
      """
      {"show":"A show with quite a long name indeed","number":"1234","title":"Mills that the tide drives, and those who once lived by them",\
      "guests":["Ada Stone","Bo Kay","Ivo Lund"],"published":"2024-02-29","topics":[{"title":"How gears, wheels and a good deal of patience work together",\
      "quotes":[{"text":"潮が満ちると車輪が回る。 The wheel turns when the tide has filled the pond behind the gate, and not a moment before.",\
      "speaker":"Ada Stone","note":"a note that is so long that it does not fit into any line of a terminal either"}]}]}
      """;

  private Indexed indexed;

  @BeforeEach
  void index(Indexed indexed) {
    this.indexed = indexed;
  }

  @Test
  void anEpisodeWithNothingButATitleAndWords() {
    assertEquals(
        """
         1  Mills
            quote
            The wheel turns.
            mills~*
        """,
        text(SHORT, Style.PLAIN, 80));
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 80, 132})
  void noLineIsWiderThanTheTerminal(int columns) {
    for (var line : text(LONG, Style.PLAIN, columns).split("\n", -1))
      assertTrue(Columns.of(line) <= columns, line);
  }

  @Test
  void matchesAreMarkedInColour() {
    var coloured = text(SHORT, Style.COLOURED, 80);
    assertTrue(coloured.contains("The \u001b[1;33mwheel\u001b[0m turns."), coloured);
    assertEquals(text(SHORT, Style.PLAIN, 80), coloured.replaceAll("\u001b\\[[\\d;]*m", ""));
  }

  @Test
  void nothingOfASourceReachesTheTerminalAsAControl() {
    var text = text(Indexed.episode("Mi\u001bls", "The \u001b[2J wheel\u0007"), Style.PLAIN, 80);
    assertTrue(text.contains("The ␛[2J wheel␇"), text);
    assertEquals(-1, text.indexOf('\u001b'));
  }

  @Test
  void threeOfManyRepeatsAreNamed() {
    var words = "The wheel of the old mill by the sea turns twice a day.";
    var episodes = new StringBuilder();
    for (int i = 0; i < 6; i++) episodes.append(Indexed.episode("Mill " + i, words)).append('\n');
    var text = text(episodes.toString(), Style.PLAIN, 132);
    assertTrue(text.contains("nearly the same in 5 more: mill-1~*, mill-2~*, mill-3~*, …"), text);
  }

  /// With a star in place of the part of an id that is made from the words.
  private String text(String episodes, Style style, int columns) {
    return new TextPresenter(style, columns)
        .results(indexed.episodes(episodes).search("wheel"))
        .replaceAll("~\\w+", "~*");
  }
}
