package dev.earshot.reader.facts;

import dev.earshot.episode.Topic;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a source says of an episode as a whole: show notes, descriptions, words above the first
/// topic. Many highlights have no words of their own and are found by these alone, so they are
/// searched: as a topic without title and time that stands before all others, marked as notes so
/// that nobody takes it for a topic of the talk. The same text in two places counts once.
public final class EpisodeNotes {
  private EpisodeNotes() {}

  /// The topics with the notes before them, if there are any; each part on lines of its own.
  public static List<Topic> before(List<Topic> topics, String... parts) {
    String notes =
        Stream.of(parts)
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .distinct()
            .collect(Collectors.joining("\n"));
    return notes.isEmpty()
        ? topics
        : Stream.concat(Stream.of(topic(notes)), topics.stream()).toList();
  }

  private static Topic topic(String notes) {
    return Topic.builder().summary(notes).notes().build();
  }
}
