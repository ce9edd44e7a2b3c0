package dev.earshot.reader.turns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// Turns are told as `speaker | time | words`.
class TurnLineTest {
  @Test
  void aNameInBoldBeginsATurn() {
    reads("**Anna:** We knew.", "Anna | ? | We knew.");
    reads("**Anna**: We knew.", "Anna | ? | We knew.");
    reads("**Anna Moss:**", "Anna Moss | ? | ");
  }

  @Test
  void aTimeMayStandAnywhereAboutTheName() {
    reads("**Anna (1:02):** We knew.", "Anna | 1:02 | We knew.");
    reads("**[1:02] Anna:** We knew.", "Anna | 1:02 | We knew.");
    reads("**Anna:** \\[03:59\\] We knew.", "Anna | 03:59 | We knew.");
    reads("Anna Moss (00:00:09): We knew.", "Anna Moss | 00:00:09 | We knew.");
  }

  @Test
  void marksOfItalicsAboutATimeAreNoPartOfIt() {
    reads("**Anna Moss** *(00:00:09)*", "Anna Moss | 00:00:09 | ");
    reads("**Anna Moss** (_1:02_) We knew.", "Anna Moss | 1:02 | We knew.");
    reads("**Anna:** *1984* is a book", "Anna | ? | *1984* is a book");
  }

  @Test
  void aNameMayStandInBracketsBeforeAColon() {
    reads("[Anna Moss]: We knew.", "Anna Moss | ? | We knew.");
    reads("1:02 [Anna]: We knew.", "Anna | 1:02 | We knew.");
    reads("[a link](https://a.example): words", "none");
  }

  @Test
  void aTimeAloneIsTheSameSpeakerLater() {
    reads("(00:00:15): And then", "? | 00:00:15 | And then");
  }

  @Test
  void labelsQuestionsAndSentencesAreNobody() {
    reads("**Summary:** It was cold.", "none");
    reads("**Key takeaways**: many", "none");
    reads("**Who was it?:** nobody", "none");
    reads("**What we learned from many years of digging here:** nothing", "none");
  }

  private static void reads(String line, String expected) {
    assertEquals(
        expected,
        TurnLine.read(line)
            .map(turn ->
                turn.speaker().orElse("?")
                    + " | "
                    + turn.stamp().orElse("?")
                    + " | "
                    + turn.words())
            .orElse("none"),
        line);
  }
}
