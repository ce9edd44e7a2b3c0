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
        "第十二回 潮 | 12",
        "第二百三十期：潮 | 230",
        "第一〇五集 潮 | 105",
        "#12｜潮 | 12",
        "12｜潮の話 | 12",
        "EP1095｜潮 | 1095",
        "12 // Tides and mud | 12",
        "[12] Tides and mud | 12",
        "Podcast 12: Mud | 12",
        "Mud at night - Tide Podcast 12 | 12",
        "E12 - Mud | 12",
        "16# Muł z rzeki | 16",
        "082. Lodo. El 3 en 1 | 082",
        "46 A Mud by Divers Show | 46",
        "'Ida Ray: Mud, Tides | Tea Talk #392' | 392",
        "Folge 7 – Der Deich | 7",
        "ep155 mud renewal 202407 | 155",
        "ep143 mud.fm 10 周年 | 143",
        "Folge12 im Watt | 12",
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
          "ep3x mud",
          "No.1 bakers at sea",
          "2020 Ein Jahr im Watt",
          "2021 A Year of Mud and Rain",
          "[2021] Mud and rain",
          "The best podcast 2021",
          "12|24",
          "3. Advent",
          "第一次",
        }) assertEquals("none", EpisodeName.number(title).orElse("none"));
  }
}
