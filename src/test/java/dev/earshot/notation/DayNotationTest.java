package dev.earshot.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayNotationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Fri, 09 Oct 2020 04:30:38 GMT   | 2020-10-09
          Thu, 28 Sep 2023 16:20:00 -0500 | 2023-09-28
          9 October 20 04:30 EST          | 2020-10-09
          09-Oct-2020                     | 2020-10-09
          2020-10-09T04:30:38Z            | 2020-10-09
          2020-10-09                      | 2020-10-09
          Fri, 31 Feb 2020 00:00:00 GMT   |
          2023/11/26                      | 2023-11-26
          20231126                        | 2023-11-26
          26.11.2023                      | 2023-11-26
          20231326                        |
          Nov 26, 2023                    | 2023-11-26
          November 26, 2023               | 2023-11-26
          November 26th, 2023             | 2023-11-26
          26. März 2023                   | 2023-03-26
          26 juin 2023                    | 2023-06-26
          26 de junio de 2023             | 2023-06-26
          26 November 2023                | 2023-11-26
          1700956800000                   | 2023-11-26
          yesterday                       |
          June 2023                       |
          999999999999999                 |
          """)
  void daysAsPeopleAndFeedsWriteThem(String typed, LocalDate day) {
    assertEquals(Optional.ofNullable(day), DayNotation.read(typed));
  }
}
