package dev.earshot.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.episode.Episode;
import java.util.Optional;
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

  @Test
  void aFolderMayBeCalledAsTheShow() {
    assertEquals(Optional.of("41"), inFolder("Harbour lights (Tide Talk #41)", "x/tide-talk/a.md"));
    assertEquals(Optional.of("48"), inFolder("Tide Talk 48: Sails", "Tide Talk/a.md"));
    assertEquals(Optional.empty(), inFolder("Mud 12: Sails", "mud/a.md"));
    assertEquals(
        Optional.of("12"), inFolder("Vapur | İstanbul Sohbetleri 12", "istanbul-sohbetleri/a.md"));
  }

  private static Optional<String> inFolder(String title, String source) {
    return ShowNumber.in(Episode.titled(title).build(), source);
  }

  private static String number(String title) {
    return ShowNumber.in(Episode.titled(title).show("Tide & Talk").build(), "a.md").orElse("-");
  }
}
