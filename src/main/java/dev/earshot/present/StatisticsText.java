package dev.earshot.present;

import dev.earshot.engine.Facets.Count;
import dev.earshot.engine.Statistics;
import dev.earshot.notation.ByteCount;
import dev.earshot.notation.Thousands;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// What an index holds, as text that a person reads in a terminal.
public final class StatisticsText {
  private static final int MOST_SHOWS = 20;

  private final Bars bars;

  public StatisticsText(Bars bars) {
    this.bars = bars;
  }

  public String of(Statistics holds, String location, String fingerprint) {
    var text = new StringBuilder();
    line(text, "index", location);
    line(text, "episodes", Thousands.of(holds.counts().episodes()));
    line(text, "topics", Thousands.of(holds.counts().topics()));
    line(text, "quotes", Thousands.of(holds.counts().quotes()));
    line(text, "sources", Thousands.of(holds.counts().sources()));
    line(text, "size", ByteCount.of(holds.bytes()));
    line(text, "fingerprint", fingerprint);
    line(text, "versions", versions(holds));
    shows(text, holds);
    if (!holds.years().isEmpty()) text.append("\nepisodes by year\n").append(bars.of(years(holds)));
    return text.toString();
  }

  /// By what the index was made.
  static String versions(Statistics holds) {
    return "schema " + holds.schema() + ", recipe " + holds.recipe() + ", " + holds.software();
  }

  private static List<Count> years(Statistics holds) {
    return holds.years().entrySet().stream()
        .map(year ->
            new Count(
                year.getKey() == 0 ? "without a date" : year.getKey().toString(), year.getValue()))
        .toList();
  }

  private void shows(StringBuilder text, Statistics holds) {
    if (holds.shows().isEmpty()) return;
    var first =
        holds.shows().entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST_SHOWS)
            .map(show ->
                new Count(
                    show.getKey().isEmpty() ? "without a show" : show.getKey(), show.getValue()))
            .toList();
    text.append("\nepisodes by show\n").append(bars.of(first));
    int others = holds.shows().size() - MOST_SHOWS;
    if (others > 0) text.append("  and ").append(others).append(" more shows\n");
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append("%-13s%s%n".formatted(name, VisibleText.of(value)));
  }
}
