package dev.earshot.reader.page;

import dev.earshot.episode.Topic;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Cuts citation digits out of a page's text: ` 1.` to ` 8.` before a full stop. Searched, they
/// would match every query with such a number. They look like any number at the end of a sentence
/// ("Llama 2.", "version 3."), so not the form decides but the count: only digits that go on 1, 2,
/// 3 through the whole page are citations.
final class Citations {
  private Citations() {}

  /// Quotes are left alone: a page cites in its own words.
  static List<Topic> cut(List<Topic> topics) {
    List<String> texts = topics.stream().flatMap(Citations::texts).toList();
    Iterator<String> cut = cutTexts(texts).iterator();
    return topics.stream().map(topic -> withTexts(topic, cut)).toList();
  }

  private static Stream<String> texts(Topic topic) {
    return Stream.of(topic.summary(), topic.closing()).flatMap(Optional::stream);
  }

  private static Topic withTexts(Topic topic, Iterator<String> texts) {
    return new Topic(
        topic.title(),
        topic.summary().map(old -> texts.next()),
        topic.closing().map(old -> texts.next()),
        topic.start(),
        topic.end(),
        topic.url(),
        topic.tags(),
        topic.quotes(),
        topic.isNotes(),
        topic.extra());
  }

  private static List<String> cutTexts(List<String> texts) {
    var found =
        IntStream.range(0, texts.size()).boxed().flatMap(i -> CitedDigits.in(texts.get(i), i));
    var citations = Set.copyOf(CountingOn.through(found.toList()));
    return IntStream.range(0, texts.size())
        .mapToObj(i -> CitedDigits.replace(texts.get(i), i, citations))
        .toList();
  }
}
