package dev.earshot.reader.xml;

import java.util.Map;
import java.util.Optional;

/// The beginning of an element.
///
/// @param namespace the address of its vocabulary; empty if there is none, or nobody asked
/// @param name without a prefix
/// @param attributes by their names without prefixes
/// @param line at which it ends, counted from 1
public record XmlTag(String namespace, String name, Map<String, String> attributes, int line) {
  /// The value of an attribute; empty if it is blank as well.
  public Optional<String> attribute(String key) {
    return Optional.ofNullable(attributes.get(key))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }
}
