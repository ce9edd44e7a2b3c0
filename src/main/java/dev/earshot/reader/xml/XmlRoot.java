package dev.earshot.reader.xml;

import dev.earshot.reader.Head;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The first element of an XML file, behind declarations and comments: what shows whose it is.
///
/// @param name as it stands there, prefix included
/// @param tag the whole of it; the beginning, if it is very long
public record XmlRoot(String name, String tag) {
  private static final Function<Head, Optional<XmlRoot>> ROOT = XmlRoot::find;
  private static final Pattern PROLOGUE =
      Pattern.compile("(?s)\\s+|<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^>\\[]*+(?:\\[.*?\\]\\s*+)?>");
  private static final Pattern TAG = Pattern.compile("<([A-Za-z_][\\w.-]*(?::[\\w.-]+)?)[^>]*");

  /// The root of a file; empty if it is no XML.
  public static Optional<XmlRoot> of(Head head) {
    return head.seen(ROOT);
  }

  /// Whether a file is XML whose root is such a one.
  public static boolean is(Head head, Predicate<XmlRoot> such) {
    return of(head).filter(such).isPresent();
  }

  private static Optional<XmlRoot> find(Head head) {
    if (!head.first().startsWith("<")) return Optional.empty();
    String text = head.text();
    var tag = TAG.matcher(text).region(prologue(text), text.length());
    return tag.lookingAt() ? Optional.of(new XmlRoot(tag.group(1), tag.group())) : Optional.empty();
  }

  /// Where the first element begins. A loop and not a pattern of many parts, which would need the
  /// stack for each of them.
  private static int prologue(String text) {
    var part = PROLOGUE.matcher(text);
    int at = 0;
    while (part.region(at, text.length()).lookingAt()) at = part.end();
    return at;
  }

  /// The name without a prefix.
  public String localName() {
    return name.substring(name.indexOf(':') + 1);
  }
}
