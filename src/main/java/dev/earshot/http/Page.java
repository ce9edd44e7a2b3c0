package dev.earshot.http;

import dev.earshot.Earshot;
import dev.earshot.http.Route.Asked;
import dev.earshot.passage.EpisodeView;
import dev.earshot.present.Remarks;
import dev.earshot.search.RelatedResults;
import dev.earshot.search.RelatedResults.Listed;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/// The search page, and those of an episode and of what goes with something. They work without
/// JavaScript; with it, results come while one types.
final class Page {
  private static final int RELATED = 10;

  private final Earshot earshot;

  Page(Earshot earshot) {
    this.earshot = earshot;
  }

  List<Route> routes() {
    var search =
        SearchParameters.and(
            SearchParameters.CONDITIONS,
            SearchParameters.PAGE,
            SearchParameters.SORT,
            SearchParameters.MEANING,
            SearchParameters.REPEATS,
            SearchParameters.UNFOLDED);
    var episode = SearchParameters.and(SearchParameters.WORDS, EpisodePage.PART, EpisodePage.AT);
    return List.of(
        Route.page("/", "The search page", search, this::search),
        Route.page("/episodes/{id}", "An episode as a page", episode, this::episode),
        Route.page(
            "/related/{id}", "What goes with something, as a page", List.of(), this::related));
  }

  private Reply search(Asked asked) {
    var given = asked.parameters();
    if (!SearchParameters.isSearch(given)) return start();
    var query = given.value("q").orElse("");
    var request = SearchParameters.request(query, given);
    var search = new Address(given.all());
    var page = ResultsPage.of(earshot, search, request, asked);
    var frame = new Frame(search.title(), "./", given.all());
    page.append(frame.main());
    frame.skipTo("found");
    frame.feed(search.without("sort").without("all").without("repeats"));
    return frame.reply(Reply.OK);
  }

  private Reply start() {
    var frame = new Frame("earshot", "./", Map.of());
    new StartPage(earshot.overview(StartPage.NEWEST)).append(frame.main());
    return frame.reply(Reply.OK);
  }

  static Element status(Element main, String text) {
    return main.appendElement("p").attr("role", "status").attr("id", "status").text(text);
  }

  /// A link that the page's script follows without leaving the page.
  static Element live(Element parent, Address address, String text) {
    var link = parent.appendElement("a").addClass("live").attr("href", address.relative());
    return link.text(text);
  }

  private Reply episode(Asked asked) {
    return earshot
        .episode(asked.id())
        .map(view -> episode(view, asked))
        .orElseThrow(() -> Api.missing("episode", asked.id()));
  }

  private Reply episode(EpisodeView view, Asked asked) {
    var given = asked.parameters();
    var words = new Address(given.all()).words().parameters();
    var frame = new Frame(view.episode().title() + " – earshot", "../", words);
    EpisodePage.of(earshot, view, asked).append(frame.main());
    return frame.reply(Reply.OK);
  }

  private Reply related(Asked asked) {
    return earshot
        .related(asked.id(), RELATED, asked.deadline())
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
    frame.main().appendElement("h1").attr("dir", "auto").text("Related to " + title);
    if (!results.listed().isEmpty()) {
      frame.main().appendElement("h2").text("Named by the source");
      var list = frame.main().appendElement("ul");
      for (var listed : results.listed()) listed(list.appendElement("li"), listed);
      frame.main().appendElement("h2").text("In other episodes");
    }
    new EpisodesView("../", new Address(Map.of())).append(frame.main(), results.alike());
    results
        .inOtherWords()
        .ifPresent(others -> {
          frame.main().appendElement("h2").text(Remarks.IN_OTHER_WORDS);
          new EpisodesView("../", new Address(Map.of())).append(frame.main(), others.passages());
        });
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
