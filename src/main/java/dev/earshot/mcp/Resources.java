package dev.earshot.mcp;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.earshot.Earshot;
import dev.earshot.passage.Passage;
import dev.earshot.present.MarkdownPresenter;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Optional;

/// Passages as resources, each at an address of its own: `highlight://ID`.
final class Resources {
  private static final String SCHEME = "highlight://";
  private static final String TYPE = "text/markdown";

  private final Earshot earshot;

  Resources(Earshot earshot) {
    this.earshot = earshot;
  }

  static String uri(String id) {
    return SCHEME + URLEncoder.encode(id, UTF_8).replace("+", "%20").replace("%7E", "~");
  }

  /// What a tool's answer points to.
  static JsonObject link(Passage passage) {
    var link = new JsonObject();
    link.addProperty("type", "resource_link");
    link.addProperty("uri", uri(passage.id()));
    link.addProperty("name", passage.id());
    var title = Records.shortTitle(passage);
    if (!title.isEmpty()) link.addProperty("title", Budget.shortened(title));
    link.addProperty("mimeType", TYPE);
    return link;
  }

  /// There are too many to be listed; the template tells how to name one.
  JsonObject list() {
    var result = new JsonObject();
    result.add("resources", new JsonArray());
    return result;
  }

  JsonObject templates() {
    var template = new JsonObject();
    template.addProperty("uriTemplate", SCHEME + "{id}");
    template.addProperty("name", "highlight");
    template.addProperty("title", "A passage by its id");
    template.addProperty("description", "The whole text of a passage, with who said it and where");
    template.addProperty("mimeType", TYPE);
    var templates = new JsonArray();
    templates.add(template);
    var result = new JsonObject();
    result.add("resourceTemplates", templates);
    return result;
  }

  /// The passage at an address; empty where there is none.
  Optional<JsonObject> read(String uri) {
    return id(uri).flatMap(id -> earshot.passage(id, 0)).map(passage -> contents(uri, passage));
  }

  private static Optional<String> id(String uri) {
    if (!uri.startsWith(SCHEME)) return Optional.empty();
    try {
      return Optional.of(
          URLDecoder.decode(uri.substring(SCHEME.length()).replace("+", "%2B"), UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static JsonObject contents(String uri, Passage passage) {
    var content = new JsonObject();
    content.addProperty("uri", uri);
    content.addProperty("mimeType", TYPE);
    content.addProperty("text", MarkdownPresenter.passage(passage));
    var contents = new JsonArray();
    contents.add(content);
    var result = new JsonObject();
    result.add("contents", contents);
    return result;
  }
}
