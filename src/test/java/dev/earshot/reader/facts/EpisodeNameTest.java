package dev.earshot.reader.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which number a title names.
class EpisodeNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "691: Chips | 691",
        "#653 - Knots | 653",
        "Spells and Tides (EP.283) | 283",
        "Episode 10: Now comes the flood | 10",
        "Epi. 65 我们在找水 | 65",
        "Tide und so #711 (Doppelt gemoppelt) | 711",
        "Tea Talk #122 - Wax | 122",
        "Tea Talk #122 | 122",
        "Tide Hits - Episode 00 | 00",
        "【第398期】周报：海 | 398",
        "Folge 7 – Der Deich | 7",
      })
  void isFound(String title, String number) {
    assertEquals(number, EpisodeName.number(title).orElse("none"));
  }

  @Test
  void whatOnlyLooksLikeOneIsNone() {
    for (var title :
        new String[] {
          "12 ways to sail",
          "GPT-4 and the tide",
          "The first episode of 2024",
          "Episode 3 people hate",
        }) assertEquals("none", EpisodeName.number(title).orElse("none"));
  }
}
