package dev.earshot.present;

import dev.earshot.notation.Days;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Dates as people write them: `27 June 2023`, `June 2023`, `2023`.
public final class WrittenDate {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  private WrittenDate() {}

  public static String of(LocalDate day) {
    return DAY.format(day);
  }

  /// A day, month or year such as `2023-06`; any other text as it stands.
  public static String of(String date) {
    if (date.matches("\\d{4}-(0[1-9]|1[0-2])")) return MONTH.format(YearMonth.parse(date));
    return date.matches("\\d{4}-\\d\\d-\\d\\d")
        ? Days.of(date).map(days -> of(days.first())).orElse(date)
        : date;
  }
}
