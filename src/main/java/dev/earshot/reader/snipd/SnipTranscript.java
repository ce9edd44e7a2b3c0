package dev.earshot.reader.snipd;

import dev.earshot.episode.Quote;
import dev.earshot.reader.markdown.Markdown;
import dev.earshot.reader.markdown.MarkdownLine;
import dev.earshot.reader.turns.TurnCollector;
import dev.earshot.reader.turns.Turns;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// Who said what in a snip: `**Name:** ...` paragraphs, a callout with a line `**Name**` before the
/// words, or block quotes of HTML with the name in bold. Where a script took the marks away, names
/// are found as in any talk. Words of nobody are kept as well.
final class SnipTranscript {
  private static final Pattern LABEL =
      Pattern.compile("^\\*\\*([^*]{1,80}?)\\s*:?\\s*\\*\\*\\s*:?\\s*(.*)$");

  private SnipTranscript() {}

  static List<Quote> of(List<MarkdownLine> lines) {
    boolean html = lines.stream().anyMatch(line -> line.text().contains("<blockquote"));
    return html ? fromHtml(lines) : fromMarkdown(lines);
  }

  private static List<Quote> fromMarkdown(List<MarkdownLine> lines) {
    var texts = lines.stream().map(line -> line.unquoted().strip()).toList();
    var named = Turns.in(texts);
    var turns = new TurnCollector();
    boolean apart = false;
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      String text = texts.get(i);
      var label = LABEL.matcher(text);
      var turn = named.at(i).filter(begun -> begun.speaker().isPresent());
      if (label.matches()) {
        turns.begin(Optional.of(Markdown.plain(label.group(1))), Optional.empty());
        turns.say(Markdown.plain(label.group(2)), false);
      } else if (turn.isPresent()) {
        turns.begin(turn.get().speaker(), turn.get().start());
        turns.say(Markdown.plain(turn.get().words()), false);
      } else if (!line.isRule()) turns.say(Markdown.plain(text), apart);
      apart = text.isEmpty();
    }
    return turns.take();
  }

  /// Each block quote is a turn; what stands outside of them is said by nobody known.
  private static List<Quote> fromHtml(List<MarkdownLine> lines) {
    var turns = new TurnCollector();
    var body = Jsoup.parseBodyFragment(textOf(lines)).body();
    body.select("summary").remove();
    for (var turn : body.select("blockquote")) {
      turns.begin(speaker(turn), Optional.empty());
      turns.say(Markdown.spaced(turn.text()), false);
    }
    body.select("blockquote").remove();
    turns.begin(Optional.empty(), Optional.empty());
    turns.say(Markdown.spaced(body.text()), false);
    return turns.take();
  }

  private static String textOf(List<MarkdownLine> lines) {
    return lines.stream()
        .filter(line -> !line.isRule())
        .map(MarkdownLine::text)
        .collect(Collectors.joining("\n"));
  }

  /// Takes the name off its words.
  private static Optional<String> speaker(Element turn) {
    var bold = Optional.ofNullable(turn.selectFirst("> b:first-child, > strong:first-child"));
    bold.ifPresent(Element::remove);
    return bold.map(name -> Markdown.spaced(name.text()).replaceFirst("\\s*:$", ""))
        .filter(name -> !name.isEmpty());
  }
}
