package dev.earshot.http;

import dev.earshot.episode.Span;
import dev.earshot.passage.Excerpt;
import dev.earshot.passage.Passage;
import dev.earshot.passage.Passage.Neighbour;
import dev.earshot.passage.Passage.Reply;
import dev.earshot.present.Clock;
import dev.earshot.present.EpisodeLabel;
import dev.earshot.present.Remarks;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// A passage on a page.
final class PassageView {
  private static final Pattern AUDIO =
      Pattern.compile("https://[^?#]+\\.(mp3|m4a|ogg|opus|wav|aac|flac)([?#].*)?");

  /// The way to the folder of the search page.
  private final String top;

  /// The search whose answer is shown.
  private final Address search;

  PassageView(String top, Address search) {
    this.top = top;
    this.search = search;
  }

  void append(Element list, Passage passage) {
    var article = list.appendElement("li").attr("id", passage.id()).appendElement("article");
    heading(article, passage);
    facts(article, passage);
    text(article, passage);
    passage.reply().forEach(reply -> reply(article, reply));
    passage.note().ifPresent(note -> article.appendElement("p").addClass("note").text(note));
    listen(article, passage);
    around(article, passage);
    links(article, passage);
  }

  private void heading(Element article, Passage passage) {
    var heading = article.appendElement("h2");
    var link = heading.appendElement("a").addClass("hit").attr("href", target(passage));
    if (passage.topic().isPresent()) marked(link, passage.topic().get(), passage.topicHighlights());
    else link.text(passage.episode().title());
  }

  /// The moment, where there is a link to it; else the passage among its own.
  private String target(Passage passage) {
    return passage.link().orElse(inEpisode(passage.episodeId(), passage.id()));
  }

  private String inEpisode(String episode, String passage) {
    return top + "episodes/" + Address.encoded(episode) + "#" + Address.encoded(passage);
  }

  private static void facts(Element article, Passage passage) {
    var episode = passage.episode();
    var facts =
        Stream.of(
                passage.topic().map(title -> episode.title()),
                EpisodeLabel.place(episode),
                EpisodeLabel.guests(episode),
                Optional.of(passage.kind().word()),
                episode.published().map(Object::toString),
                passage.start().map(moment -> "at " + Clock.of(moment)),
                passage.speaker())
            .flatMap(Optional::stream)
            .toList();
    var list = article.appendElement("ul").addClass("facts");
    for (var fact : facts) list.appendElement("li").text(fact);
  }

  private static void text(Element article, Passage passage) {
    var excerpt = passage.excerpt();
    if (excerpt.text().isEmpty()) return;
    excerpt(article.appendElement("blockquote").attr("dir", "auto"), excerpt);
  }

  private static void reply(Element article, Reply reply) {
    var quotation = article.appendElement("blockquote").addClass("reply").attr("dir", "auto");
    reply.speaker().ifPresent(name -> quotation.appendElement("b").text(name + ": "));
    excerpt(quotation, reply.excerpt());
  }

  private static void excerpt(Element quotation, Excerpt excerpt) {
    if (excerpt.cutBefore()) quotation.appendText("… ");
    marked(quotation, excerpt.text(), excerpt.highlights());
    if (excerpt.cutAfter()) quotation.appendText(" …");
  }

  private static void marked(Element parent, String text, List<Span> marks) {
    int at = 0;
    for (var mark : marks) {
      parent.appendText(text.substring(at, mark.from()));
      parent.appendElement("mark").text(text.substring(mark.from(), mark.to()));
      at = mark.to();
    }
    parent.appendText(text.substring(at));
  }

  private static void listen(Element article, Passage passage) {
    var audio =
        passage.link().filter(link -> AUDIO.matcher(link.toLowerCase(Locale.ROOT)).matches());
    if (audio.isEmpty()) return;
    var player = article.appendElement("details").addClass("listen");
    var moment = passage.start().map(start -> " at " + Clock.of(start)).orElse("");
    player.appendElement("summary").text("Listen" + moment);
    player
        .appendElement("audio")
        .attr("controls", true)
        .attr("preload", "none")
        .attr("src", audio.get());
  }

  private static void around(Element article, Passage passage) {
    if (passage.before().isEmpty() && passage.after().isEmpty()) return;
    var details = article.appendElement("details").addClass("around");
    details.appendElement("summary").text("What stands around it");
    passage.before().forEach(neighbour -> neighbour(details, neighbour));
    details.appendElement("p").addClass("itself").text("… this passage …");
    passage.after().forEach(neighbour -> neighbour(details, neighbour));
  }

  private static void neighbour(Element details, Neighbour neighbour) {
    var paragraph = details.appendElement("p").attr("dir", "auto");
    neighbour.speaker().ifPresent(name -> paragraph.appendElement("b").text(name + ": "));
    paragraph.appendText(neighbour.text());
  }

  private void links(Element article, Passage passage) {
    var links = article.appendElement("ul").addClass("links");
    link(links, inEpisode(passage.episodeId(), passage.id()), "Whole episode");
    link(links, top + "related/" + Address.encoded(passage.id()), "Related");
    int repeats = passage.repeats().size();
    if (repeats > 0)
      links
          .appendElement("li")
          .text(
              repeats == 1
                  ? "nearly the same once more"
                  : "nearly the same " + repeats + " times more");
    moreInEpisode(links, passage);
  }

  /// The same search within the episode.
  private void moreInEpisode(Element links, Passage passage) {
    if (passage.moreInEpisode() > 0)
      link(
          links,
          search.with("episode", passage.episodeId()).relative(),
          Remarks.moreInEpisode(passage));
  }

  private static void link(Element links, String address, String text) {
    links.appendElement("li").appendElement("a").attr("href", address).text(text);
  }
}
