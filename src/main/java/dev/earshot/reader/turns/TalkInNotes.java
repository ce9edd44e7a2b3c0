package dev.earshot.reader.turns;

import dev.earshot.episode.Quote;
import dev.earshot.reader.TranscriptHeading;
import dev.earshot.reader.markdown.HtmlPage;
import dev.earshot.reader.markdown.Markdown;
import dev.earshot.reader.markdown.MarkdownLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The transcript that some put below their notes, under a heading that says so.
///
/// @param above the notes, written as they were
public record TalkInNotes(String above, List<Quote> quotes) {
  private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!][^>]*>");
  private static final int FEWEST = 2;
  private static final String HEADINGS = "h1, h2, h3, h4, h5, h6, p, summary, strong, b";
  private static final int LONGEST_HEADING = 40;

  public TalkInNotes {
    quotes = List.copyOf(quotes);
  }

  /// Looks for the heading in HTML or Markdown.
  public static Optional<TalkInNotes> in(String text) {
    return TAG.matcher(text).find() ? inHtml(text) : inMarkdown(text.lines().toList());
  }

  private static Optional<TalkInNotes> inMarkdown(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      var heading = new MarkdownLine(1, lines.get(i)).heading().map(Markdown::plain);
      if (heading.filter(TalkInNotes::saysTranscript).isEmpty()) continue;
      var quotes = quotes(lines.subList(i + 1, lines.size()));
      return quotes.size() < FEWEST
          ? Optional.empty()
          : Optional.of(new TalkInNotes(String.join("\n", lines.subList(0, i)), quotes));
    }
    return Optional.empty();
  }

  private static boolean saysTranscript(String heading) {
    var name = heading.strip().replaceFirst("\\s*[:：]$", "");
    return name.length() <= LONGEST_HEADING && TranscriptHeading.isAlone(name);
  }

  private static Optional<TalkInNotes> inHtml(String html) {
    var page = Jsoup.parse(html);
    var heading = heading(page);
    if (heading.isEmpty()) return Optional.empty();
    var below = new StringBuilder();
    for (Element next : heading.get().nextElementSiblings())
      below.append(next.outerHtml()).append('\n');
    var quotes = quotes(HtmlPage.linesOf(below.toString()));
    if (quotes.size() < FEWEST) return Optional.empty();
    heading.get().nextElementSiblings().remove();
    heading.get().remove();
    return Optional.of(new TalkInNotes(page.body().html(), quotes));
  }

  private static Optional<Element> heading(Document page) {
    for (Element element : page.select(HEADINGS)) {
      if (!saysTranscript(element.text())) continue;
      var around = element.parent();
      if (around == null || around.nameIs("body")) return Optional.of(element);
      boolean isWhole = around.text().strip().equals(element.text().strip());
      return Optional.of(isWhole ? around : element);
    }
    return Optional.empty();
  }

  /// What is said in lines that are all talk.
  public static List<Quote> quotes(List<String> lines) {
    var turns = Turns.in(lines);
    var said = new TurnCollector();
    var quotes = new ArrayList<Quote>();
    for (int i = 0; i < lines.size(); i++) {
      var turn = turns.at(i);
      if (turn.isPresent() && !turn.get().isBreak()) {
        if (turn.get().goesOn()) said.goOnAt(turn.get().start());
        else said.begin(turn.get().speaker(), turn.get().start());
        said.say(Markdown.plain(turn.get().words()), false);
      } else if (turn.isPresent()
          || turns.endsAt(i)
          || new MarkdownLine(1, lines.get(i)).headingLevel() > 0) {
        quotes.addAll(said.take());
      } else if (said.isOpen()) {
        said.say(Markdown.plain(lines.get(i)), true);
      }
    }
    quotes.addAll(said.take());
    return quotes;
  }
}
