package dev.earshot.eval;

import dev.earshot.query.InvalidInputException;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Topics between tags, as TREC has written them over the years: `<top>` with `<num>` and `<title>`
/// that nothing closes, or XML with `<topic number="1">` and `<query>`. The old ones are no XML, so
/// tags are looked for rather than parsed.
final class TopicMarkup {
  private static final Pattern TOPIC =
      Pattern.compile("(?is)<top(?:ic)?(\\s[^>]*)?>(.*?)</top(?:ic)?\\s*>");
  private static final Pattern END = Pattern.compile("(?i)</top");
  private static final Pattern BEGIN = Pattern.compile("(?i)<top(?:ic)?[\\s>]");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("(?i)\\s(?:number|num|id)\\s*=\\s*[\"']([^\"']*)");
  private static final Pattern NUMBER =
      Pattern.compile("(?i)<num(?:ber)?\\s*>\\s*(?:Number:)?([^<]*)");
  private static final Pattern QUERY =
      Pattern.compile("(?i)<(?:title|query)(?:\\s[^>]*)?>\\s*(?:Topic:)?([^<]*)");
  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#(\\d{1,7})|#[xX](\\p{XDigit}{1,6})|(amp|lt|gt|quot|apos));");

  private final BiConsumer<String, String> topics;
  private final StringBuilder text = new StringBuilder();

  /// @param topics takes each id with its query
  TopicMarkup(BiConsumer<String, String> topics) {
    this.topics = topics;
  }

  void line(String line) {
    text.append(line.replace("<![CDATA[", "").replace("]]>", "")).append('\n');
    if (!END.matcher(line).find()) return;
    int done = 0;
    for (var topic = TOPIC.matcher(text); topic.find(); done = topic.end()) read(topic);
    text.delete(0, done);
  }

  /// Whether a topic has begun and not ended.
  boolean isOpen() {
    return BEGIN.matcher(text).find();
  }

  private void read(Matcher topic) {
    var attributes = ATTRIBUTE.matcher(topic.group(1) == null ? "" : topic.group(1));
    var number = NUMBER.matcher(topic.group(2));
    if (!attributes.find() && !number.find())
      throw new InvalidInputException(
          "the topic that ends here has no id; expected <num> or <topic number=\"...\">");
    var id = unescaped(attributes.hasMatch() ? attributes.group(1) : number.group(1)).strip();
    var query = QUERY.matcher(topic.group(2));
    if (!query.find())
      throw new InvalidInputException(
          "the topic \"" + id + "\" has no query; expected <title> or <query>");
    topics.accept(id, unescaped(query.group(1)));
  }

  private static String unescaped(String text) {
    return REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found)));
  }

  private static String character(MatchResult reference) {
    if (reference.group(3) != null)
      return switch (reference.group(3)) {
        case "lt" -> "<";
        case "gt" -> ">";
        case "quot" -> "\"";
        case "apos" -> "'";
        default -> "&";
      };
    int code =
        reference.group(1) == null
            ? Integer.parseInt(reference.group(2), 16)
            : Integer.parseInt(reference.group(1));
    return Character.isValidCodePoint(code) ? Character.toString(code) : reference.group();
  }
}
