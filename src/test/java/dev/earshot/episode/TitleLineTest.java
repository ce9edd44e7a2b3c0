package dev.earshot.episode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleLineTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      textBlock =
          """
          691: Tide mills — with Ada Stone       -> 691 | Tide mills | Ada Stone
          #12: Tide mills                        -> 12 | Tide mills |
          315.5: A bonus on tides                -> 315.5 | A bonus on tides |
          SDS 691: Tide mills                    -> 691 | Tide mills |
          Tide mills — with Ada Stone            -> | Tide mills | Ada Stone
          Talk — with care — with Ada Stone      -> | Talk — with care | Ada Stone
          Tide mills — with miller Ada Stone     -> | Tide mills | miller Ada Stone
          '  Tide mills  '                       -> | Tide mills |
          """)
  void aLineIsNumberTitleAndGuest(String line, String parts) {
    reads(line, parts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      textBlock =
          """
          A day with Ada Stone                   -> | A day with Ada Stone |
          Tide mills - with Ada Stone            -> | Tide mills - with Ada Stone |
          — with Ada Stone                       -> | — with Ada Stone |
          2024 in review                         -> | 2024 in review |
          10:30 at the mill                      -> | 10:30 at the mill |
          Part 2: Tide mills                     -> | Part 2: Tide mills |
          691:                                   -> | 691: |
          """)
  void whatOnlyLooksLikeAPartBelongsToTheTitle(String line, String parts) {
    reads(line, parts);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t"})
  void aBlankLineIsRefused(String line) {
    assertThrows(IllegalArgumentException.class, () -> TitleLine.read(line));
  }

  private static void reads(String line, String parts) {
    var read = TitleLine.read(line);
    var told = read.number().orElse("") + " | " + read.title() + " | ";
    assertEquals(parts, (told + String.join(", ", read.guests())).strip());
  }
}
