package dev.earshot.reader.transcript;

import dev.earshot.notation.Echo;
import dev.earshot.reader.Findings;
import dev.earshot.reader.text.CleanText;
import dev.earshot.reader.xml.XmlEvents;
import dev.earshot.reader.xml.XmlTag;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Cues out of TTML: a paragraph is one, or each of its sentences, where it marks them. Whoever
/// speaks is named at the paragraph or around it, by an id whose name the head may give. Between
/// words that stand in spans of their own there may be no space.
final class TimedText implements XmlEvents.Visitor {
  private final Findings findings;
  private final List<Cue> cues = new ArrayList<>();
  private final Map<String, String> names = new HashMap<>();
  private final Deque<Optional<String>> agents = new ArrayDeque<>();
  private final StringBuilder words = new StringBuilder();
  private final TimedTextTimes times = new TimedTextTimes();
  private TimedTextClock clock = TimedTextClock.of(Map.of());
  private Optional<String> language = Optional.empty();
  private Optional<String> described = Optional.empty();
  private Optional<Duration> start = Optional.empty();
  private Optional<Duration> end = Optional.empty();
  private int line;
  private boolean inParagraph;
  private boolean inName;
  private boolean inTitle;
  private final StringBuilder title = new StringBuilder();

  TimedText(Findings findings) {
    this.findings = findings;
  }

  /// Plain cues; labels in their words count where no paragraph names its speaker.
  List<Cue> cues() {
    var plain = CueMarks.removed(cues);
    return plain.stream().anyMatch(cue -> cue.speaker().isPresent())
        ? plain.stream().map(cue -> cue.by(cue.speaker().map(this::nameOf))).toList()
        : SpeakerLabels.read(plain);
  }

  private String nameOf(String id) {
    return names.getOrDefault(id, id);
  }

  /// What its head calls it; one line, or none.
  List<String> title() {
    return CleanText.lines(title.toString()).lines().limit(1).toList();
  }

  Optional<String> language() {
    return language;
  }

  @Override
  public void start(XmlTag tag) {
    switch (tag.name()) {
      case "tt" -> {
        language = tag.attribute("lang");
        clock = TimedTextClock.of(tag.attributes());
      }
      case "agent" -> described = tag.attribute("id");
      case "name" -> inName = true;
      case "title" -> inTitle = true;
      case "br" -> words.append('\n');
      case "p" -> {
        inParagraph = true;
        begin(tag);
      }
      case "span" -> span(tag);
      default -> {}
    }
    times.enter(tag.attribute("begin").flatMap(clock::read).map(times::of));
    agents.push(
        tag.attribute("agent").or(() -> agents.isEmpty() ? Optional.empty() : agents.peek()));
  }

  private void span(XmlTag tag) {
    String unit = tag.attribute("unit").orElse("");
    if (unit.equals("sentence")) begin(tag);
    else if (unit.equals("word")) words.append(' ');
    // A paragraph without times has those of its spans.
    var from = time("begin", tag);
    if (start.isEmpty()) start = from;
    else if (!unit.isEmpty()) return;
    var until = time("end", tag).or(() -> from.flatMap(f -> time("dur", tag).map(f::plus)));
    if (end.isEmpty() || isLater(until)) end = until.or(() -> end);
  }

  private boolean isLater(Optional<Duration> time) {
    return time.isPresent() && end.isPresent() && time.get().compareTo(end.get()) > 0;
  }

  private void begin(XmlTag tag) {
    flush();
    start = time("begin", tag).or(() -> tag.name().equals("p") ? Optional.empty() : start);
    end =
        time("end", tag)
            .or(() -> start.flatMap(from -> time("dur", tag).map(from::plus)))
            .or(() -> tag.name().equals("p") ? Optional.empty() : end);
    line = tag.line();
  }

  private Optional<Duration> time(String key, XmlTag tag) {
    var typed = tag.attribute(key);
    var time = typed.flatMap(clock::read).map(read -> key.equals("dur") ? read : times.of(read));
    if (typed.isPresent() && time.isEmpty())
      findings.warn(
          tag.line(),
          "\"%s\" is %s; expected a time such as 00:01:02.500"
              .formatted(key, Echo.quoted(typed.get())));
    return time;
  }

  @Override
  public void text(String text) {
    if (inName) described.ifPresent(id -> names.merge(id, CleanText.line(text), String::concat));
    else if (inTitle) title.append(text);
    else if (inParagraph) words.append(text.replace('\n', ' '));
  }

  @Override
  public void end(String name) {
    switch (name) {
      case "agent" -> described = Optional.empty();
      case "name" -> inName = false;
      case "title" -> inTitle = false;
      case "p" -> {
        flush();
        inParagraph = false;
      }
      default -> {}
    }
    agents.poll();
    times.leave();
  }

  /// Ends a cue, if anything was said.
  private void flush() {
    String said = CleanText.lines(words.toString());
    words.setLength(0);
    if (said.isEmpty()) return;
    var speaker = agents.isEmpty() ? Optional.<String>empty() : agents.peek();
    var lasting =
        start.map(from -> CueTimes.of(from, end, line, findings)).orElse(new CueTimes(start, end));
    cues.add(new Cue(speaker, lasting.start(), lasting.end(), said));
  }
}
