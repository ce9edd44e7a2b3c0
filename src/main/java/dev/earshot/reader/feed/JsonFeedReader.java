package dev.earshot.reader.feed;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Format;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.json.JsonEntries;
import dev.earshot.reader.json.JsonEntry;
import dev.earshot.reader.json.JsonPaths;
import dev.earshot.reader.text.WholeText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// JSON Feed: what RSS says, in JSON. Each item is brought to the elements that RSS has for it, so
/// that both are read alike; an item without audio is an article.
public final class JsonFeedReader implements Format {
  private static final String VERSION = "jsonfeed.org/version";
  private static final String ITEMS = "items";

  @Override
  public String name() {
    return "JSON Feed";
  }

  @Override
  public int revision() {
    return 4;
  }

  @Override
  public Claim claim(Head head) {
    return Claim.SIGNATURE.onlyIf(
        JsonPaths.of(head).contains(ITEMS) && head.text().replace("\\/", "/").contains(VERSION));
  }

  @Override
  public void read(Lines lines, Findings findings) throws IOException {
    var feed = new Feed();
    new JsonEntries(WholeText.of(lines, findings), findings, feed).read();
    feed.tell(findings);
  }

  private static final class Feed implements JsonEntries.Visitor {
    private final List<XmlElement> show = new ArrayList<>();
    private final List<XmlElement> items = new ArrayList<>();

    @Override
    public boolean isList(String path) {
      return path.equals(ITEMS);
    }

    @Override
    public boolean isEntry(JsonObject object) {
      return object.has("id") || object.has("date_published") || object.has("attachments");
    }

    @Override
    public void field(String path, JsonElement value) {
      if (List.of("title", "description", "language").contains(path))
        JsonEntry.scalar(value).ifPresent(text -> show.add(element(path, text, 1)));
    }

    @Override
    public void entry(String list, JsonEntry entry) {
      items.add(item(entry));
    }

    /// The show may be told behind the items.
    void tell(Findings findings) {
      var channel = new XmlElement("channel", Map.of(), "", show, 1);
      var episodes = new FeedEpisodes(Optional.of(channel), findings);
      items.forEach(episodes::tellIfHeard);
      episodes.warnOfNone();
    }

    private static XmlElement item(JsonEntry entry) {
      var parts = new ArrayList<XmlElement>();
      add("title", entry.text("title"), entry, parts);
      add("link", entry.text("url", "external_url"), entry, parts);
      add("pubDate", entry.text("date_published", "date_modified"), entry, parts);
      add("description", entry.raw("summary"), entry, parts);
      add("content:encoded", entry.raw("content_html", "content_text"), entry, parts);
      add("dc:language", entry.text("language"), entry, parts);
      entry
          .text("id")
          .ifPresent(id ->
              parts.add(
                  new XmlElement(
                      "guid", Map.of("isPermaLink", "false"), id, List.of(), entry.line())));
      entry.list("authors").stream()
          .limit(1)
          .forEach(author -> add("author", author.text("name"), entry, parts));
      sound(entry).ifPresent(file -> addSound(file, parts));
      return new XmlElement("item", Map.of(), "", parts, entry.line());
    }

    private static Optional<JsonEntry> sound(JsonEntry entry) {
      return entry.list("attachments").stream()
          .filter(file ->
              file.text("mime_type").filter(type -> type.matches("(audio|video)/.*")).isPresent())
          .findFirst();
    }

    private static void addSound(JsonEntry file, List<XmlElement> parts) {
      file.text("url")
          .ifPresent(url ->
              parts.add(
                  new XmlElement("enclosure", Map.of("url", url), "", List.of(), file.line())));
      add("itunes:duration", file.text("duration_in_seconds"), file, parts);
    }

    private static void add(
        String name, Optional<String> text, JsonEntry entry, List<XmlElement> parts) {
      text.ifPresent(words -> parts.add(element(name, words, entry.line())));
    }

    private static XmlElement element(String name, String text, int line) {
      return new XmlElement(name, Map.of(), text, List.of(), line);
    }
  }
}
