package dev.earshot.present;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.corpus.Summary;
import dev.earshot.corpus.Summary.Sources;
import dev.earshot.engine.Writer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTextTest {
  @Test
  void oneIsNotMany() {
    assertEquals(
        """
        1 file read in 0.0 s
        the index holds 1 episode, 0 topics, 2 quotes
        """,
        text(new Sources(1, 0, 0, 0, 0), Duration.ofMillis(4)));
  }

  @Test
  void whatDidNotHappenIsLeftOut() {
    assertEquals(
        """
        0 files read, 12 unchanged, 1 gone in 1.3 s
        the index holds 1 episode, 0 topics, 2 quotes
        """,
        text(new Sources(0, 12, 0, 0, 1), Duration.ofMillis(1_250)));
  }

  @Test
  void whatWasNotReadIsCounted() {
    assertEquals(
        """
        2 files read, 1 damaged, 3 of no known format in 62.0 s
        the index holds 1 episode, 0 topics, 2 quotes
        """,
        text(new Sources(2, 0, 3, 1, 0), Duration.ofSeconds(62)));
  }

  private static String text(Sources sources, Duration took) {
    var summary = new Summary(sources, new Writer.Changes(0, 0), 1, 0, 2, List.of(), 0, took);
    return SummaryText.of(summary).replace(System.lineSeparator(), "\n");
  }
}
