package dev.earshot.http;

import dev.earshot.engine.Facets;
import dev.earshot.engine.Facets.Count;
import dev.earshot.notation.Thousands;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;

/// A small chart of mentions over time: a bar for each month, or each year where that would be too
/// many, those without a mention included.
final class Chart {
  private static final int MOST_BARS = 120;
  private static final int WIDTH = 600;
  private static final int HEIGHT = 60;

  private Chart() {}

  /// Nothing where there are fewer than two bars.
  static void append(Element parent, Facets facets) {
    if (facets.months().size() < 2) return;
    var months = facets.everyMonth();
    if (months.size() <= MOST_BARS) draw(parent, months, "month");
    else if (facets.years().size() >= 2) draw(parent, years(facets.years()), "year");
  }

  private static List<Count> years(List<Count> counts) {
    var known = counts.stream().collect(Collectors.toMap(Count::value, Count::count));
    int first = Integer.parseInt(counts.getFirst().value());
    int last = Integer.parseInt(counts.getLast().value());
    return IntStream.rangeClosed(Math.max(first, last - MOST_BARS + 1), last)
        .mapToObj(Integer::toString)
        .map(year -> new Count(year, known.getOrDefault(year, 0L)))
        .toList();
  }

  private static void draw(Element parent, List<Count> bars, String unit) {
    var most = bars.stream().max(Comparator.comparingLong(Count::count)).orElseThrow();
    var caption =
        String.format(
            Locale.ROOT,
            "Passages a %s, %s to %s; most in %s: %,d",
            unit,
            bars.getFirst().value(),
            bars.getLast().value(),
            most.value(),
            most.count());
    var figure = parent.appendElement("figure").addClass("chart");
    var drawing =
        figure
            .appendElement("svg")
            .attr("viewBox", "0 0 " + WIDTH + " " + HEIGHT)
            .attr("preserveAspectRatio", "none")
            .attr("aria-hidden", "true");
    double step = (double) WIDTH / bars.size();
    for (int i = 0; i < bars.size(); i++) bar(drawing, bars.get(i), i * step, step, most.count());
    figure.appendElement("figcaption").text(caption);
  }

  private static void bar(Element drawing, Count bar, double left, double step, long most) {
    double height = bar.count() == 0 ? 0 : Math.max(2.0, (double) HEIGHT * bar.count() / most);
    var drawn = drawing.appendElement("rect");
    drawn.attr("x", number(left)).attr("width", number(step * 0.8));
    drawn.attr("y", number(HEIGHT - height)).attr("height", number(height));
    drawn.appendElement("title").text(bar.value() + ": " + Thousands.of(bar.count()));
  }

  private static String number(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
