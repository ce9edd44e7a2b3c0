package dev.earshot.reader.transcript;

import dev.earshot.notation.TimeNotation;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The times of an XML transcript: seconds or a clock, or pointers to a timeline as TEI has it,
/// whose moments count from another (`<when xml:id="T1" interval="4.2" since="#T0"/>`).
final class XmlTimeline {
  private static final Duration LONGEST_DAY = Duration.ofHours(24);

  private final Map<String, Duration> moments = new HashMap<>();

  static XmlTimeline in(Document page) {
    var timeline = new XmlTimeline();
    for (Element element : page.getAllElements())
      if (XmlTurns.nameOf(element).equals("when")) timeline.add(element);
    return timeline;
  }

  private void add(Element when) {
    var parent = when.parent();
    String unit = when.attr("unit") + (parent == null ? "" : parent.attr("unit"));
    var interval = interval(when.attr("interval"), unit.startsWith("ms"));
    var since = when.hasAttr("since") ? at(when.attr("since")) : Optional.of(Duration.ZERO);
    // By the wall's clock the first moment is the beginning.
    if (interval.isEmpty()) put(when, Duration.ZERO);
    else since.ifPresent(from -> put(when, from.plus(interval.get())));
  }

  private void put(Element when, Duration time) {
    boolean isFirst = moments.isEmpty();
    if (isFirst || time.compareTo(Duration.ZERO) > 0) moments.put(when.attr("xml:id"), time);
  }

  private static Optional<Duration> interval(String typed, boolean inMillis) {
    return (inMillis ? TimeNotation.readMillis(typed) : TimeNotation.read(typed))
        .filter(time -> time.compareTo(LONGEST_DAY) < 0);
  }

  private Optional<Duration> at(String pointer) {
    return Optional.ofNullable(moments.get(pointer.substring(pointer.indexOf('#') + 1)));
  }

  /// Empty for what is no time, or that of a day.
  Optional<Duration> read(String typed) {
    return typed.startsWith("#") ? at(typed) : TimeNotation.read(typed);
  }
}
