package dev.earshot.present;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.episode.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParagraphTest {
  @Test
  void linesBreakAtSpaces() {
    breaks("The wheel turns twice a day.", 10, "The wheel|turns|twice a|day.");
    breaks("The wheel turns", 15, "The wheel turns");
    breaks("The wheel turns", 14, "The wheel|turns");
  }

  @Test
  void spacesAtABreakAreLeftOut() {
    breaks("  The   wheel   turns  ", 9, "The|wheel|turns");
  }

  @Test
  void aWordLongerThanALineIsBroken() {
    breaks("a wheelwright", 6, "a|wheelw|right");
    breaks("https://water.example/12", 10, "https://wa|ter.exampl|e/12");
  }

  @Test
  void wideCharactersFillALineTwiceAsFast() {
    breaks("潮が満ちる", 6, "潮が満|ちる");
  }

  @Test
  void thereMayBeNothingToShow() {
    assertEquals(List.of(), new Paragraph(" \n ", List.of(), Style.PLAIN).lines(10));
  }

  @Test
  void aMarkThatGoesOverABreakIsMarkedOnBothLines() {
    var marked = new Paragraph("The wheel turns", List.of(new Span(4, 15)), Style.COLOURED);
    assertEquals(
        List.of("The [wheel]", "[turns]"), marked.lines(9).stream().map(this::told).toList());
  }

  @Test
  void marksStayWhereTheyAreBesideControlCharacters() {
    var marked = new Paragraph("\u001b[wheel", List.of(new Span(2, 7)), Style.COLOURED);
    assertEquals("␛[[wheel]", told(marked.line()));
  }

  private String told(String line) {
    return line.replaceAll("\u001b\\[1;33m(.*?)\u001b\\[0m", "[$1]");
  }

  private static void breaks(String text, int columns, String lines) {
    assertEquals(
        lines, String.join("|", new Paragraph(text, List.of(), Style.PLAIN).lines(columns)));
  }
}
