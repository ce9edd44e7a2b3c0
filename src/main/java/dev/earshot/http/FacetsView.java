package dev.earshot.http;

import dev.earshot.engine.Facets;
import dev.earshot.engine.Facets.Count;
import dev.earshot.engine.Facets.Values;
import dev.earshot.notation.Thousands;
import dev.earshot.present.WrittenDate;
import dev.earshot.query.FieldName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/// What a search can be narrowed down to, with counts; folded where there is little room, and each
/// longer list by itself, so that whoever tabs does not come by all of its values.
final class FacetsView {
  /// More are folded.
  private static final int FIRST = 6;

  /// Longer lists are one stop of the Tab key, until they are opened.
  private static final int PLAIN = 2;

  /// Names that tell what is in such a list.
  private static final int GLIMPSE = 2;

  private final Address search;
  private final long total;

  /// @param total how many passages the search has
  FacetsView(Address search, long total) {
    this.search = search;
    this.total = total;
  }

  /// Nothing where nothing can be narrowed down.
  void append(Element parent, Facets facets) {
    var folded = parent.appendElement("details").addClass("filters");
    folded.appendElement("summary").text("Filters");
    var nav = folded.appendElement("nav").attr("aria-label", "Narrow down");
    for (var field : FieldName.values())
      if (field.isFacet())
        values(nav, field.word(), facets.of(field).orElse(new Values(List.of(), 0)));
    years(nav, facets);
    if (nav.childrenSize() == 0) folded.remove();
  }

  /// Values to choose from, after the chosen one, which is taken away above the results.
  private void values(Element nav, String field, Values values) {
    var active = Optional.ofNullable(search.parameters().get(field));
    var others =
        values.first().stream()
            .filter(count -> !count.value().equalsIgnoreCase(active.orElse("")))
            .toList();
    if (!narrows(values.first()) && active.isEmpty()) return;
    var section = section(nav, field, others, active.isPresent());
    active.ifPresent(value -> active(section, value));
    links(section, others, count -> search.with(field, count.value()));
    int untold = values.distinct() - values.first().size();
    if (untold > 0)
      section
          .appendElement("p")
          .addClass("count")
          .text(
              "and %s more; %s:NAME in the query finds one".formatted(Thousands.of(untold), field));
  }

  /// Not where all passages have the same value.
  private boolean narrows(List<Count> counts) {
    return counts.stream().anyMatch(count -> count.count() < total);
  }

  /// Years, or the months of the one that is chosen.
  private void years(Element nav, Facets facets) {
    var active = Chips.period(search);
    boolean inMonths = active.isPresent() && facets.years().size() == 1;
    var counts = inMonths ? facets.months() : facets.years();
    if (!narrows(counts) && active.isEmpty()) return;
    var latest =
        counts.reversed().stream()
            .filter(count -> !WrittenDate.of(count.value()).equals(active.orElse("")))
            .toList();
    var section = section(nav, inMonths ? "month" : "year", latest, active.isPresent());
    active.ifPresent(text -> active(section, text));
    links(
        section, latest, count -> search.with("since", count.value()).with("until", count.value()));
  }

  /// Where the values of a facet go: folded where there are many and none is chosen.
  private static Element section(Element nav, String name, List<Count> counts, boolean isOpen) {
    var section = nav.appendElement("section");
    if (counts.size() <= PLAIN) {
      heading(section, name);
      return section;
    }
    var folded = section.appendElement("details").attr("open", isOpen);
    var summary = folded.appendElement("summary");
    heading(summary, name);
    var glimpse =
        counts.stream().limit(GLIMPSE).map(count -> WrittenDate.of(count.value())).toList();
    summary
        .appendElement("span")
        .addClass("glimpse")
        .attr("dir", "auto")
        .text(String.join(", ", glimpse) + ", …");
    return folded;
  }

  private static void heading(Element parent, String name) {
    parent
        .appendElement("h2")
        .text(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
  }

  private static void active(Element section, String value) {
    section.appendElement("p").attr("aria-current", "true").attr("dir", "auto").text(value);
  }

  private interface Narrowed {
    Address by(Count count);
  }

  private static void links(Element section, List<Count> counts, Narrowed narrowed) {
    int first = Math.min(counts.size(), counts.size() == FIRST + 1 ? FIRST + 1 : FIRST);
    list(section, counts.subList(0, first), narrowed);
    var rest = counts.subList(first, counts.size());
    if (rest.isEmpty()) return;
    var folded = section.appendElement("details");
    folded.appendElement("summary").text(rest.size() + " more");
    list(folded, rest, narrowed);
  }

  private static void list(Element parent, List<Count> counts, Narrowed narrowed) {
    if (counts.isEmpty()) return;
    var list = parent.appendElement("ul");
    for (var count : counts) {
      var item = list.appendElement("li");
      Page.live(item, narrowed.by(count), WrittenDate.of(count.value())).attr("dir", "auto");
      item.appendElement("span").addClass("count").text(" " + Thousands.of(count.count()));
    }
  }
}
