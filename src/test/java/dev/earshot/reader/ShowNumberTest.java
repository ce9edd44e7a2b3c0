package dev.earshot.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.episode.Episode;
import org.junit.jupiter.api.Test;

/// Which number a title has behind the name of its show.
class ShowNumberTest {
  @Test
  void isTheEpisodes() {
    assertEquals("12", number("Eels at night | Tide & Talk 12"));
    assertEquals("12", number("Tide & Talk 12: Eels at night"));
    assertEquals("7", number("Eels (TIDE & TALK #7)"));
    assertEquals("104", number("Tide & Talk Episode 104"));
  }

  @Test
  void aYearOrAWordIsNone() {
    assertEquals("-", number("Tide & Talk 2024"));
    assertEquals("-", number("Tide & Talk 12 ways to sail"));
    assertEquals("-", number("Eels at night 12"));
  }

  private static String number(String title) {
    return ShowNumber.in(Episode.titled(title).show("Tide & Talk").build()).orElse("-");
  }
}
