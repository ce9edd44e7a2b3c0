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
          9. märz 2021                     | 2021-03-09
          2 kwietnia 2022 r.              | 2022-04-02
          3 Ιουλίου 2021                  | 2021-07-03
          11 Aralık 2022                  | 2022-12-11
          ARALIK 11, 2022                 | 2022-12-11
          2023年8月19日                      | 2023-08-19
          ２０２３年８月１９日                      | 2023-08-19
          令和3年6月2日                        | 2021-06-02
          2023년 8월 19일                    | 2023-08-19
          ٢ أبريل ٢٠٢٢                    | 2022-04-02
          12 كانون الثاني 2022            | 2022-01-12
          2 באפריל 2022                   | 2022-04-02
          2 अप्रैल 2022                   | 2022-04-02
          14. maaliskuuta 2021            | 2021-03-14
          2021. március 14.               | 2021-03-14
          2021. 03. 14.                   | 2021-03-14
          5 tháng 10 năm 2023             | 2023-10-05
          14 มีนาคม 2564                  | 2021-03-14
          14 มี.ค. 2564                   | 2021-03-14
          14 d’octubre de 2021            | 2021-10-14
          24 de octubre del 2021          | 2021-10-24
          12 mrt. 2021                    | 2021-03-12
          12-го июня 2021 года            | 2021-06-12
          the 14th of March, 2021         | 2021-03-14
          14th of March, 2021             | 2021-03-14
          18/02/2021                      | 2021-02-18
          02/18/2021                      | 2021-02-18
          04/05/2021                      |
          14.03.21                        |
          31.2.2021                       |
          yesterday                       |
          June 2023                       |
          999999999999999                 |
          """)
  void daysAsPeopleAndFeedsWriteThem(String typed, LocalDate day) {
    assertEquals(Optional.ofNullable(day), DayNotation.read(typed));
  }
}
