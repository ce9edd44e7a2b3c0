package dev.earshot.reader.snipd;

import dev.earshot.episode.Quote;
import dev.earshot.reader.markdown.Markdown;
import dev.earshot.reader.markdown.MarkdownLine;
import dev.earshot.reader.turns.SpeakerName;
import dev.earshot.reader.turns.TurnCollector;
import dev.earshot.reader.turns.Turns;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

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
    boolean bare = isBare(texts, named);
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
      } else if (bare && SpeakerName.isFull(text)) {
        turns.begin(Optional.of(text), Optional.empty());
      } else if (!line.isRule()) turns.say(Markdown.plain(text), apart);
      apart = text.isEmpty();
    }
    return turns.take();
  }

  /// Whether a name without any mark stands above the first words.
  private static boolean isBare(List<String> texts, Turns named) {
    boolean marked =
        !named.beginnings().isEmpty() || texts.stream().anyMatch(t -> LABEL.matcher(t).matches());
    return !marked
        && texts.stream()
            .filter(t -> !t.isEmpty())
            .findFirst()
            .filter(SpeakerName::isFull)
            .isPresent();
  }

  /// Each block quote is a turn; what stands outside of them is said by nobody known.
  private static List<Quote> fromHtml(List<MarkdownLine> lines) {
    var turns = new TurnCollector();
    var body = Jsoup.parseBodyFragment(textOf(lines)).body();
    body.select("summary").remove();
    for (var turn : body.select("blockquote")) sayAll(turn, turns);
    body.select("blockquote").remove();
    turns.begin(Optional.empty(), Optional.empty());
    turns.say(Markdown.spaced(body.text()), false);
    return turns.take();
  }

  /// A block quote has one turn, or several, each with a name in bold that stands on a line of its
  /// own.
  private static void sayAll(Element quote, TurnCollector turns) {
    turns.begin(Optional.empty(), Optional.empty());
    var words = new StringBuilder();
    for (var node : quote.childNodes()) {
      var name = node instanceof Element element ? speaker(element) : Optional.<String>empty();
      if (name.isPresent()) {
        turns.say(Markdown.spaced(words.toString()), false);
        words.setLength(0);
        turns.begin(name, Optional.empty());
      } else if (node instanceof TextNode text) words.append(text.getWholeText());
      else if (node instanceof Element element)
        words.append(element.nameIs("br") ? " " : element.wholeText());
    }
    turns.say(Markdown.spaced(words.toString()), false);
  }

  private static String textOf(List<MarkdownLine> lines) {
    return lines.stream()
        .filter(line -> !line.isRule())
        .map(MarkdownLine::text)
        .collect(Collectors.joining("\n"));
  }

  /// The name that an element is; bold words within a line are none.
  private static Optional<String> speaker(Element element) {
    boolean bold = element.nameIs("b") || element.nameIs("strong");
    var before = element.previousElementSibling();
    boolean alone = before == null || (before.nameIs("br") && isBreak(element.nextSibling()));
    return bold && alone
        ? Optional.of(Markdown.spaced(element.text()).replaceFirst("\\s*:$", ""))
            .filter(name -> !name.isEmpty())
        : Optional.empty();
  }

  private static boolean isBreak(@Nullable Node node) {
    return node instanceof Element element && element.nameIs("br");
  }
}
