package dev.earshot.http;

import dev.earshot.Earshot;
import dev.earshot.engine.Request.Order;
import dev.earshot.http.Route.Answer;
import dev.earshot.http.Route.Asked;
import dev.earshot.passage.Passage;
import dev.earshot.present.Clock;
import dev.earshot.present.VisibleText;
import dev.earshot.search.SearchRequest.Crowding;
import dev.earshot.search.SearchResults;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// The newest passages of a search as an Atom feed (RFC 4287), to be told of what is new.
final class Feed {
  private static final String TYPE = "application/atom+xml";
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final int MOST = 50;

  private final Earshot earshot;
  private final ServerSettings settings;

  Feed(Earshot earshot, ServerSettings settings) {
    this.earshot = earshot;
    this.settings = settings;
  }

  Route route() {
    return Route.records(
        "/feed",
        "The newest passages of a search, as a feed",
        SearchParameters.CONDITIONS,
        Answer.of("An Atom feed", TYPE),
        this::feed);
  }

  private Reply feed(Asked asked) {
    var request =
        SearchParameters.request(asked.parameters())
            .order(Order.NEWEST)
            .crowding(Crowding.SHOWN)
            .limit(MOST);
    var results = earshot.search(request, asked.deadline());
    var base = settings.baseUrl().orElse("http://" + asked.host()).replaceFirst("/$", "");
    var written = written(results, new Address(asked.parameters().all()), base);
    return Reply.of(Reply.OK, TYPE + "; charset=utf-8", written);
  }

  private static String written(SearchResults results, Address search, String base) {
    var document = Jsoup.parse("", Parser.xmlParser());
    document.outputSettings().prettyPrint(false);
    var feed = document.appendElement("feed").attr("xmlns", ATOM);
    element(feed, "id", "urn:earshot:feed:" + Address.encoded(search.from("")));
    element(feed, "title", search.title());
    element(feed, "updated", moment(newest(results.passages())));
    link(feed, "self", search.from(base + "/feed"));
    link(feed, "alternate", search.from(base + "/"));
    for (var passage : results.passages())
      entry(feed, passage, EpisodePage.address(base + "/", passage, search));
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + document.outerHtml();
  }

  private static Optional<LocalDate> newest(List<Passage> passages) {
    return passages.stream()
        .flatMap(passage -> passage.episode().published().stream())
        .max(LocalDate::compareTo);
  }

  private static void entry(Element feed, Passage passage, String address) {
    var entry = feed.appendElement("entry");
    element(entry, "id", "urn:earshot:passage:" + Address.encoded(passage.id()));
    element(entry, "title", title(passage));
    element(entry, "updated", moment(passage.episode().published()));
    var author = passage.speaker().or(passage.episode()::show).orElse("earshot");
    element(entry.appendElement("author"), "name", author);
    link(entry, "alternate", address);
    element(entry, "content", passage.excerpt().text());
  }

  private static String title(Passage passage) {
    return Stream.of(
            passage.start().map(Clock::of), passage.topic(), Optional.of(passage.episode().title()))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" · "));
  }

  /// Each must have one; what has no date is as old as can be.
  private static String moment(Optional<LocalDate> day) {
    return day.orElse(LocalDate.EPOCH) + "T00:00:00Z";
  }

  private static void element(Element parent, String name, String text) {
    parent.appendElement(name).text(VisibleText.of(text));
  }

  private static void link(Element parent, String relation, String address) {
    parent.appendElement("link").attr("rel", relation).attr("href", address);
  }
}
