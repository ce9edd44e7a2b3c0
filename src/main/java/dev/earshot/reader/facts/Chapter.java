package dev.earshot.reader.facts;

import dev.earshot.episode.Topic;
import dev.earshot.reader.text.CleanText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A mark in the audio. It lasts until the next one, unless it says itself how long; the last lasts
/// to the end of the episode, where that is known. A chapter that only names a sponsor is marked,
/// so that whoever wants can leave it out.
///
/// @param summary what is said in it
public record Chapter(
    Duration start,
    Optional<Duration> end,
    Optional<String> title,
    Optional<String> url,
    Optional<String> summary) {
  private static final Pattern SPONSOR =
      Pattern.compile(
          "(?i)(?:sponsors?|sponsored by|our sponsors?|adverts?|advertisements?|ad break|werbung)\\b.*");
  private static final Map<String, String> IS_SPONSOR = Map.of("sponsor", "true");

  public static Chapter at(Duration start) {
    return new Chapter(
        start, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  public Chapter titled(String words) {
    var given = Optional.of(CleanText.line(words)).filter(line -> !line.isEmpty());
    return new Chapter(start, end, given, url, summary);
  }

  public Chapter until(Optional<Duration> time) {
    return new Chapter(start, time, title, url, summary);
  }

  public Chapter linkedTo(Optional<String> page) {
    return new Chapter(start, end, title, page, summary);
  }

  public Chapter summarised(Optional<String> words) {
    return new Chapter(start, end, title, url, words);
  }

  /// Topics in the order of their starts; the last ends with the episode.
  public static List<Topic> topics(List<Chapter> chapters, Optional<Duration> duration) {
    var ordered = new ArrayList<>(chapters);
    ordered.sort(Comparator.comparing(Chapter::start));
    var topics = new ArrayList<Topic>();
    for (int i = 0; i < ordered.size(); i++) {
      var next = i + 1 < ordered.size() ? Optional.of(ordered.get(i + 1).start()) : duration;
      topics.add(ordered.get(i).topic(next));
    }
    return topics;
  }

  private Topic topic(Optional<Duration> next) {
    var topic = Topic.builder().start(start);
    title.ifPresent(topic::title);
    url.ifPresent(topic::url);
    summary.ifPresent(topic::summary);
    end.or(() -> next).filter(time -> time.compareTo(start) >= 0).ifPresent(topic::end);
    // Marked, so that whoever wants can leave it out.
    title
        .filter(words -> SPONSOR.matcher(words).matches())
        .ifPresent(words -> topic.extra(IS_SPONSOR));
    return topic.build();
  }
}
