package dev.earshot.reader.feed;

import dev.earshot.reader.facts.ShowNotes;
import dev.earshot.reader.text.HtmlText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where feeds say the notes to an episode: in up to four elements.
final class FeedNotes {
  private static final String[] ELEMENTS = {
    "itunes:subtitle", "description", "itunes:summary", "content:encoded", "summary", "content",
  };

  private FeedNotes() {}

  static ShowNotes of(XmlElement item, Optional<XmlElement> channel) {
    return ShowNotes.of(texts(item), ofTheShow(item, channel));
  }

  /// What is said of the show in every item, and the titles.
  private static List<String> ofTheShow(XmlElement item, Optional<XmlElement> channel) {
    return Stream.concat(
            channel.stream().flatMap(show -> texts(show).stream()),
            item.all("title", "itunes:title").map(XmlElement::text))
        .toList();
  }

  private static List<String> texts(XmlElement element) {
    return Stream.concat(
            Stream.of(ELEMENTS).flatMap(element::all),
            element.all("media:group").flatMap(group -> group.all("media:description")))
        .map(XmlElement::text)
        .distinct()
        .map(HtmlText::of)
        .filter(text -> !text.isEmpty())
        .distinct()
        .toList();
  }
}
