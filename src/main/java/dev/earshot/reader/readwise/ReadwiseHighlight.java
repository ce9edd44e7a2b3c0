package dev.earshot.reader.readwise;

import dev.earshot.episode.Quote;
import dev.earshot.episode.Topic;
import dev.earshot.notation.Echo;
import dev.earshot.notation.TimeNotation;
import dev.earshot.reader.Findings;
import dev.earshot.reader.facts.Extra;
import dev.earshot.reader.markdown.Markdown;
import dev.earshot.reader.markdown.MarkdownLine;
import dev.earshot.reader.markdown.Tags;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// One highlight of Readwise: words, or a snip written out as text, which makes a topic. Most were
/// made in other apps: Snipd writes title, summary and transcript into the text, Airr wrote only
/// "AirrQuote" and left the sense to the listener's note, which is then what can be found.
final class ReadwiseHighlight {
  private static final Pattern MARK = Pattern.compile("^\\s*[-*•]\\s+");
  private static final Pattern NOTE = Pattern.compile("^\\s+[-*]\\s+Note:\\s*(.*)$");
  private static final Pattern TAGS = Pattern.compile("^\\s+[-*]\\s+Tags:\\s*(.*)$");
  private static final Pattern INLINE_SPEAKER = Pattern.compile("^(Speaker \\d+):\\s+(.*)$");

  /// What an app writes that has no words of the moment.
  private static final String PLACEHOLDER = "AirrQuote";

  private final List<String> text = new ArrayList<>();
  private final List<String> note = new ArrayList<>();
  private final List<String> tags = new ArrayList<>();
  private Optional<Duration> start = Optional.empty();
  private Optional<String> url = Optional.empty();
  private Optional<ReadwiseSnip> snip = Optional.empty();

  private ReadwiseHighlight() {}

  /// All highlights of a page.
  static List<ReadwiseHighlight> allOf(List<List<MarkdownLine>> items, Findings findings) {
    return bySpeakers(items.stream().map(item -> of(item, findings)).toList());
  }

  /// Together, the highlights of an episode show who is a speaker.
  static List<ReadwiseHighlight> bySpeakers(List<ReadwiseHighlight> highlights) {
    var speakers = SpeakerLines.in(highlights.stream().flatMap(one -> one.text.stream()).toList());
    for (var one : highlights) one.snip = ReadwiseSnip.in(one.text, speakers);
    return highlights;
  }

  /// A highlight whose parts are told apart already.
  static ReadwiseHighlight of(
      String text, String note, List<String> tags, Optional<Duration> start) {
    var highlight = new ReadwiseHighlight();
    text.lines().forEach(line -> highlight.addTo(highlight.text, line));
    note.lines().forEach(line -> highlight.addTo(highlight.note, line));
    highlight.tags.addAll(tags);
    highlight.start = start;
    return highlight;
  }

  /// The same with a link to the moment, if there is one.
  ReadwiseHighlight linkedTo(Optional<String> link) {
    url = link;
    return this;
  }

  /// Reads the lines of an item. Note and tags stand in items below it; what follows a note belongs
  /// to it.
  private static ReadwiseHighlight of(List<MarkdownLine> lines, Findings findings) {
    var highlight = new ReadwiseHighlight();
    boolean inNote = false;
    for (var line : lines) {
      var note = NOTE.matcher(line.text());
      var tags = TAGS.matcher(line.text());
      if (note.matches()) highlight.addTo(highlight.note, note.group(1));
      else if (tags.matches()) highlight.tags.addAll(Tags.in(" " + tags.group(1)));
      else if (inNote) highlight.addTo(highlight.note, line.text());
      else highlight.addText(line, findings);
      inNote |= note.matches() || tags.matches();
    }
    if (highlight.text.isEmpty() && highlight.note.isEmpty())
      findings.warn(
          lines.getFirst().number(), "the highlight has neither words nor a note and was left out");
    return highlight;
  }

  /// Keeps the words, and the place where they were said, which stands after the last of them.
  private void addText(MarkdownLine line, Findings findings) {
    var place = HighlightPlace.of(line.text());
    if (place.isCut())
      findings.warn(
          line.number(), "the link after the highlight has no end; the file may be cut off here");
    place.time().ifPresent(typed -> startAt(typed, line, findings));
    if (place.url().isPresent()) url = place.url();
    addTo(text, place.words());
  }

  private void startAt(String typed, MarkdownLine line, Findings findings) {
    start = TimeNotation.read(typed);
    if (start.isEmpty())
      findings.warn(
          line.number(), "the time " + Echo.quoted(typed) + " is none; expected such as 1:02:03");
  }

  /// List marks, rules and fences inside a highlight are another app's layout.
  private void addTo(List<String> lines, String line) {
    String plain = Markdown.plain(MARK.matcher(line).replaceFirst(""));
    if (!plain.isEmpty() && !plain.matches("-{3,}|```\\w*")) lines.add(plain);
  }

  /// The snip that the text holds; what the listener wrote stands at its first quote.
  Optional<Topic> topic() {
    return snip.map(found -> {
      var topic = Topic.builder().summary(found.summary()).tags(tags);
      found.title().ifPresent(topic::title);
      start.ifPresent(topic::start);
      url.ifPresent(topic::url);
      var extra = new Extra();
      if (found.quotes().isEmpty() && !note.isEmpty()) extra.put("note", notes());
      return topic.quotes(placed(found.quotes())).extra(extra.values()).build();
    });
  }

  /// The first is said where the snip begins. The listener's note has no place on a topic, so it
  /// stands there too.
  private List<Quote> placed(List<Quote> quotes) {
    if (quotes.isEmpty()) return quotes;
    var first = Quote.of(quotes.getFirst().text());
    quotes.getFirst().speaker().ifPresent(first::speaker);
    start.ifPresent(first::start);
    if (!note.isEmpty()) first.note(notes());
    var placed = new ArrayList<>(quotes);
    placed.set(0, first.build());
    return placed;
  }

  /// The words; where an app kept none, the listener's note is what can be found.
  Optional<Quote> quote() {
    if (snip.isPresent()) return Optional.empty();
    String words = String.join("\n", text);
    boolean noted = words.isEmpty() || words.equals(PLACEHOLDER);
    if (noted && note.isEmpty()) return Optional.empty();
    var speaker = INLINE_SPEAKER.matcher(words);
    return Optional.of(
        noted
            ? placed(Quote.of(notes()))
            : speaker.find()
                ? placed(Quote.of(words.substring(speaker.start(2))).speaker(speaker.group(1)))
                : placed(Quote.of(words)));
  }

  private Quote placed(Quote.Builder quote) {
    start.ifPresent(quote::start);
    url.ifPresent(quote::url);
    var extra = new Extra();
    if (!tags.isEmpty()) extra.put("tags", tags);
    return quote.note(notes()).extra(extra.values()).build();
  }

  private String notes() {
    return String.join("\n", note);
  }
}
