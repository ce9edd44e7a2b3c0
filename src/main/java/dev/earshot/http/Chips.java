package dev.earshot.http;

import dev.earshot.present.WrittenDate;
import dev.earshot.query.FieldName;
import dev.earshot.query.FieldName.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What a search is narrowed down to, each to be taken away by a click.
final class Chips {
  private static final Map<String, String> SWITCHES =
      Map.of(
          "literal", "Just what was typed",
          "syntax", "Lucene's syntax",
          "repeats", "Repeats too",
          "all", "All passages of each episode");

  private final Address search;
  private final Function<String, Optional<String>> episodeTitle;

  /// @param episodeTitle the title of an episode by its id, where that is at hand
  Chips(Address search, Function<String, Optional<String>> episodeTitle) {
    this.search = search;
    this.episodeTitle = episodeTitle;
  }

  void append(Element parent) {
    var chips = chips();
    if (chips.isEmpty()) return;
    var list = parent.appendElement("ul").addClass("chips").attr("aria-label", "Filters in use");
    chips.forEach((text, without) -> chip(list, text, without));
    if (chips.size() > 1)
      Page.live(list.appendElement("li"), search.words().without("literal"), "Remove all");
  }

  /// Their texts, and the search without each.
  private Map<String, Address> chips() {
    var chips = new LinkedHashMap<String, Address>();
    for (var field : FieldName.values())
      if (field.value() != Value.FIRST_DAY && field.value() != Value.LAST_DAY)
        given(field.word())
            .ifPresent(value -> chips.put(text(field, value), search.without(field.word())));
    period(search).ifPresent(text -> chips.put(text, search.without("since").without("until")));
    SWITCHES.keySet().stream()
        .sorted()
        .filter(name -> given(name).isPresent())
        .forEach(name -> chips.put(String.valueOf(SWITCHES.get(name)), search.without(name)));
    return chips;
  }

  private Optional<String> given(String name) {
    return Optional.ofNullable(search.parameters().get(name));
  }

  private String text(FieldName field, String value) {
    var shown = field == FieldName.EPISODE ? episodeTitle.apply(value).orElse(value) : value;
    return field.word() + ": " + shown;
  }

  /// `June 2023`, `since 2021`; empty where a search has no bounds in time.
  static Optional<String> period(Address search) {
    var since = search.parameters().get("since");
    var until = search.parameters().get("until");
    if (since == null && until == null) return Optional.empty();
    if (since != null && since.equals(until)) return Optional.of(WrittenDate.of(since));
    return Optional.of((bound("since ", since) + " " + bound("until ", until)).strip());
  }

  private static String bound(String word, @Nullable String date) {
    return date == null ? "" : word + WrittenDate.of(date);
  }

  private static void chip(Element list, String text, Address without) {
    var link = list.appendElement("li").appendElement("a").addClass("live").addClass("chip");
    link.attr("href", without.relative());
    link.appendElement("span").addClass("quiet").text("Remove ");
    link.appendElement("span").attr("dir", "auto").text(text);
    link.appendElement("span").attr("aria-hidden", "true").text(" ×");
  }
}
