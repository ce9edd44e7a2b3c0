package dev.earshot.mcp;

import static dev.earshot.mcp.JsonSchema.arguments;
import static dev.earshot.mcp.JsonSchema.list;
import static dev.earshot.mcp.JsonSchema.object;
import static dev.earshot.mcp.JsonSchema.text;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.earshot.Earshot;
import dev.earshot.mcp.Tool.Found;
import dev.earshot.passage.Passage;

/// The pair of tools that some hosts expect, with just these names and fields.
final class SearchAndFetch {
  private final Earshot earshot;

  SearchAndFetch(Earshot earshot) {
    this.earshot = earshot;
  }

  Tool search() {
    var input = JsonSchema.members("query", text("What to look for"));
    var result = JsonSchema.members("id", text(""));
    result.put("title", text(""));
    result.put("url", text(""));
    var output = JsonSchema.members("results", list("Best first", object("", result)));
    return new Tool(
        "search",
        "Search",
        "Finds podcast passages; fetch gives one with its text. search_highlights tells more at once.",
        arguments(input),
        object("", output),
        this::search);
  }

  private Found search(Arguments arguments) {
    var found = new JsonArray();
    for (var passage : earshot.search(arguments.text("query")).passages())
      found.add(named(passage));
    var content = new JsonObject();
    content.add("results", found);
    return Found.of(content);
  }

  private static JsonObject named(Passage passage) {
    var named = new JsonObject();
    named.addProperty("id", passage.id());
    named.addProperty("title", Records.title(passage));
    named.addProperty("url", passage.link().orElse(Resources.uri(passage.id())));
    return named;
  }

  Tool fetch() {
    var input = JsonSchema.members("id", text("The id of a passage, as search gives it"));
    var output = JsonSchema.members("id", text(""));
    output.put("title", text(""));
    output.put("text", text("The whole passage"));
    output.put("url", text(""));
    output.put("metadata", Records.episodeSchema());
    return new Tool(
        "fetch",
        "Fetch",
        "Gives the whole text of a passage that search found.",
        arguments(input),
        object("", output),
        this::fetch);
  }

  private Found fetch(Arguments arguments) {
    var id = arguments.text("id");
    var passage = earshot.passage(id, 0).orElseThrow(() -> Tools.missing("passage", id));
    var named = named(passage);
    var content = new JsonObject();
    content.add("id", named.get("id"));
    content.add("title", named.get("title"));
    content.addProperty("text", passage.excerpt().text());
    content.add("url", named.get("url"));
    content.add("metadata", Records.episode(passage.episodeId(), passage.episode()));
    return Found.of(content);
  }
}
