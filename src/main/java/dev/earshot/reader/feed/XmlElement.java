package dev.earshot.reader.feed;

import dev.earshot.reader.text.CleanText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// An element of a feed, by the name that people know it by: `itunes:title`, whatever prefix the
/// feed chose. Names without a prefix are those of RSS itself.
///
/// @param text its own, references resolved
/// @param line at which it starts
record XmlElement(
    String name, Map<String, String> attributes, String text, List<XmlElement> children, int line) {

  XmlElement with(List<XmlElement> others) {
    return new XmlElement(name, attributes, text, others, line);
  }

  XmlElement saying(String other) {
    return new XmlElement(name, attributes, other, children, line);
  }

  Stream<XmlElement> all(String... names) {
    var wanted = List.of(names);
    return children.stream().filter(child -> wanted.contains(child.name));
  }

  Optional<XmlElement> first(String name) {
    return all(name).findFirst();
  }

  /// The text of the first such child that has one, on one line.
  Optional<String> line(String... names) {
    return Stream.of(names)
        .flatMap(name -> all(name).map(child -> CleanText.line(child.text)))
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  Optional<String> attribute(String key) {
    return Optional.ofNullable(attributes.get(key))
        .map(CleanText::line)
        .filter(text -> !text.isEmpty());
  }
}
