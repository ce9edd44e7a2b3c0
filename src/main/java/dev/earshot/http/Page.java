package dev.earshot.http;

import dev.earshot.Earshot;
import dev.earshot.http.Route.Asked;
import dev.earshot.passage.EpisodeView;
import dev.earshot.passage.Passage;
import dev.earshot.present.Remarks;
import dev.earshot.search.Instead;
import dev.earshot.search.RelatedResults;
import dev.earshot.search.RelatedResults.Listed;
import dev.earshot.search.SearchRequest.Detail;
import dev.earshot.search.SearchResults;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/// The search page, and those of an episode and of what goes with something. They work without
/// JavaScript; with it, results come while one types.
final class Page {
  private static final int NEIGHBOURS = 2;
  private static final int RELATED = 10;
  private static final Map<String, String> ORDERS =
      Map.of("relevance", "Best first", "newest", "Newest first", "oldest", "Oldest first");

  private final Earshot earshot;
  private final Duration timeLimit;

  Page(Earshot earshot, ServerSettings settings) {
    this.earshot = earshot;
    this.timeLimit = settings.timeLimit();
  }

  List<Route> routes() {
    var search =
        SearchParameters.and(
            SearchParameters.CONDITIONS,
            SearchParameters.AFTER,
            SearchParameters.SORT,
            SearchParameters.REPEATS,
            SearchParameters.UNFOLDED);
    return List.of(
        Route.page("/", "The search page", search, this::search),
        Route.page("/episodes/{id}", "An episode as a page", List.of(), this::episode),
        Route.page(
            "/related/{id}", "What goes with something, as a page", List.of(), this::related));
  }

  private Reply search(Asked asked) {
    var given = asked.parameters().all();
    if (!given.containsKey("q")) return start();
    var request = SearchParameters.request(asked.parameters(), timeLimit);
    var results = earshot.search(request.neighbours(NEIGHBOURS).with(Detail.FACETS));
    var frame = new Frame(given.get("q") + " – earshot", "./", given);
    results(frame.main(), results, new Address(given));
    return frame.reply(Reply.OK);
  }

  private Reply start() {
    var frame = new Frame("earshot", "./", Map.of());
    var counts = earshot.counts();
    frame.main().appendElement("h1").addClass("quiet").text("Search podcast highlights");
    status(frame.main(), "");
    frame
        .main()
        .appendElement("p")
        .addClass("intro")
        .text(
            String.format(
                Locale.ROOT,
                "%,d episodes with %,d topics and %,d quotes. All words are wanted; \"a phrase\", -without, this OR that, and start* work as well.",
                counts.episodes(),
                counts.topics(),
                counts.quotes()));
    return frame.reply(Reply.OK);
  }

  private static Element status(Element main, String text) {
    return main.appendElement("p").attr("role", "status").attr("id", "status").text(text);
  }

  private void results(Element main, SearchResults results, Address search) {
    main.appendElement("h1").addClass("quiet").text("Results");
    status(main, Remarks.count(results));
    remarks(main, results, search);
    var facets = results.facets().orElseThrow();
    Chart.append(main, facets);
    if (results.matches().all() > 1) order(main, search);
    var columns = main.appendElement("div").addClass("columns");
    var found = columns.appendElement("div");
    passages(found, results.passages(), "./", search);
    results.instead().ifPresent(instead -> instead(found, instead));
    results.next().ifPresent(next -> more(found, search.with("after", next)));
    new FacetsView(search, results.total()).append(columns, facets);
  }

  private static void instead(Element found, Instead instead) {
    found.appendElement("p").addClass("instead").text(Remarks.heading(instead));
    passages(found, instead.passages(), "./");
  }

  private static void remarks(Element main, SearchResults results, Address search) {
    var list = main.appendElement("ul").addClass("remarks");
    for (var remark : Remarks.beside(results)) list.appendElement("li").text(remark);
    if (Remarks.isReadOtherwise(results))
      live(list.appendElement("li"), search.with("literal", "true"), "Search just what was typed");
    if (search.parameters().containsKey("literal"))
      live(list.appendElement("li"), search.without("literal"), "Search other spellings as well");
    int repeats = Remarks.repeats(results);
    if (repeats > 0)
      live(
          list.appendElement("li"),
          search.with("repeats", "true"),
          "Show " + repeats + " more that say nearly the same");
    if (results.passages().stream().anyMatch(passage -> passage.moreInEpisode() > 0))
      live(
          list.appendElement("li"),
          search.with("all", "true"),
          "Show all passages of each episode");
    if (list.childrenSize() == 0) list.remove();
  }

  private static void order(Element main, Address search) {
    var list = main.appendElement("ul").addClass("order").attr("aria-label", "Order");
    var now = search.parameters().getOrDefault("sort", "relevance");
    for (var order : List.of("relevance", "newest", "oldest")) {
      var link =
          live(
              list.appendElement("li"),
              search.with("sort", order),
              String.valueOf(ORDERS.get(order)));
      if (order.equals(now)) link.attr("aria-current", "true");
    }
  }

  private static void more(Element main, Address next) {
    live(main.appendElement("p").addClass("more"), next, "More passages").attr("rel", "next");
  }

  /// A link that the page's script follows without leaving the page.
  private static Element live(Element parent, Address address, String text) {
    var link = parent.appendElement("a").addClass("live").attr("href", address.relative());
    return link.text(text);
  }

  private Reply episode(Asked asked) {
    return earshot
        .episode(asked.id())
        .map(Page::episode)
        .orElseThrow(() -> Api.missing("episode", asked.id()));
  }

  private static Reply episode(EpisodeView view) {
    var episode = view.episode();
    var frame = new Frame(episode.title() + " – earshot", "../", Map.of());
    frame.main().appendElement("h1").text(episode.title());
    var facts = frame.main().appendElement("ul").addClass("facts");
    episode.show().ifPresent(show -> facts.appendElement("li").text(show));
    episode.number().ifPresent(number -> facts.appendElement("li").text(number));
    for (var guest : episode.guests()) facts.appendElement("li").text(guest);
    episode.published().ifPresent(day -> facts.appendElement("li").text(day.toString()));
    frame
        .main()
        .appendElement("p")
        .appendElement("a")
        .attr("href", "../related/" + Address.encoded(view.id()))
        .text("Related");
    passages(frame.main(), view.passages(), "../");
    return frame.reply(Reply.OK);
  }

  private static void passages(Element parent, List<Passage> passages, String top) {
    passages(parent, passages, top, new Address(Map.of()));
  }

  private static void passages(Element parent, List<Passage> passages, String top, Address search) {
    var list = parent.appendElement("ol").addClass("passages");
    var view = new PassageView(top, search);
    for (var passage : passages) view.append(list, passage);
  }

  private Reply related(Asked asked) {
    return earshot
        .related(asked.id(), RELATED)
        .map(results -> related(title(asked.id()), results))
        .orElseThrow(() -> Api.missing("episode or passage", asked.id()));
  }

  private String title(String id) {
    return earshot
        .passage(id, 0)
        .map(passage -> passage.topic().orElse(passage.episode().title()))
        .or(() -> earshot.episode(id).map(view -> view.episode().title()))
        .orElse(id);
  }

  private static Reply related(String title, RelatedResults results) {
    var frame = new Frame("Related to " + title + " – earshot", "../", Map.of());
    frame.main().appendElement("h1").text("Related to " + title);
    if (!results.listed().isEmpty()) {
      frame.main().appendElement("h2").text("Named by the source");
      var list = frame.main().appendElement("ul");
      for (var listed : results.listed()) listed(list.appendElement("li"), listed);
      frame.main().appendElement("h2").text("In other episodes");
    }
    passages(frame.main(), results.alike(), "../");
    return frame.reply(Reply.OK);
  }

  private static void listed(Element item, Listed listed) {
    var title = listed.named().title();
    if (listed.found().isEmpty()) item.text(title);
    else
      item.appendElement("a")
          .attr("href", "../episodes/" + Address.encoded(listed.found().get().id()))
          .text(title);
  }

  /// A problem as a person reads it.
  ///
  /// @param top the way to the folder of the search page
  static Reply problem(int status, String detail, String top) {
    var frame = new Frame("earshot", top, Map.of());
    frame.main().appendElement("h1").text("That did not work");
    status(frame.main(), detail);
    return frame.reply(status);
  }
}
