package dev.earshot.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenDateTest {
  /// A leap year's last Thursday of February.
  private static final LocalDate TODAY = LocalDate.of(2024, 2, 29);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "today              | 2024-02-29 | 2024-02-29",
        "Yesterday          | 2024-02-28 | 2024-02-28",
        "this week          | 2024-02-26 | 2024-03-03",
        "last week          | 2024-02-19 | 2024-02-25",
        "this month         | 2024-02-01 | 2024-02-29",
        "LAST  month        | 2024-01-01 | 2024-01-31",
        "last year          | 2023-01-01 | 2023-12-31",
        "this year          | 2024-01-01 | 2024-12-31",
        "1 year ago         | 2023-02-28 | 2023-02-28",
        "3 weeks ago        | 2024-02-08 | 2024-02-08",
        "30 days ago        | 2024-01-30 | 2024-01-30",
        "last 30 days       | 2024-01-30 | 2024-02-29",
        "March 2023         | 2023-03-01 | 2023-03-31",
        "sept. 2023         | 2023-09-01 | 2023-09-30",
        "5 March 2024       | 2024-03-05 | 2024-03-05",
        "5th Mar 2024       | 2024-03-05 | 2024-03-05",
        "March 5, 2024      | 2024-03-05 | 2024-03-05",
        "5.3.2024           | 2024-03-05 | 2024-03-05",
        "2024/03            | 2024-03-01 | 2024-03-31",
        "2024/3/5           | 2024-03-05 | 2024-03-05",
        "two weeks ago      | 2024-02-15 | 2024-02-15",
        "a year ago         | 2023-02-28 | 2023-02-28",
        "an year ago        | 2023-02-28 | 2023-02-28",
        "twelve months ago  | 2023-02-28 | 2023-02-28",
        "the last two days  | 2024-02-27 | 2024-02-29",
        "march              | 2023-03-01 | 2023-03-31",
        "Feb                | 2024-02-01 | 2024-02-29",
        "last december      | 2023-12-01 | 2023-12-31",
        "last Monday        | 2024-02-26 | 2024-02-26",
        "thursday           | 2024-02-22 | 2024-02-22",
        "fri                | 2024-02-23 | 2024-02-23",
        "5 March            | 2023-03-05 | 2023-03-05",
        "February 29        | 2024-02-29 | 2024-02-29",
        "3/5/2024           | 2024-03-05 | 2024-03-05",
        "3/5/24             | 2024-03-05 | 2024-03-05",
        "25/12/23           | 2023-12-25 | 2023-12-25",
        "25/12/2023         | 2023-12-25 | 2023-12-25"
      })
  void datesAreReadAsPeopleSayThem(String said, LocalDate first, LocalDate last) {
    assertEquals(Optional.of(new Days(first, last)), SpokenDate.read(said, TODAY), said);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "30 February 2024",
        "31.4.2024",
        "Ma 2024",
        "13/13/2024",
        "2/30/2024",
        "zero weeks ago",
        "ma",
        "last mo",
        "moonday",
        "2024/13",
        "last decade",
        "0",
        "soon",
        "99999 days ago",
        "Smarch 2024"
      })
  void whatIsNoDateIsNone(String said) {
    assertEquals(Optional.empty(), SpokenDate.read(said, TODAY), said);
  }

  @Test
  void whatMayBeMeantOtherwiseIsKnown() {
    for (var open :
        List.of(
            "3/5/2024",
            "25/12/23",
            "march",
            "last monday",
            "March 5",
            "5th  mar",
            "Last december",
            "two weeks ago",
            "last year",
            "last 30 days")) assertTrue(SpokenDate.isOpen(open), open);
    for (var plain : List.of("25/12/2023", "12/25/2023", "March 2024", "March 5, 2024", "2024/3/5"))
      assertFalse(SpokenDate.isOpen(plain), plain);
  }
}
