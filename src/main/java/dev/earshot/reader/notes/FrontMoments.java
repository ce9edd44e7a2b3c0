package dev.earshot.reader.notes;

import dev.earshot.episode.Topic;
import dev.earshot.notation.TimeNotation;
import dev.earshot.reader.markdown.FrontMatter;
import dev.earshot.reader.markdown.Markdown;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A list of moments that a site keeps in the front matter of an episode's page: as texts such as
/// `00:04:10 Beaches`, or as maps of a time and a title.
///
/// @param keys those under which moments were found
record FrontMoments(List<String> keys, List<Topic> topics) {
  private static final List<String> KEYS =
      List.of("chapters", "timestamps", "time_stamps", "timeline", "moments", "segments", "toc");
  private static final List<String> TIMES =
      List.of("time", "start", "timestamp", "start_time", "startTime", "at", "seconds");
  private static final List<String> TITLES =
      List.of("title", "name", "label", "text", "topic", "description");

  static FrontMoments of(FrontMatter front) {
    for (var key : KEYS) {
      var topics = topics(front.values().get(key));
      if (!topics.isEmpty()) return new FrontMoments(List.of(key), topics);
    }
    return new FrontMoments(List.of(), List.of());
  }

  private static List<Topic> topics(@Nullable Object value) {
    return entries(value).flatMap(entry -> topic(entry).stream()).toList();
  }

  private static Stream<Object> entries(@Nullable Object value) {
    return switch (value) {
      case null -> Stream.of();
      case String text -> text.lines().map(line -> line);
      case List<?> list -> list.stream().map(Objects::requireNonNull);
      default -> Stream.of();
    };
  }

  private static Optional<Topic> topic(Object entry) {
    return entry instanceof Map<?, ?> map
        ? text(map, TIMES)
            .flatMap(TimeNotation::read)
            .flatMap(
                start -> text(map, TITLES).map(title -> Topic.titled(title).start(start).build()))
        : TimedTitle.read(String.valueOf(entry))
            .filter(timed -> timed.start().isPresent() && !timed.title().isBlank())
            .map(timed -> OpenTopic.at(timed).build());
  }

  /// The text under the first of the keys that has one, without marks.
  static Optional<String> text(Map<?, ?> map, List<String> keys) {
    return keys.stream()
        .map(map::get)
        .filter(String.class::isInstance)
        .map(text -> Markdown.plain((String) text))
        .filter(text -> !text.isEmpty())
        .findFirst();
  }
}
