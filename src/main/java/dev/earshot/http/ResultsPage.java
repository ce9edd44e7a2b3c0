package dev.earshot.http;

import dev.earshot.Earshot;
import dev.earshot.engine.Suggestion;
import dev.earshot.http.Route.Asked;
import dev.earshot.passage.Passage;
import dev.earshot.present.Remarks;
import dev.earshot.query.FieldName;
import dev.earshot.search.InOtherWords;
import dev.earshot.search.Instead;
import dev.earshot.search.SearchRequest;
import dev.earshot.search.SearchRequest.Detail;
import dev.earshot.search.SearchResults;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// The answer to a search as a page: what it is narrowed down to, how it was read, filters, and the
/// passages episode by episode. For one search.
final class ResultsPage {
  /// Passages a page.
  static final int SIZE = 20;

  private static final int NEIGHBOURS = 2;
  private static final int OFFERED = 6;

  /// Shorter beginnings of a word tell nothing of it.
  private static final int SHORTEST = 3;

  /// Where the passages in other words begin.
  private static final String OTHERS = "in-other-words";

  private static final Map<String, String> ORDERS =
      Map.of("relevance", "Best first", "newest", "Newest first", "oldest", "Oldest first");

  private final Earshot earshot;
  private final Address search;
  private final SearchResults results;

  /// Counted from 1.
  private final int page;

  private ResultsPage(Earshot earshot, Address search, SearchResults results, int page) {
    this.earshot = earshot;
    this.search = search;
    this.results = results;
    this.page = page;
  }

  /// @param search as the address has it
  /// @param request the same for the index
  /// @param asked which page, counted from 1; where there are fewer, the last one is shown
  static ResultsPage of(Earshot earshot, Address search, SearchRequest request, Asked asked) {
    int page = asked.parameters().get(SearchParameters.PAGE);
    var wanted = request.neighbours(NEIGHBOURS).with(Detail.FACETS).limit(SIZE);
    var results = earshot.search(wanted.page(page), asked.deadline());
    if (page == 1 || !results.passages().isEmpty())
      return new ResultsPage(earshot, search, results, page);
    int all = earshot.search(request.limit(page * SIZE), asked.deadline()).passages().size();
    int last = Math.max(1, (all + SIZE - 1) / SIZE);
    return new ResultsPage(
        earshot, search, earshot.search(wanted.page(last), asked.deadline()), last);
  }

  void append(Element main) {
    main.appendElement("h1").addClass("quiet").text("Results");
    new Chips(search, this::episodeTitle).append(main);
    Page.status(main, Remarks.count(results));
    remarks(main);
    var facets = results.facets().orElseThrow();
    Chart.append(main, facets, search);
    var columns = main.appendElement("div").addClass("columns");
    if (results.total() > 0) new FacetsView(search, results.total()).append(columns, facets);
    var found = columns.appendElement("div").attr("id", "found").attr("tabindex", "-1");
    found(found);
  }

  private Optional<String> episodeTitle(String id) {
    return results.passages().stream()
        .filter(passage -> passage.episodeId().equals(id))
        .map(passage -> passage.episode().title())
        .findFirst();
  }

  private void found(Element found) {
    if (results.matches().all() > 1) order(found);
    var view = new EpisodesView("./", search);
    if (!results.passages().isEmpty()) view.append(found, results.passages());
    else if (results.matches().all() == 0) nothing(found);
    results.instead().ifPresent(instead -> instead(found, instead, view));
    results.inOtherWords().ifPresent(others -> inOtherWords(found, others, view));
    pager(found);
  }

  private void remarks(Element main) {
    var list = main.appendElement("ul").addClass("remarks");
    for (var remark : Remarks.beside(results)) list.appendElement("li").text(remark);
    if (Remarks.isReadOtherwise(results))
      offer(list, search.with("literal", "true"), "Search just what was typed");
    int repeats = Remarks.repeats(results);
    if (repeats > 0)
      offer(
          list,
          search.with("repeats", "true"),
          "Show " + repeats + " more that say nearly the same");
    if (results.passages().stream().anyMatch(passage -> passage.moreInEpisode() > 0))
      offer(list, search.with("all", "true"), "Show all passages of each episode");
    if (!results.passages().isEmpty() && !results.others().isEmpty()) beneath(list);
    if (list.childrenSize() == 0) list.remove();
  }

  /// Who finds nothing among the first passages does not read on to the end of them.
  private void beneath(Element list) {
    int others = results.others().size();
    list.appendElement("li")
        .appendElement("a")
        .attr("href", "#" + OTHERS)
        .text(others + " in other words, beneath");
  }

  private static void offer(Element list, Address address, String text) {
    Page.live(list.appendElement("li"), address, text);
  }

  private void order(Element parent) {
    var list = parent.appendElement("ul").addClass("order").attr("aria-label", "Order");
    var now = search.parameters().getOrDefault("sort", "relevance");
    for (var order : List.of("relevance", "newest", "oldest")) {
      var item = list.appendElement("li");
      var label = String.valueOf(ORDERS.get(order));
      if (order.equals(now)) item.appendElement("span").attr("aria-current", "true").text(label);
      else Page.live(item, search.with("sort", order), label);
    }
    if (now.equals("relevance") && earshot.model().isPresent()) byMeaning(list.appendElement("li"));
  }

  /// A switch beside the orders, as it changes no other than that by relevance.
  private void byMeaning(Element item) {
    boolean isOn = search.parameters().getOrDefault("meaning", "").equals("true");
    Page.live(
        item,
        isOn ? search.without("meaning") : search.with("meaning", "true"),
        isOn ? "By words alone" : "By meaning as well");
  }

  private static void instead(Element found, Instead instead, EpisodesView view) {
    found.appendElement("p").addClass("instead").text(Remarks.heading(instead));
    view.append(found, instead.passages());
  }

  private static void inOtherWords(Element found, InOtherWords others, EpisodesView view) {
    found.appendElement("p").id(OTHERS).addClass("instead").text(Remarks.IN_OTHER_WORDS);
    view.append(found, others.passages());
  }

  /// Ways on where nothing was found.
  private void nothing(Element found) {
    boolean isFiltered =
        Stream.of(FieldName.values())
            .anyMatch(field -> search.parameters().containsKey(field.word()));
    var words = results.instead().isPresent() ? List.<String>of() : nearest();
    if (!isFiltered && words.isEmpty()) return;
    var list = found.appendElement("ul").addClass("nothing");
    if (isFiltered) offer(list, search.words(), "Remove filters");
    for (var word : words) offer(list, search.words().with("q", word), word);
  }

  /// What is said in the index that comes nearest to what was typed: completions of it, else of its
  /// words, else of their beginnings.
  private List<String> nearest() {
    var typed = results.query().strip();
    var words = List.of(typed.split("\\s+", OFFERED));
    return Stream.<Stream<String>>of(
            Stream.of(typed),
            words.stream(),
            words.stream().map(word -> word.substring(0, (word.length() + 1) / 2)))
        .map(beginnings ->
            beginnings
                .filter(beginning -> beginning.length() >= SHORTEST)
                .flatMap(beginning -> earshot.suggest(beginning, OFFERED).stream())
                .map(Suggestion::text)
                .distinct()
                .limit(OFFERED)
                .toList())
        .filter(offered -> !offered.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private void pager(Element found) {
    boolean hasNext = results.next().isPresent();
    if (page == 1 && !hasNext) return;
    var pager = found.appendElement("p").addClass("pager");
    if (page > 1) step(pager, page - 1, "Previous").attr("rel", "prev");
    pager.appendElement("span").text("Page " + page);
    if (hasNext && page < SearchParameters.MOST_PAGES)
      step(pager, page + 1, "Next").attr("rel", "next");
  }

  private Element step(Element pager, int to, String text) {
    return Page.live(pager, search.page(to), text);
  }

  /// The passages on this page.
  List<Passage> passages() {
    return results.passages();
  }
}
