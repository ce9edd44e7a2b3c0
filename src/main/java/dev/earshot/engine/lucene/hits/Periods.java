package dev.earshot.engine.lucene.hits;

import dev.earshot.engine.Facets.Count;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What is counted by month or year.
public final class Periods {
  private Periods() {}

  /// The years of months, each with what its months have.
  public static SortedMap<Integer, Long> years(Map<YearMonth, Long> months) {
    var years = new TreeMap<Integer, Long>();
    months.forEach((month, count) -> years.merge(month.getYear(), count, Long::sum));
    return years;
  }

  /// In their order.
  public static List<Count> counts(SortedMap<?, Long> periods) {
    return periods.entrySet().stream()
        .map(period -> new Count(period.getKey().toString(), period.getValue()))
        .toList();
  }
}
