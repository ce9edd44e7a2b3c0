package dev.earshot.reader.notes;

import dev.earshot.episode.Quote;
import dev.earshot.episode.Topic;
import dev.earshot.notation.Echo;
import dev.earshot.notation.TimeNotation;
import dev.earshot.reader.Findings;
import dev.earshot.reader.markdown.FrontMatter;
import dev.earshot.reader.markdown.Markdown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Episodes whose front matter is all there is: `quotableClips` with name and offsets, and a
/// `transcript` of headers, named as the clips are, and lines with speaker and second. A header
/// without a clip is a topic without a time; lines before the first header belong to no topic.
final class ClipList {
  static final String CLIPS = "quotableclips";
  static final String TRANSCRIPT = "transcript";

  private final Findings findings;
  private final Map<String, Topic> topics = new LinkedHashMap<>();
  private final Map<String, List<Quote>> quotes = new LinkedHashMap<>();
  private final List<Quote> outside = new ArrayList<>();

  ClipList(FrontMatter front, Findings findings) {
    this.findings = findings;
    front.maps(CLIPS).forEach(this::addClip);
    addLines(front.maps(TRANSCRIPT));
  }

  private void addClip(Map<String, String> clip) {
    var topic = Topic.builder();
    String name = Markdown.plain(clip.getOrDefault("name", ""));
    topic.title(name);
    Optional<Duration> start = time("startOffset", clip, topic::start);
    Optional<Duration> end = time("endOffset", clip, time -> {});
    end.filter(time -> start.isEmpty() || time.compareTo(start.get()) >= 0).ifPresent(topic::end);
    Optional.ofNullable(clip.get("url")).ifPresent(topic::url);
    topics.put(name, topic.build());
  }

  private Optional<Duration> time(
      String key, Map<String, String> values, Consumer<Duration> target) {
    Optional<String> typed = Optional.ofNullable(values.get(key));
    Optional<Duration> time = typed.flatMap(TimeNotation::read);
    time.ifPresent(target);
    if (typed.isPresent() && time.isEmpty())
      findings.warn(
          1, "a \"" + key + "\" is " + Echo.quoted(typed.get()) + "; expected seconds such as 754");
    return time;
  }

  /// Lines follow the header they belong to.
  private void addLines(List<Map<String, String>> lines) {
    List<Quote> target = outside;
    for (var line : lines) {
      String header = Markdown.plain(line.getOrDefault("header", ""));
      if (!header.isEmpty()) {
        topics.computeIfAbsent(header, title -> Topic.titled(title).build());
        target = quotes.computeIfAbsent(header, title -> new ArrayList<>());
      }
      quote(line).ifPresent(target::add);
    }
  }

  private Optional<Quote> quote(Map<String, String> line) {
    String text = Markdown.plain(line.getOrDefault("line", ""));
    if (text.isEmpty()) return Optional.empty();
    var quote = Quote.of(text).speaker(Markdown.plain(line.getOrDefault("who", "")));
    time(line.containsKey("sec") ? "sec" : "time", line, quote::start);
    return Optional.of(quote.build());
  }

  List<Topic> topics() {
    return topics.entrySet().stream()
        .map(topic -> topic.getValue().withQuotes(quotes.getOrDefault(topic.getKey(), List.of())))
        .toList();
  }

  List<Quote> outside() {
    return outside;
  }
}
