package dev.earshot.http;

import dev.earshot.episode.Episode;
import dev.earshot.passage.Passage;
import dev.earshot.present.EpisodeLabel;
import dev.earshot.present.Remarks;
import dev.earshot.present.WrittenDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jsoup.nodes.Element;

/// Passages episode by episode: what is known of an episode stands there once, and below it what is
/// said in it. Episodes come in the order of their first passages.
final class EpisodesView {
  private final String top;
  private final Address search;

  /// @param top the way to the folder of the search page
  /// @param search whose answer is shown; empty where nothing was asked
  EpisodesView(String top, Address search) {
    this.top = top;
    this.search = search;
  }

  void append(Element parent, List<Passage> passages) {
    var episodes = new LinkedHashMap<String, List<Passage>>();
    for (var passage : passages)
      episodes.computeIfAbsent(passage.episodeId(), id -> new ArrayList<>()).add(passage);
    var list = parent.appendElement("ol").addClass("episodes");
    for (var episode : episodes.values()) episode(list.appendElement("li"), episode);
  }

  private void episode(Element item, List<Passage> passages) {
    var article = item.appendElement("article");
    heading(article, passages.getFirst());
    facts(article, passages.getFirst().episode());
    var list = article.appendElement("ol").addClass("passages");
    var view = new PassageView(top, search);
    for (var passage : passages) view.append(list, passage);
    for (var passage : passages) if (passage.moreInEpisode() > 0) moreInEpisode(article, passage);
  }

  private void heading(Element article, Passage passage) {
    article
        .appendElement("h2")
        .attr("dir", "auto")
        .appendElement("a")
        .attr("href", EpisodePage.address(top, passage.episodeId(), search))
        .text(passage.episode().title());
  }

  /// Show and number, people, day; nothing where none is known.
  static void facts(Element parent, Episode episode) {
    var facts = parent.appendElement("ul").addClass("facts");
    EpisodeLabel.place(episode).ifPresent(place -> fact(facts, place));
    EpisodeLabel.guests(episode).ifPresent(guests -> fact(facts, guests));
    episode
        .published()
        .ifPresent(day ->
            facts
                .appendElement("li")
                .appendElement("time")
                .attr("datetime", day.toString())
                .text(WrittenDate.of(day)));
    if (facts.childrenSize() == 0) facts.remove();
  }

  private static void fact(Element facts, String text) {
    facts.appendElement("li").attr("dir", "auto").text(text);
  }

  /// The same search within the episode.
  private void moreInEpisode(Element article, Passage passage) {
    article
        .appendElement("p")
        .addClass("more")
        .appendElement("a")
        .addClass("live")
        .attr("href", search.with("episode", passage.episodeId()).from(top))
        .text(Remarks.moreInEpisode(passage));
  }
}
