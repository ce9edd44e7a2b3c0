package dev.earshot.reader.notes;

import dev.earshot.episode.Quote;
import dev.earshot.episode.Topic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Quotes that each name their topic, or none.
final class QuotesByTopic {
  private final Map<String, List<Quote>> topics = new LinkedHashMap<>();
  private final List<Quote> outside = new ArrayList<>();

  void add(Optional<String> topic, Quote quote) {
    topic
        .map(title -> topics.computeIfAbsent(title, t -> new ArrayList<>()))
        .orElse(outside)
        .add(quote);
  }

  /// In the order of their first quotes.
  List<Topic> topics() {
    return topics.entrySet().stream()
        .map(topic -> Topic.titled(topic.getKey()).quotes(topic.getValue()).build())
        .toList();
  }

  /// Those without a topic.
  List<Quote> outside() {
    return List.copyOf(outside);
  }
}
