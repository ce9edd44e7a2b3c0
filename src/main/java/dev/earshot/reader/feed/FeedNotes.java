package dev.earshot.reader.feed;

import static java.util.Comparator.comparingInt;

import dev.earshot.reader.facts.TimedList;
import dev.earshot.reader.text.HtmlText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The notes to an episode. Feeds say them in up to four elements, mostly the same text as HTML and
/// as plain text; each sentence counts once, or every hit would come twice. What is said of the
/// show in every item (in its own description as well) is left out.
///
/// @param lines plain text
record FeedNotes(List<String> lines) {
  private static final String[] ELEMENTS = {
    "itunes:subtitle", "description", "itunes:summary", "content:encoded", "summary", "content",
  };

  private static final Pattern URL = Pattern.compile("https?://[^\\s)]+");

  /// The longest text as it is, and of the others the lines that it lacks.
  static FeedNotes of(XmlElement item, Optional<XmlElement> channel) {
    Set<String> known = ofTheShow(item, channel);
    var texts = texts(item).stream().filter(text -> !known.contains(key(text))).toList();
    String longest = texts.stream().max(comparingInt(String::length)).orElse("");
    String longestKey = key(longest);
    return new FeedNotes(
        texts.stream()
            .flatMap(text ->
                text.equals(longest)
                    ? text.lines()
                    : text.lines()
                        .filter(line -> !longestKey.contains(key(line)) && known.add(key(line))))
            .toList());
  }

  /// What is said of the show in every item, and the titles.
  private static Set<String> ofTheShow(XmlElement item, Optional<XmlElement> channel) {
    return Stream.concat(
            channel.stream().flatMap(show -> texts(show).stream()),
            item.all("title", "itunes:title").map(XmlElement::text))
        .map(FeedNotes::key)
        .collect(Collectors.toCollection(HashSet::new));
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

  /// What a text says, apart from how it is set; some renderings spell out where a link leads.
  static String key(String text) {
    var key = new StringBuilder();
    URL.matcher(text)
        .replaceAll("")
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(key::appendCodePoint);
    return key.toString();
  }

  Optional<TimedList> list() {
    return TimedList.in(lines);
  }

  /// The notes without the lines that are chapters already.
  String without(List<TimedList.Entry> told) {
    return String.join("\n", TimedList.rest(lines, told));
  }
}
