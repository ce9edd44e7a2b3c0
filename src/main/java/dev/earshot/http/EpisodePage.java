package dev.earshot.http;

import dev.earshot.Earshot;
import dev.earshot.http.Route.Asked;
import dev.earshot.notation.Echo;
import dev.earshot.notation.Thousands;
import dev.earshot.passage.EpisodeView;
import dev.earshot.passage.Kind;
import dev.earshot.passage.Passage;
import dev.earshot.present.Clock;
import dev.earshot.query.FieldName;
import dev.earshot.search.SearchRequest.Crowding;
import dev.earshot.search.SearchRequest.Detail;
import dev.earshot.search.SearchRequest.Repeats;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/// An episode to be read: what it is, its contents, and who said what, turn by turn. What was
/// searched is marked. A long episode comes in parts. For one request.
final class EpisodePage {
  static final Parameter<Integer> PART =
      Parameter.number("part", "Which part of a long episode", 1, 1, 1_000_000);
  static final Parameter<Optional<String>> AT =
      Parameter.text("at", "The id of a passage, whose part is shown");

  /// Passages a part.
  static final int SIZE = 150;

  /// A search within an episode marks so many passages at most, and lists so many.
  private static final int MARKED = 500;

  private static final int LISTED = 6;

  /// Longer contents are folded.
  private static final int SHORT_CONTENTS = 12;

  private final EpisodeView view;
  private final Address search;

  /// Passages that answer the search, best first, by their ids.
  private final Map<String, Passage> answers;

  /// Counted from 0; there may be fewer.
  private final int wanted;

  /// The one that is shown, the last there is at most.
  private final int part;

  private EpisodePage(EpisodeView view, Address search, Map<String, Passage> answers, int wanted) {
    this.view = view;
    this.search = search;
    this.answers = answers;
    this.wanted = wanted;
    this.part = Math.min(wanted, parts(view) - 1);
  }

  /// @param asked the search that led there, if any, the part that is wanted, or a passage in it
  static EpisodePage of(Earshot earshot, EpisodeView view, Asked asked) {
    var given = asked.parameters();
    var answers = new LinkedHashMap<String, Passage>();
    given
        .value("q")
        .ifPresent(query -> {
          var within =
              SearchParameters.words(query, given)
                  .filter(FieldName.EPISODE, view.id())
                  .repeats(Repeats.SHOWN)
                  .crowding(Crowding.SHOWN)
                  .limit(MARKED)
                  .with(Detail.WHOLE_TEXT);
          earshot
              .search(within, asked.deadline())
              .passages()
              .forEach(passage -> answers.put(passage.id(), passage));
        });
    int wanted = given.value("at").map(id -> partOf(view, id)).orElse(given.get(PART) - 1);
    return new EpisodePage(view, new Address(given.all()).words(), answers, wanted);
  }

  private static int parts(EpisodeView view) {
    return Math.max(1, (view.passages().size() + SIZE - 1) / SIZE);
  }

  private static int partOf(EpisodeView view, String id) {
    for (int i = 0; i < view.passages().size(); i++)
      if (view.passages().get(i).id().equals(id)) return i / SIZE;
    return 0;
  }

  /// Where an episode stands.
  ///
  /// @param top the way to the folder of the search page
  /// @param search that leads there, which is marked in it
  static String address(String top, String id, Address search) {
    var words = search.words();
    var place = top + "episodes/" + Address.encoded(id);
    return words.parameters().isEmpty() ? place : words.from(place);
  }

  /// Where a passage stands among the others of its episode.
  static String address(String top, Passage passage, Address search) {
    var place = top + "episodes/" + Address.encoded(passage.episodeId());
    return search.words().with("at", passage.id()).from(place)
        + "#"
        + Address.encoded(passage.id());
  }

  void append(Element main) {
    main.addClass("reading").appendElement("h1").attr("dir", "auto").text(view.episode().title());
    EpisodesView.facts(main, view.episode());
    ways(main);
    beyond(main);
    found(main);
    contents(main);
    pager(main);
    passages(main);
    pager(main);
  }

  /// Says that the part that was asked for is not there.
  private void beyond(Element main) {
    if (wanted <= part) return;
    Page.status(
        main,
        "there is no part %s of this episode; this is the last"
            .formatted(Thousands.of(wanted + 1)));
  }

  private void ways(Element main) {
    var ways = main.appendElement("div").addClass("ways");
    view.audioLink().ifPresent(audio -> PassageView.audio(ways, audio, "Listen"));
    view.pageLink().ifPresent(page -> PassageView.outside(ways, page, "Source"));
    ways.appendElement("a")
        .attr("href", "../related/" + Address.encoded(view.id()))
        .text("Related");
  }

  /// Where the search is answered in this episode.
  private void found(Element main) {
    var query = search.parameters().get("q");
    if (query == null) return;
    var section = main.appendElement("section").addClass("answers");
    section.appendElement("h2").text(found(answers.size(), query));
    if (answers.isEmpty()) return;
    if (answers.size() > LISTED)
      section.appendElement("p").addClass("count").text("The best " + LISTED + ":");
    var list = section.appendElement("ol");
    answers.values().stream().limit(LISTED).forEach(passage -> answer(list, passage));
  }

  private void answer(Element list, Passage passage) {
    var item = list.appendElement("li");
    PassageView.name(item.appendElement("a").attr("href", toPassage(passage)), passage);
    PassageView.excerpt(
        item.appendElement("span").addClass("glimpse").attr("dir", "auto"),
        passage.excerpt().glimpse());
  }

  private static String found(int count, String query) {
    var passages =
        switch (count) {
          case 0 -> "Nothing";
          case 1 -> "1 passage";
          default -> (count == MARKED ? "At least " : "") + Thousands.of(count) + " passages";
        };
    return passages + " here on “" + Echo.of(query) + "”";
  }

  private Element reference(Element list, Passage passage) {
    return list.appendElement("li").appendElement("a").attr("href", toPassage(passage));
  }

  private String toPassage(Passage passage) {
    int in = partOf(view, passage.id());
    var anchor = "#" + Address.encoded(passage.id());
    return in == part ? anchor : toPart(in) + anchor;
  }

  private String toPart(int number) {
    return search
        .with("part", Integer.toString(number + 1))
        .from("./" + Address.encoded(view.id()));
  }

  private void contents(Element main) {
    var topics =
        view.passages().stream()
            .filter(passage -> passage.kind() == Kind.TOPIC && passage.topic().isPresent())
            .toList();
    if (topics.size() < 2) return;
    var folded = main.appendElement("details").addClass("contents");
    folded.attr("open", topics.size() <= SHORT_CONTENTS);
    folded.appendElement("summary").text("Contents");
    var list = folded.appendElement("nav").attr("aria-label", "Contents").appendElement("ol");
    for (var topic : topics) PassageView.name(reference(list, topic), topic);
  }

  private void pager(Element main) {
    int parts = parts(view);
    if (parts == 1) return;
    var pager = main.appendElement("p").addClass("pager");
    if (part > 0) step(pager, part - 1, "Previous").attr("rel", "prev");
    pager.appendElement("span").text("Part " + (part + 1) + " of " + parts);
    if (part + 1 < parts) step(pager, part + 1, "Next").attr("rel", "next");
  }

  private Element step(Element pager, int to, String text) {
    return pager.appendElement("a").attr("href", toPart(to)).text(text);
  }

  /// Each topic with its heading, each turn with its speaker.
  private void passages(Element main) {
    var all = view.passages();
    var shown = all.subList(part * SIZE, Math.min(all.size(), (part + 1) * SIZE));
    Optional<String> speaker = Optional.empty();
    for (var passage : shown) {
      var marked = answers.getOrDefault(passage.id(), passage);
      if (passage.kind() == Kind.TOPIC) topic(main, marked);
      else quote(main, marked, !passage.speaker().equals(speaker));
      speaker = passage.speaker();
    }
  }

  private void topic(Element main, Passage topic) {
    var section = main.appendElement("section").addClass("topic").attr("id", topic.id());
    section.attr("tabindex", "-1");
    if (topic.topic().isPresent()) {
      var heading = section.appendElement("h2");
      topic.start().ifPresent(moment -> moment(heading, topic));
      PassageView.topic(heading, topic);
    }
    PassageView.text(section, topic);
  }

  /// @param turns whether somebody else spoke before
  private void quote(Element main, Passage quote, boolean turns) {
    var said = main.appendElement("div").addClass("quote").attr("id", quote.id());
    if (turns) said.addClass("turn");
    var who = said.appendElement("p").addClass("who");
    moment(who, quote);
    if (turns)
      quote.speaker().ifPresent(name -> who.appendElement("b").attr("dir", "auto").text(name));
    PassageView.text(said, quote);
    quote.note().ifPresent(note -> said.appendElement("p").addClass("note").text(note));
  }

  /// Opens the audio or page there, else names the place.
  private static void moment(Element parent, Passage passage) {
    var label = passage.start().map(Clock::of).orElse("#");
    if (passage.link().isPresent())
      PassageView.outside(parent, passage.link().get(), label).addClass("moment");
    else
      parent
          .appendElement("a")
          .addClass("moment")
          .attr("href", "#" + Address.encoded(passage.id()))
          .text(label);
    parent.appendText(" ");
  }
}
