package dev.earshot.benchmark;

import java.util.Locale;

/// Prints one row of the table in `src/docs/performance.md`: what was measured, in which unit, and
/// how it compares to its limit.
final class Figures {
  private Figures() {}

  static void heading() {
    System.out.println("| measure | earshot | limit | ratio |\n|---|---|---|---|");
  }

  static void row(String measure, String unit, double earshot, double limit) {
    System.out.println(
        String.format(
            Locale.ROOT,
            "| %s | %s %s | %s %s | %.2f |",
            measure,
            number(earshot),
            unit,
            number(limit),
            unit,
            earshot / limit));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 1 ? "%.1f" : "%.3f", value);
  }
}
