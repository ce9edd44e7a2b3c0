package dev.earshot.corpus;

import dev.earshot.episode.Episode;
import dev.earshot.episode.Quote;
import dev.earshot.episode.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Puts quotes that one source gives by their times into the topics that another gives by theirs: a
/// transcript into the chapters of a feed. A quote without a time, and one at a time that no topic
/// covers, stays outside.
final class Chapters {
  private Chapters() {}

  static Episode fill(Episode episode) {
    if (episode.topics().stream().noneMatch(topic -> topic.start().isPresent())) return episode;
    var loose = new ArrayList<Quote>();
    var inside = new ArrayList<List<Quote>>();
    for (var topic : episode.topics()) inside.add(new ArrayList<>(topic.quotes()));
    for (var quote : episode.quotes()) {
      int at = quote.start().map(start -> chapter(episode.topics(), start)).orElse(-1);
      (at < 0 ? loose : inside.get(at)).add(quote);
    }
    return episode.but().topics(filled(episode.topics(), inside)).quotes(loose).build();
  }

  /// The chapter that is under way at a moment, of several the one that began last; -1 before the
  /// first and in a gap.
  private static int chapter(List<Topic> topics, Duration moment) {
    var latest = latestStart(topics, moment);
    return IntStream.range(0, topics.size())
        .filter(i -> isOn(topics.get(i), moment, latest))
        .reduce((one, next) -> start(topics, next).compareTo(start(topics, one)) >= 0 ? next : one)
        .orElse(-1);
  }

  private static Duration latestStart(List<Topic> topics, Duration moment) {
    return topics.stream()
        .flatMap(topic -> topic.start().stream())
        .filter(start -> start.compareTo(moment) <= 0)
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }

  /// One that does not say when it ends does so where the next begins.
  private static boolean isOn(Topic topic, Duration moment, Duration latest) {
    return topic
        .start()
        .filter(start -> start.compareTo(moment) <= 0)
        .filter(
            start -> topic.end().map(end -> end.compareTo(moment) > 0).orElse(start.equals(latest)))
        .isPresent();
  }

  private static Duration start(List<Topic> topics, int timed) {
    return topics.get(timed).start().orElseThrow();
  }

  private static List<Topic> filled(List<Topic> topics, List<List<Quote>> quotes) {
    var filled = new ArrayList<Topic>();
    for (int i = 0; i < topics.size(); i++) {
      var sorted = new ArrayList<>(quotes.get(i));
      if (sorted.size() > topics.get(i).quotes().size())
        sorted.sort(Comparator.comparing(quote -> quote.start().orElse(Duration.ZERO)));
      filled.add(topics.get(i).withQuotes(sorted));
    }
    return filled;
  }
}
