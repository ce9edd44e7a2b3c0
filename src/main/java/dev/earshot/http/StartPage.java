package dev.earshot.http;

import dev.earshot.engine.Facets.Count;
import dev.earshot.engine.Facets.Values;
import dev.earshot.engine.Overview;
import dev.earshot.engine.Overview.Head;
import dev.earshot.notation.Thousands;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// What there is to search, for who has not asked yet: examples that find something, the newest
/// episodes, shows and people.
final class StartPage {
  /// The newest episodes that it tells of.
  static final int NEWEST = 8;

  private static final int SHOWS = 12;
  private static final int PEOPLE = 12;
  private static final int EXAMPLES = 1;

  private final Overview overview;

  StartPage(Overview overview) {
    this.overview = overview;
  }

  void append(Element main) {
    main.appendElement("h1").addClass("quiet").text("Search podcast highlights");
    Page.status(main, "");
    main.appendElement("p").addClass("intro").text(holds());
    examples(main);
    var columns = main.appendElement("div").addClass("start");
    newest(columns);
    names(columns, "Shows", overview.shows(), SHOWS, "show", "episode");
    boolean guests = !overview.guests().first().isEmpty();
    if (guests) names(columns, "Guests", overview.guests(), PEOPLE, "guest", "episode");
    else names(columns, "Speakers", overview.speakers(), PEOPLE, "speaker", "quote");
  }

  private String holds() {
    var counts = overview.counts();
    return counted(counts.episodes(), "episode")
        + " with "
        + counted(counts.topics(), "topic")
        + " and "
        + counted(counts.quotes(), "quote")
        + ". All words are wanted; \"a phrase\", -without, this OR that, and start* work as well.";
  }

  private static String counted(long count, String what) {
    return Thousands.of(count) + " " + what + (count == 1 ? "" : "s");
  }

  private void examples(Element main) {
    var examples = examples();
    if (examples.isEmpty()) return;
    var list = main.appendElement("ul").addClass("try").attr("aria-label", "Examples");
    for (var example : examples)
      Page.live(list.appendElement("li"), search("q", example), example).attr("dir", "auto");
  }

  private List<String> examples() {
    return Stream.of(
            overview.guests().first().stream().limit(EXAMPLES).map(named("guest")),
            overview.speakers().first().stream().limit(EXAMPLES).map(named("speaker")),
            overview.years().reversed().stream().limit(1).map(named("since")))
        .flatMap(examples -> examples)
        .toList();
  }

  private static Function<Count, String> named(String field) {
    return count -> field + ":" + quoted(count.value().replace("\"", ""));
  }

  private static String quoted(String value) {
    return value.contains(" ") ? '"' + value + '"' : value;
  }

  private static Address search(String name, String value) {
    return new Address(Map.of(name, value));
  }

  private void newest(Element parent) {
    if (overview.newest().isEmpty()) return;
    var list = section(parent, "Newest episodes").appendElement("ul");
    for (var head : overview.newest()) episode(list.appendElement("li").addClass("episode"), head);
  }

  private static void episode(Element item, Head head) {
    item.appendElement("a")
        .attr("href", EpisodePage.address("./", head.id(), new Address(Map.of())))
        .attr("dir", "auto")
        .text(head.episode().title());
    EpisodesView.facts(item, head.episode());
  }

  private static Element section(Element parent, String heading) {
    var section = parent.appendElement("section");
    section.appendElement("h2").text(heading);
    return section;
  }

  private static void names(
      Element parent, String heading, Values values, int most, String field, String counted) {
    if (values.first().isEmpty()) return;
    var section = section(parent, heading);
    var first = values.first().subList(0, Math.min(most, values.first().size()));
    names(section, first, field, counted);
    var rest = values.first().subList(first.size(), values.first().size());
    if (rest.isEmpty()) return;
    var folded = section.appendElement("details");
    folded.appendElement("summary").text(rest.size() + " more");
    names(folded, rest, field, counted);
  }

  private static void names(Element parent, List<Count> counts, String field, String counted) {
    var list = parent.appendElement("ul");
    for (var count : counts) {
      var item = list.appendElement("li");
      Page.live(item, newestOf(field, count.value()), count.value()).attr("dir", "auto");
      item.appendElement("span").addClass("count").text(" " + counted(count.count(), counted));
    }
  }

  private static Address newestOf(String field, String value) {
    var parameters = new LinkedHashMap<String, String>();
    parameters.put(field, value);
    parameters.put("sort", "newest");
    return new Address(parameters);
  }
}
