package dev.earshot.notation;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// A day, month or year as a person writes it: `2024-03-05`, `2024-03`, `2024`.
public record Days(LocalDate first, LocalDate last) {
  /// Reads a date; empty if there is none such.
  public static Optional<Days> of(String date) {
    try {
      return switch (date.length()) {
        case 4 -> Optional.of(year(Year.parse(date)));
        case 7 -> Optional.of(month(YearMonth.parse(date)));
        case 10 -> Optional.of(day(LocalDate.parse(date)));
        default -> Optional.empty();
      };
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  static Days day(LocalDate day) {
    return new Days(day, day);
  }

  static Days month(YearMonth month) {
    return new Days(month.atDay(1), month.atEndOfMonth());
  }

  static Days year(Year year) {
    return new Days(year.atDay(1), year.atDay(year.length()));
  }
}
