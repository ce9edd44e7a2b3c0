package dev.earshot.reader.feed;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.earshot.interchange.JsonText;
import dev.earshot.notation.Echo;
import dev.earshot.reader.Findings;
import dev.earshot.reader.text.CleanText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What a feed says that an episode has no field for, under the feed's own names.
final class FeedExtra {
  private FeedExtra() {}

  static Map<String, String> of(XmlElement item) {
    var extra = new LinkedHashMap<String, String>();
    item.line("guid", "id").ifPresent(id -> extra.put("guid", JsonText.of(id)));
    seasonName(item, extra);
    item.line("itunes:episodeType")
        .ifPresent(type -> extra.put("itunes:episodeType", JsonText.of(type)));
    item.line("yt:videoId").ifPresent(id -> extra.put("youtube", JsonText.of(id)));
    item.line("itunes:author", "author")
        .or(() -> item.first("author").flatMap(author -> author.line("name")))
        .ifPresent(name -> extra.put("author", JsonText.of(name)));
    links(item, "podcast:chapters", extra);
    links(item, "podcast:transcript", extra);
    return extra;
  }

  /// The season's number; that a show calls it something is kept beside.
  static Optional<String> season(XmlElement item, Findings findings) {
    Optional<String> season = Optional.empty();
    for (var element : item.all("podcast:season", "itunes:season").toList()) {
      String text = CleanText.line(element.text());
      if (text.matches("\\d+")) season = season.or(() -> Optional.of(text));
      else if (!text.isEmpty())
        findings.warn(
            element.line(),
            "<%s> is %s and was left out; expected a number such as 2"
                .formatted(element.name(), Echo.quoted(text)));
    }
    return season;
  }

  private static void seasonName(XmlElement item, Map<String, String> extra) {
    item.all("podcast:season")
        .flatMap(element -> element.attribute("name").stream())
        .forEach(name -> extra.put("podcast:season", JsonText.of(name)));
  }

  /// Never fetched: files beside the feed may be what they point to.
  private static void links(XmlElement item, String name, Map<String, String> extra) {
    var links = new JsonArray();
    item.all(name)
        .filter(link -> link.attribute("url").isPresent())
        .forEach(link -> links.add(object(link)));
    if (!links.isEmpty()) extra.put(name, JsonText.of(links));
  }

  private static JsonObject object(XmlElement link) {
    var object = new JsonObject();
    link.attributes().forEach((key, value) -> object.addProperty(key, value));
    return object;
  }
}
