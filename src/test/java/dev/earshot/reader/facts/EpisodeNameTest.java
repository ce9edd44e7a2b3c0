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
        "Watt #1 - Der Deich | 1",
        "Watt #2: Der Deich | 2",
        "Mud and eels (Tea Talk #13) | 13",
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
        "TNT 95 - Mud | none",
        "ISO 900 - Mud | none",
        "COVID 19 - Mud | none",
        "PHP 8 - Mud | none",
        "TNT 1999 - Mud | none",
      })
  void isFound(String title, String number) {
    assertEquals(number, EpisodeName.number(title).orElse("none"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'Mud | S10E03' | 10 03",
        "S2, Ep. 5 – Mud | 2 5",
        "T2 E5 Barro | 2 5",
        "2x05 Mud | 2 05",
        "Mud (2x05) | 2 05",
        "Season 2 Episode 5: Mud | 2 5",
        "Series 3, Episode 4: Mud | 3 4",
        "Staffel 2, Folge 5: Watt | 2 5",
        "Saison 2 - Épisode 5 : Vase | 2 5",
        "Temporada 2, Episodio 5 | 2 5",
        "Stagione 2 Episodio 5 - Fango | 2 5",
        "Сезон 2 Выпуск 5: Ил | 2 5",
        "第2季第5期 潮 | 2 5",
        "第二季第十二期 潮 | 2 12",
        "シーズン2 第5回 潮 | 2 5",
        "시즌2 5화 갯벌 | 2 5",
        "Mud in 4x4 cars | none",
        "4x100 relay runners at home | none",
        "Season 2 of the tide | none",
      })
  void theSeasonOfANumberIsFound(String title, String told) {
    var episode = EpisodeName.from(title).build();
    var found = episode.season().map(season -> season + " " + episode.number().orElseThrow());
    assertEquals(told, found.orElse("none"));
  }

  @Test
  void whatOnlyLooksLikeOneIsNone() {
    for (var title :
        new String[] {
          "12 ways to sail",
          "Millwheel_737: why it fell",
          "Error_404: what we found",
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
          "Rule #1: keep dry",
          "Bonus #1: what was cut",
          "Trailer #1",
          "Eels (Part #2)",
          "Habits - #3 - Sleep",
          "Part #2 - Mud",
          "Frage #3: Wo ist das Watt?",
        }) assertEquals("none", EpisodeName.number(title).orElse("none"));
  }
}
