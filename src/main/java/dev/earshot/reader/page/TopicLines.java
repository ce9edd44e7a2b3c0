package dev.earshot.reader.page;

import dev.earshot.episode.Quote;
import dev.earshot.episode.Topic;
import dev.earshot.notation.Echo;
import dev.earshot.reader.Findings;
import dev.earshot.reader.text.PageLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The topics of a tab page, line by line. Nothing but order and length tells what a line is:
///
/// ```
/// topic = [heading] [summary quote*] ["---" [closing+]]
/// ```
///
/// The first long line after a heading is the summary, further ones are quotes. A rule ends a topic
/// and is followed by its closing sentence; some pages also have rules between topic and quotes, so
/// that what stands between two rules may be a closing sentence or one more quote, which only the
/// line after it can tell. Where the rule is missing, a heading with the capitals of a title before
/// a long line begins the next topic.
final class TopicLines {
  private final List<PageLine> lines;
  private final boolean cut;
  private final Findings findings;
  private int at;

  /// Takes the lines below the labels.
  ///
  /// @param cut whether the file ends with them, so that the last topic may lack something
  TopicLines(List<PageLine> lines, boolean cut, Findings findings) {
    this.lines = lines;
    this.cut = cut;
    this.findings = findings;
  }

  List<Topic> topics() {
    var topics = new ArrayList<Topic>();
    while (at < lines.size()) topic().ifPresent(topics::add);
    return topics;
  }

  private Optional<Topic> topic() {
    var topic = Topic.builder();
    int first = at;
    if (isHeading()) topic.title(take());
    List<String> spoken = body();
    boolean ruled = isRule(at);
    String closing = ruled ? closing(spoken) : "";
    boolean hasText = !spoken.isEmpty() || !closing.isEmpty();
    warnIfIncomplete(lines.get(first), hasText, spoken.size() < 2, ruled);
    if (!hasText && isRule(first)) return Optional.empty();
    spoken.stream().limit(1).forEach(topic::summary);
    topic.quotes(spoken.stream().skip(1).map(text -> Quote.of(text).build()).toList());
    return Optional.of(topic.closing(closing).build());
  }

  private boolean isHeading() {
    return looksLikeHeading(at) || (isShort(at) && isLong(at + 1));
  }

  /// All lines up to the rule, or to a heading if the rule is missing.
  private List<String> body() {
    var body = new ArrayList<String>();
    while (at < lines.size() && !isRule(at) && !startsTopicUnruled(body)) body.add(take());
    return body;
  }

  /// A quote may be short and lack its full stop, so here a heading needs its capitals as well.
  private boolean startsTopicUnruled(List<String> body) {
    return !body.isEmpty()
        && looksLikeHeading(at)
        && lines.get(at).hasTitleCase()
        && isLong(at + 1);
  }

  /// Takes what follows a rule. When another rule comes before the next heading, what stood between
  /// them was one more quote.
  private String closing(List<String> spoken) {
    String closing = "";
    while (isRule(at)) {
      if (!closing.isEmpty()) {
        if (!isText(at + 1) || startsTopic(at + 1)) break;
        spoken.add(closing);
      }
      at++;
      closing = isText(at) && !startsTopic(at) ? sentences() : "";
    }
    return closing;
  }

  /// A closing sentence may have been broken into lines.
  private String sentences() {
    var sentences = new ArrayList<String>();
    do sentences.add(take());
    while (isText(at) && !looksLikeHeading(at) && !isQuestionHeading(at) && !isSentence(at + 1));
    return sentences.stream().collect(Collectors.joining(" "));
  }

  /// A closing sentence without its full stop looks like a heading too, but a heading follows it.
  private boolean startsTopic(int i) {
    return (looksLikeHeading(i) || isQuestionHeading(i)) && isSentence(i + 1);
  }

  private boolean isQuestionHeading(int i) {
    return isText(i) && lines.get(i).isQuestion() && isLong(i + 1);
  }

  private void warnIfIncomplete(PageLine first, boolean hasText, boolean quoteless, boolean ruled) {
    String name = "the topic " + Echo.quoted(first.text());
    boolean last = cut && at == lines.size();
    if (!hasText && !ruled)
      findings.warn(first.number(), name + " has no text; expected its summary on the next line");
    else if (!ruled && (last || !quoteless))
      findings.warn(
          lines.get(at - 1).number(), name + " ends before its \"---\"; what it has was kept");
  }

  private String take() {
    return lines.get(at++).text();
  }

  private boolean isText(int i) {
    return i < lines.size() && !lines.get(i).isRule();
  }

  private boolean isSentence(int i) {
    return isText(i) && !lines.get(i).looksLikeHeading();
  }

  private boolean isRule(int i) {
    return i < lines.size() && lines.get(i).isRule();
  }

  private boolean looksLikeHeading(int i) {
    return isText(i) && lines.get(i).looksLikeHeading();
  }

  private boolean isShort(int i) {
    return isText(i) && lines.get(i).isShort();
  }

  private boolean isLong(int i) {
    return isText(i) && !lines.get(i).isShort();
  }
}
