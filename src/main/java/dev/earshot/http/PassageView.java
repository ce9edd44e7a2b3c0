package dev.earshot.http;

import dev.earshot.episode.Span;
import dev.earshot.passage.Excerpt;
import dev.earshot.passage.Kind;
import dev.earshot.passage.Passage;
import dev.earshot.passage.Passage.Neighbour;
import dev.earshot.passage.Passage.Reply;
import dev.earshot.present.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// A passage below its episode: `19:42 Todd Jackson`, the words, and what one may do with it.
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
    var item = list.appendElement("li").attr("id", passage.id());
    heading(item, passage);
    text(item, passage);
    passage.reply().forEach(reply -> reply(item, reply));
    passage.note().ifPresent(note -> item.appendElement("p").addClass("note").text(note));
    var ways = item.appendElement("div").addClass("ways");
    listen(ways, passage);
    source(ways, passage);
    context(ways, passage);
    repeats(ways, passage.repeats().size());
  }

  /// Leads to the passage among the others of its episode.
  private void heading(Element item, Passage passage) {
    var heading = item.appendElement("p").addClass("who");
    var link =
        heading
            .appendElement("a")
            .addClass("hit")
            .attr("href", EpisodePage.address(top, passage, search));
    name(link, passage);
    if (passage.kind() == Kind.QUOTE && passage.topic().isPresent())
      topic(heading.appendElement("span").addClass("in"), passage);
  }

  /// Its moment and who speaks, or what about.
  static void name(Element link, Passage passage) {
    passage.start().ifPresent(moment -> time(link, moment));
    if (passage.kind() == Kind.TOPIC && passage.topic().isPresent()) topic(link, passage);
    else link.appendElement("b").attr("dir", "auto").text(speaker(passage));
  }

  private static String speaker(Passage passage) {
    return passage.speaker().orElse(passage.kind() == Kind.TOPIC ? "Topic" : "Quote");
  }

  /// The moment, and a space behind it.
  private static void time(Element parent, Duration moment) {
    parent.appendElement("time").attr("datetime", seconds(moment)).text(Clock.of(moment));
    parent.appendText(" ");
  }

  private static String seconds(Duration moment) {
    return "PT" + moment.toSeconds() + "S";
  }

  static void topic(Element parent, Passage passage) {
    marked(
        parent.appendElement("b").attr("dir", "auto"),
        passage.topic().orElseThrow(),
        passage.topicHighlights());
  }

  static void text(Element item, Passage passage) {
    var excerpt = passage.excerpt();
    if (excerpt.text().isEmpty()) return;
    excerpt(item.appendElement("blockquote").attr("dir", "auto"), excerpt);
  }

  private static void reply(Element item, Reply reply) {
    var quotation = item.appendElement("blockquote").addClass("reply").attr("dir", "auto");
    reply.speaker().ifPresent(name -> quotation.appendElement("b").text(name + ": "));
    excerpt(quotation, reply.excerpt());
  }

  static void excerpt(Element quotation, Excerpt excerpt) {
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

  private static void listen(Element ways, Passage passage) {
    var audio = passage.audioLink().or(() -> passage.link().filter(PassageView::isAudio));
    var moment = passage.start().map(start -> " " + Clock.of(start)).orElse("");
    audio.ifPresent(link -> audio(ways, link, "Listen" + moment));
  }

  /// Plays in place what a browser can play; a link to the rest.
  static void audio(Element ways, String audio, String label) {
    if (!isAudio(audio)) {
      outside(ways, audio, label);
      return;
    }
    var player = ways.appendElement("details").addClass("listen");
    player.appendElement("summary").text(label);
    player.appendElement("audio").attr("controls", true).attr("preload", "none").attr("src", audio);
  }

  private static boolean isAudio(String link) {
    return AUDIO.matcher(link.toLowerCase(Locale.ROOT)).matches();
  }

  private static void source(Element ways, Passage passage) {
    passage
        .pageLink()
        .filter(link -> !isAudio(link))
        .ifPresent(link -> outside(ways, link, "Source"));
  }

  /// A link that leaves the page.
  static Element outside(Element parent, String address, String label) {
    return parent
        .appendElement("a")
        .addClass("outside")
        .attr("href", address)
        .attr("rel", "external noreferrer")
        .text(label);
  }

  private void context(Element ways, Passage passage) {
    var details = ways.appendElement("details").addClass("around");
    details.appendElement("summary").text("Context");
    passage.before().forEach(neighbour -> neighbour(details, neighbour));
    if (!passage.before().isEmpty() || !passage.after().isEmpty())
      details.appendElement("p").addClass("itself").text("… this passage …");
    passage.after().forEach(neighbour -> neighbour(details, neighbour));
    details
        .appendElement("p")
        .appendElement("a")
        .attr("href", top + "related/" + Address.encoded(passage.id()))
        .text("Related passages");
  }

  private static void neighbour(Element details, Neighbour neighbour) {
    var paragraph = details.appendElement("p").attr("dir", "auto");
    neighbour.speaker().ifPresent(name -> paragraph.appendElement("b").text(name + ": "));
    paragraph.appendText(neighbour.text());
  }

  private static void repeats(Element ways, int repeats) {
    if (repeats == 0) return;
    var times = repeats == 1 ? "once more" : repeats + " times more";
    ways.appendElement("span").text("nearly the same " + times);
  }
}
