package dev.earshot.http;

import dev.earshot.engine.Facets;
import dev.earshot.engine.Facets.Count;
import dev.earshot.notation.Thousands;
import dev.earshot.present.WrittenDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;

/// A small chart of mentions over time: a bar for each month, or each year where that would be too
/// many, those without a mention included. A bar leads to its passages.
final class Chart {
  private static final int MOST_BARS = 120;
  private static final int WIDTH = 600;
  private static final int HEIGHT = 60;

  private Chart() {}

  /// Nothing where there are fewer than two bars.
  ///
  /// @param search that each bar narrows down to its month or year
  static void append(Element parent, Facets facets, Address search) {
    if (facets.months().size() < 2) return;
    var months = facets.everyMonth();
    if (months.size() <= MOST_BARS) draw(parent, months, "month", search);
    else if (facets.years().size() >= 2) draw(parent, years(facets.years()), "year", search);
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

  private static void draw(Element parent, List<Count> bars, String unit, Address search) {
    var most = bars.stream().max(Comparator.comparingLong(Count::count)).orElseThrow();
    var caption =
        String.format(
            Locale.ROOT,
            "Passages a %s, %s to %s; most in %s: %,d",
            unit,
            WrittenDate.of(bars.getFirst().value()),
            WrittenDate.of(bars.getLast().value()),
            WrittenDate.of(most.value()),
            most.count());
    var figure = parent.appendElement("figure").addClass("chart");
    var drawing =
        figure
            .appendElement("svg")
            .attr("viewBox", "0 0 " + WIDTH + " " + HEIGHT)
            .attr("preserveAspectRatio", "none")
            .attr("aria-hidden", "true");
    double step = (double) WIDTH / bars.size();
    for (int i = 0; i < bars.size(); i++)
      if (bars.get(i).count() > 0)
        bar(link(drawing, bars.get(i), search), bars.get(i), i * step, step, most.count());
    figure.appendElement("figcaption").text(caption);
  }

  /// For those who point; the filters have the same years and months for everybody.
  private static Element link(Element drawing, Count bar, Address search) {
    var value = bar.value();
    var link = drawing.appendElement("a").addClass("live").attr("tabindex", "-1");
    link.attr("href", search.with("since", value).with("until", value).relative());
    link.appendElement("title").text(WrittenDate.of(value) + ": " + Thousands.of(bar.count()));
    return link;
  }

  /// The whole height can be hit, however low the bar.
  private static void bar(Element link, Count bar, double left, double step, long most) {
    rectangle(link, left, step, HEIGHT).addClass("room");
    rectangle(link, left, step * 0.8, Math.max(2.0, (double) HEIGHT * bar.count() / most));
  }

  private static Element rectangle(Element link, double left, double width, double height) {
    return link.appendElement("rect")
        .attr("x", number(left))
        .attr("width", number(width))
        .attr("y", number(HEIGHT - height))
        .attr("height", number(height));
  }

  private static String number(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
