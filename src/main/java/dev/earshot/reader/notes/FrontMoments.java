package dev.earshot.reader.notes;

import dev.earshot.episode.Topic;
import dev.earshot.notation.Sentences;
import dev.earshot.notation.TimeNotation;
import dev.earshot.reader.Findings;
import dev.earshot.reader.facts.QuoteKeys;
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
      Stream.of(
              List.of("chapters", "timestamps", "time_stamps", "timeline", "segments", "toc"),
              QuoteKeys.MOMENTS,
              QuoteKeys.CLIPS,
              List.of("topics", "sections"))
          .flatMap(List::stream)
          .toList();
  private static final List<String> TIMES =
      List.of(
          "time",
          "start",
          "timestamp",
          "time_stamp",
          "timecode",
          "start_time",
          "starttime",
          "begin",
          "offset",
          "at",
          "ts",
          "seconds");
  private static final List<String> TITLES =
      List.of(
          "title",
          "heading",
          "headline",
          "name",
          "label",
          "text",
          "topic",
          "subject",
          "theme",
          "what",
          "description");
  private static final List<String> SUMMARIES = List.of("summary", "description", "notes", "note");

  /// Longer notes are more than a title.
  private static final int LONGEST_TITLE = 120;

  /// Whether a list of moments is called so, or one of what was said in them.
  static boolean isList(String key) {
    return KEYS.contains(key) || FrontQuotes.isList(key);
  }

  static FrontMoments of(FrontMatter front, Findings findings) {
    for (var key : KEYS) {
      var topics =
          entries(front.values().get(key))
              .filter(entry -> !FrontQuotes.isSaid(key, entry))
              .flatMap(entry -> topic(entry, findings).stream())
              .toList();
      if (!topics.isEmpty()) return new FrontMoments(List.of(key), topics);
    }
    return new FrontMoments(List.of(), List.of());
  }

  private static Stream<Object> entries(@Nullable Object value) {
    return switch (value) {
      case null -> Stream.of();
      case String text -> text.lines().map(line -> line);
      case List<?> list -> list.stream().map(Objects::requireNonNull);
      default -> Stream.of();
    };
  }

  private static Optional<Topic> topic(Object entry, Findings findings) {
    return entry instanceof Map<?, ?> map
        ? topic(FrontMatter.named(map), findings)
        : TimedTitle.read(String.valueOf(entry))
            .filter(timed -> timed.start().isPresent() && !timed.title().isBlank())
            .map(timed -> OpenTopic.at(timed).build());
  }

  /// A title alone may be a tag. Where a time has notes alone, they begin with what they are about.
  private static Optional<Topic> topic(Map<String, Object> map, Findings findings) {
    var start = text(map, TIMES).flatMap(TimeNotation::read);
    var notes = text(map, SUMMARIES);
    var named = text(map, TITLES);
    var first = named.isEmpty() && start.isPresent() ? notes.map(FrontMoments::beginning) : named;
    var title = named.or(() -> first.map(String::strip));
    var summary =
        notes
            .map(words -> named.isPresent() ? words : words.substring(first.orElse("").length()))
            .filter(words -> !words.isEmpty() && !title.equals(Optional.of(words)));
    var quotes = FrontQuotes.below(map, findings);
    boolean isTopic = start.isPresent() || summary.isPresent() || !quotes.isEmpty();
    if (title.isEmpty() || !isTopic) return Optional.empty();
    var topic = Topic.titled(title.get()).quotes(quotes);
    start.ifPresent(topic::start);
    summary.ifPresent(topic::summary);
    return Optional.of(topic.build());
  }

  private static String beginning(String notes) {
    return notes.length() <= LONGEST_TITLE ? notes : Sentences.of(notes).getFirst();
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
