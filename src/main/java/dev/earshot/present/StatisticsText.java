package dev.earshot.present;

import dev.earshot.engine.Statistics;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;

/// What an index holds, as text that a person reads in a terminal.
public final class StatisticsText {
  private static final int MOST_SHOWS = 20;

  private StatisticsText() {}

  public static String of(Statistics holds, String location, String fingerprint) {
    var text = new StringBuilder();
    line(text, "index", location);
    line(text, "episodes", Long.toString(holds.counts().episodes()));
    line(text, "topics", Long.toString(holds.counts().topics()));
    line(text, "quotes", Long.toString(holds.counts().quotes()));
    line(text, "sources", Long.toString(holds.counts().sources()));
    line(text, "size", size(holds.bytes()));
    line(text, "fingerprint", fingerprint);
    line(
        text,
        "versions",
        "schema " + holds.schema() + ", recipe " + holds.recipe() + ", " + holds.software());
    shows(text, holds);
    if (!holds.years().isEmpty()) text.append("\nepisodes by year\n");
    holds
        .years()
        .forEach((year, count) -> row(text, year == 0 ? "without a date" : year.toString(), count));
    return text.toString();
  }

  private static void shows(StringBuilder text, Statistics holds) {
    if (holds.shows().isEmpty()) return;
    text.append("\nepisodes by show\n");
    holds.shows().entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_SHOWS)
        .forEach(show ->
            row(text, show.getKey().isEmpty() ? "without a show" : show.getKey(), show.getValue()));
    int others = holds.shows().size() - MOST_SHOWS;
    if (others > 0) text.append("  and ").append(others).append(" more shows\n");
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append("%-13s%s%n".formatted(name, VisibleText.of(value)));
  }

  private static void row(StringBuilder text, String name, long count) {
    text.append("%8d  %s%n".formatted(count, Columns.cut(VisibleText.of(name), 60)));
  }

  private static String size(long bytes) {
    if (bytes < 1_000_000) return String.format(Locale.ROOT, "%.1f kB", bytes / 1e3);
    return String.format(
        Locale.ROOT,
        bytes < 1_000_000_000 ? "%.1f MB" : "%.2f GB",
        bytes / (bytes < 1_000_000_000 ? 1e6 : 1e9));
  }
}
