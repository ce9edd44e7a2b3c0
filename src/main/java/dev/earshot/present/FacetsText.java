package dev.earshot.present;

import dev.earshot.engine.Facets;
import dev.earshot.engine.Facets.Count;
import dev.earshot.query.FieldName;
import java.util.List;

/// Facets as text that a person reads in a terminal.
public final class FacetsText {
  private static final int MOST_VALUES = 10;

  /// More rows than these are no picture.
  private static final int MOST_MONTHS = 24;

  private final Bars bars;

  public FacetsText(Bars bars) {
    this.bars = bars;
  }

  /// A paragraph for each facet that has a value.
  public String of(Facets facets) {
    var sections = new StringBuilder();
    for (var field : FieldName.values())
      facets
          .of(field)
          .map(values -> section(field.word() + "s", values.first(), values.distinct()))
          .ifPresent(sections::append);
    return sections + time(facets);
  }

  private String section(String name, List<Count> counts, int distinct) {
    if (counts.isEmpty()) return "";
    var shown = counts.subList(0, Math.min(MOST_VALUES, counts.size()));
    int others = distinct - shown.size();
    var more = others == 0 ? "" : "  and " + others + " more " + name + "\n";
    return "\n" + name + "\n" + bars.of(shown) + more;
  }

  /// Months where they are few enough, with those between that have nothing; else years.
  private String time(Facets facets) {
    if (facets.months().isEmpty()) return "";
    var months = facets.everyMonth();
    return months.size() > MOST_MONTHS
        ? "\nyears\n" + bars.of(facets.years())
        : "\nmonths\n" + bars.of(months);
  }
}
