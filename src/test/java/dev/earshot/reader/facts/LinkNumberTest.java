package dev.earshot.reader.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkNumberTest {
  @ParameterizedTest
  @CsvSource({
    "https://tide.example/episode/302/, 302",
    "https://tide.example/episodes/086, 86",
    "https://tide.example/ep/7?from=feed, 7",
    "https://tide.example/episode-12, 12",
    "https://tide.example/@ida/episodes/episode-86-the-toll-hktbg, 86",
    "https://tide.example/ep12-eels, 12",
    "https://tide.example/episodes/5-ways-to-bake, -",
    "https://tide.example/episodes/20210301, -",
    "https://tide.example/episodes/2024/05/eels, -",
    "https://tide.example/episodes/eels-12, -",
    "https://tide.example/12, -",
    "https://tide.example/season-2/episode-7/, -",
    "https://tide.example/s2/episodes/7, -",
    "https://tide.example/episode-12_years-a-sailor, -",
    "Tide Talk /episode/12, -"
  })
  void theAddressOfAPageTellsTheNumber(String address, String number) {
    assertEquals(number, LinkNumber.in(address).orElse("-"));
  }
}
