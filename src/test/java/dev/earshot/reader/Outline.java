package dev.earshot.reader;

import dev.earshot.episode.Episode;
import dev.earshot.episode.Quote;
import dev.earshot.episode.Topic;
import dev.earshot.notation.TimeNotation;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An episode's highlights as lines, to be compared at a glance.
public final class Outline {
  private Outline() {}

  public static String of(Episode episode) {
    return Stream.concat(
            episode.topics().stream().flatMap(Outline::lines),
            episode.quotes().stream().map(quote -> line("", quote)))
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> lines(Topic topic) {
    String head =
        "# "
            + topic.title().orElse("-")
            + times(topic.start(), topic.end())
            + topic.url().map(url -> " <" + url + ">").orElse("")
            + (topic.tags().isEmpty() ? "" : " " + topic.tags())
            + topic.summary().map(text -> " = " + flat(text)).orElse("")
            + topic.closing().map(text -> " => " + flat(text)).orElse("");
    return Stream.concat(Stream.of(head), topic.quotes().stream().map(quote -> line("  ", quote)));
  }

  private static String line(String indent, Quote quote) {
    return indent
        + quote.speaker().orElse("-")
        + times(quote.start(), quote.end())
        + quote.url().map(url -> " <" + url + ">").orElse("")
        + ": "
        + flat(quote.text())
        + quote.note().map(note -> " (" + flat(note) + ")").orElse("");
  }

  private static String flat(String text) {
    return text.replace("\n", " / ");
  }

  private static String times(Optional<Duration> start, Optional<Duration> end) {
    return start.map(time -> " @" + TimeNotation.write(time)).orElse("")
        + end.map(time -> "-" + TimeNotation.write(time)).orElse("");
  }
}
