package dev.earshot.reader;

import dev.earshot.episode.Episode;
import dev.earshot.episode.Quote;
import dev.earshot.episode.Topic;
import dev.earshot.notation.TimeNotation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Highlights on a line each, so that tests can be read.
public final class Told {
  private Told() {}

  /// As `0-4.5 Anna: words`; what is absent is a question mark, an absent speaker nothing.
  public static List<String> quotes(Episode episode) {
    return episode.quotes().stream().map(Told::quote).toList();
  }

  public static String quote(Quote quote) {
    String speaker = quote.speaker().map(name -> name + ": ").orElse("");
    return times(quote.start(), quote.end()) + " " + speaker + quote.text();
  }

  /// As `0-60 Title`, without those that have no time.
  public static List<String> chapters(Episode episode) {
    return episode.topics().stream()
        .filter(topic -> topic.start().isPresent())
        .map(topic -> times(topic.start(), topic.end()) + " " + topic.title().orElse("?"))
        .toList();
  }

  /// All that a file tells: its format, warnings, and each episode with its facts and highlights.
  ///
  /// @param name of the file
  static String file(String name, Collected read) {
    var lines =
        Stream.of(
            Stream.of("== " + name + ": " + read.format().orElse("no format")),
            read.warnings().stream().map(warning -> "warning: " + warning),
            read.episodes().stream().map(Told::whole));
    return lines
        .flatMap(line -> line)
        .map(line -> line + "\n")
        .collect(Collectors.joining())
        .replaceAll("\n\n+", "\n");
  }

  private static String whole(Episode episode) {
    var facts =
        Stream.of(
            Optional.of("\"" + episode.title() + "\""),
            episode.show().map(show -> "of " + show),
            episode.number().map(number -> "number " + number),
            Optional.of(String.join(", ", episode.guests()))
                .filter(s -> !s.isEmpty())
                .map("with "::concat),
            Optional.of(String.join(", ", episode.hosts()))
                .filter(s -> !s.isEmpty())
                .map("by "::concat),
            episode.published().map(day -> "on " + day),
            episode.duration().map(time -> "lasting " + time),
            episode.language().map(language -> "in " + language),
            episode.url().map(url -> "<" + url + ">"),
            episode.audio().map(url -> "<" + url + ">"));
    return facts.flatMap(Optional::stream).collect(Collectors.joining(" "))
        + "\n"
        + Outline.of(episode);
  }

  /// The texts of topics without a time.
  public static List<String> notes(Episode episode) {
    return episode.topics().stream()
        .filter(topic -> topic.start().isEmpty())
        .map(Topic::text)
        .toList();
  }

  private static String times(Optional<Duration> start, Optional<Duration> end) {
    return time(start) + "-" + time(end);
  }

  private static String time(Optional<Duration> time) {
    return time.map(TimeNotation::write).orElse("?");
  }
}
