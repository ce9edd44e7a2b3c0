package dev.earshot.present;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TrecRunTest {
  @Test
  void aLineNamesTopicDocumentRankScoreAndTag() {
    assertEquals("7 Q0 tides-1~ab 11 2.5 F3\n", new TrecRun("7", 11, "F3").line("tides-1~ab", 2.5));
  }

  @Test
  void ranksGoOn() {
    var run = new TrecRun("7", 1, "F3");
    run.line("a", 2.5);
    assertEquals("7 Q0 b 2 2.0 F3\n", run.line("b", 2));
  }

  @Test
  void spacesInATagAreNone() {
    assertEquals("7 Q0 a 1 1.0 my_own_run\n", new TrecRun("7", 1, " my own\trun ").line("a", 1));
  }

  @Test
  void equalScoresFallAllTheSame() {
    var run = new TrecRun("7", 1, "F3");
    float first = score(run.line("a", 2.5));
    float second = score(run.line("b", 2.5));
    float third = score(run.line("c", 2.5));
    assertTrue(first > second && second > third, first + " " + second + " " + third);
  }

  private static float score(String line) {
    return Float.parseFloat(line.split(" ", -1)[4]);
  }
}
