package dev.earshot.http;

import dev.earshot.engine.Facets;
import dev.earshot.engine.Facets.Count;
import dev.earshot.engine.Facets.Values;
import dev.earshot.notation.Thousands;
import dev.earshot.query.FieldName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What a search can be narrowed down to, with counts.
final class FacetsView {
  /// More are a list to search in.
  private static final int MOST = 8;

  private final Address search;
  private final long total;

  /// @param total how many passages the search has
  FacetsView(Address search, long total) {
    this.search = search;
    this.total = total;
  }

  void append(Element parent, Facets facets) {
    var nav = parent.appendElement("nav").attr("aria-label", "Narrow down");
    for (var field : FieldName.values())
      switch (field.value()) {
        case KIND, NAME, ID, WORDS ->
            values(nav, field.word(), facets.of(field).map(Values::first).orElse(List.of()));
        case FIRST_DAY -> years(nav, facets.years());
        case LAST_DAY -> {} // The years are of both.
      }
  }

  /// Values to choose from, and the chosen one to take away, which may be of a field that is not
  /// counted by.
  private void values(Element nav, String field, List<Count> counts) {
    var active = search.parameters().get(field);
    if (!narrows(counts) && active == null) return;
    var list = list(nav, field);
    if (active != null) active(list, active, search.without(field));
    for (var count : counts.subList(0, Math.min(MOST, counts.size())))
      if (!count.value().equalsIgnoreCase(active))
        link(list, count, search.with(field, count.value()));
  }

  /// Not where all passages have the same value.
  private boolean narrows(List<Count> counts) {
    return counts.stream().anyMatch(count -> count.count() < total);
  }

  private void years(Element nav, List<Count> counts) {
    var since = search.parameters().get("since");
    var until = search.parameters().get("until");
    if (!narrows(counts) && since == null && until == null) return;
    var list = list(nav, "year");
    if (since != null || until != null)
      active(list, span(since, until), search.without("since").without("until"));
    var latest = new ArrayList<>(counts).reversed();
    for (var count : latest.subList(0, Math.min(MOST, latest.size())))
      if (!(count.value().equals(since) && count.value().equals(until)))
        link(list, count, search.with("since", count.value()).with("until", count.value()));
  }

  private static String span(@Nullable String since, @Nullable String until) {
    if (since != null && since.equals(until)) return since;
    return (since == null ? "" : "since " + since) + (until == null ? "" : " until " + until);
  }

  private static Element list(Element nav, String name) {
    var group = nav.appendElement("section");
    group
        .appendElement("h2")
        .text(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
    return group.appendElement("ul");
  }

  /// Following it takes the condition away.
  private static void active(Element list, String value, Address without) {
    var link = list.appendElement("li").appendElement("a");
    link.attr("href", without.relative()).attr("aria-current", "true").addClass("live");
    link.appendText(value + " ");
    link.appendElement("span")
        .addClass("remove")
        .attr("aria-label", "take away")
        .attr("role", "img")
        .text("×");
  }

  private static void link(Element list, Count count, Address narrowed) {
    var item = list.appendElement("li");
    item.appendElement("a").addClass("live").attr("href", narrowed.relative()).text(count.value());
    item.appendElement("span").addClass("count").text(" " + Thousands.of(count.count()));
  }
}
