package dev.earshot.reader.notes;

import dev.earshot.episode.Quote;
import dev.earshot.episode.Topic;
import dev.earshot.reader.markdown.Markdown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A topic of a page while its lines are being read. Its title may go on over the line after the
/// time.
final class OpenTopic {
  private static final Pattern SPONSOR =
      Pattern.compile("(?i)^(?:sponsors?\\b|sponsored by|brought to you by|ad(?:vert)?:).*");

  private final boolean timed;
  private final Topic.Builder topic = Topic.builder();
  private final List<Quote> quotes = new ArrayList<>();
  private final StringBuilder summary = new StringBuilder();
  private final StringBuilder title;
  private boolean placed;

  private OpenTopic(String title, boolean timed) {
    this.title = new StringBuilder(title);
    this.timed = timed;
  }

  static OpenTopic headed(String heading) {
    var timed = TimedTitle.read(heading);
    if (timed.isEmpty()) return new OpenTopic(Markdown.plain(heading), false);
    var open = new OpenTopic(Markdown.plain(timed.get().title()), false);
    return open.placed(timed.get());
  }

  static OpenTopic at(TimedTitle timed) {
    var open = new OpenTopic(Markdown.plain(timed.title()), true);
    return open.placed(timed);
  }

  private OpenTopic placed(TimedTitle timed) {
    place(timed.start(), timed.url());
    return this;
  }

  /// Says when the topic begins, and what leads there.
  void place(Optional<Duration> start, Optional<String> url) {
    start.ifPresent(topic::start);
    url.ifPresent(topic::url);
    placed = start.isPresent();
  }

  /// Whether it has a moment, or something that may have one of its own.
  boolean isPlaced() {
    return placed || hasQuotes();
  }

  boolean isTimed() {
    return timed;
  }

  void add(List<Quote> spoken) {
    quotes.addAll(spoken);
  }

  /// Adds plain text.
  ///
  /// @param goesOn whether it is the same sentence as the line before
  void say(String text, boolean goesOn) {
    if (text.isEmpty()) return;
    if (!summary.isEmpty()) summary.append(goesOn ? ' ' : '\n');
    summary.append(text);
  }

  /// Adds a further line of the title.
  void goOn(String text) {
    if (!title.isEmpty() && !text.isEmpty()) title.append(' ');
    title.append(text);
  }

  /// Those so far, to be changed.
  List<Quote> quotes() {
    return quotes;
  }

  boolean hasQuotes() {
    return !quotes.isEmpty();
  }

  boolean hasWords() {
    return !summary.isEmpty();
  }

  String title() {
    return title.toString();
  }

  String summary() {
    return summary.toString();
  }

  Topic build() {
    if (SPONSOR.matcher(title).matches()) topic.tags(List.of("sponsor"));
    return topic.title(title()).summary(summary()).quotes(quotes).build();
  }
}
