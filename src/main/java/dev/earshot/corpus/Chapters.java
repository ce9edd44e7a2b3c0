package dev.earshot.corpus;

import dev.earshot.episode.Episode;
import dev.earshot.episode.Quote;
import dev.earshot.episode.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
  /// first and in a gap. One without an end is over when the next begins.
  private static int chapter(List<Topic> topics, Duration moment) {
    int found = -1;
    var latest = Duration.ZERO;
    for (int i = 0; i < topics.size(); i++) {
      var start = topics.get(i).start().filter(from -> from.compareTo(moment) <= 0);
      if (start.isEmpty() || start.get().compareTo(latest) < 0) continue;
      var end = topics.get(i).end();
      boolean isOver = end.filter(to -> to.compareTo(moment) <= 0).isPresent();
      boolean wasOpen = found >= 0 && topics.get(found).end().isEmpty();
      if (isOver && !wasOpen) continue;
      found = isOver ? -1 : i;
      latest = start.get();
    }
    return found;
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
