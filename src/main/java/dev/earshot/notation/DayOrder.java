package dev.earshot.notation;

/// Which of two small figures is the day, as in `04/05/2021`.
public enum DayOrder {
  DAY_FIRST,
  MONTH_FIRST,

  /// Nobody can tell an American from a British date.
  UNKNOWN
}
