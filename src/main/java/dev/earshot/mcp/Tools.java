package dev.earshot.mcp;

import static dev.earshot.mcp.JsonSchema.arguments;
import static dev.earshot.mcp.JsonSchema.integer;
import static dev.earshot.mcp.JsonSchema.list;
import static dev.earshot.mcp.JsonSchema.object;
import static dev.earshot.mcp.JsonSchema.oneOf;
import static dev.earshot.mcp.JsonSchema.orNull;
import static dev.earshot.mcp.JsonSchema.text;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.earshot.Earshot;
import dev.earshot.query.InvalidInputException;
import dev.earshot.mcp.Tool.Found;
import dev.earshot.passage.Passage;
import dev.earshot.present.Remarks;
import dev.earshot.present.VerificationJson;
import dev.earshot.query.FieldName;
import dev.earshot.search.SearchRequest;
import java.util.List;

/// The tools, in an order that never changes.
final class Tools {
  private static final int USUAL = 10;
  private static final int MOST = 50;
  private static final int USUAL_NEIGHBOURS = 2;
  private static final int MOST_NEIGHBOURS = 20;
  private static final int USUAL_OF_EPISODE = 50;
  private static final int MOST_OF_EPISODE = 200;
  private static final int LAST_OF_EPISODE = 1_000_000;

  private final Earshot earshot;

  Tools(Earshot earshot) {
    this.earshot = earshot;
  }

  List<Tool> all() {
    var pair = new SearchAndFetch(earshot);
    return List.of(
        pair.fetch(),
        getEpisode(),
        getPassage(),
        related(),
        pair.search(),
        searchHighlights(),
        verifyQuote());
  }

  private Tool searchHighlights() {
    var input =
        JsonSchema.members(
            "query",
            text(
                "What to look for. A few telling words do best; \"a phrase\", -without, this OR that, start* work as well."));
    input.put("limit", integer("How many passages at most; 10 unless told", 1, MOST));
    for (var field : FieldName.values()) input.put(field.word(), ofField(field));
    input.put("after", text("Continue behind this cursor, the \"next\" of the same search before"));
    var output = JsonSchema.members("interpretation", text("How the query was read"));
    output.put(
        "remarks",
        list("What was searched otherwise or ignored, and why nothing was found", text("")));
    output.put("total", integer("How many match, or a lower bound", 0, Integer.MAX_VALUE));
    output.put("next", orNull(text("Cursor of the next page")));
    output.put("passages", list("Best first", Records.passageSchema()));
    return new Tool(
        "search_highlights",
        "Search podcast highlights",
        "Finds passages in podcast episodes: what was said, by whom, in which episode, at which moment. Quote the text and give the link.",
        arguments(input),
        object("", output),
        this::searchHighlights);
  }

  private static JsonObject ofField(FieldName field) {
    var choices = field.value().choices();
    return choices.isEmpty() ? text(field.description()) : oneOf(field.description(), choices);
  }

  private Found searchHighlights(Arguments arguments) {
    var request =
        SearchRequest.of(arguments.text("query"))
            .limit(arguments.number("limit", USUAL, 1, MOST))
            .filters(arguments::optional);
    var results = earshot.search(arguments.optional("after").map(request::after).orElse(request));
    var content = new JsonObject();
    content.addProperty("interpretation", results.interpretation().toString());
    content.add("remarks", JsonSchema.strings(Remarks.readings(results)));
    content.addProperty("total", results.total());
    content.addProperty("next", results.next().orElse(null));
    content.add("passages", Records.passages(results.passages()));
    return new Found(content, results.passages());
  }

  private Tool getPassage() {
    var input =
        JsonSchema.members("id", text("The id of a passage, as search_highlights gives it"));
    input.put(
        "context",
        integer("How many neighbours on either side; 2 unless told", 0, MOST_NEIGHBOURS));
    return new Tool(
        "get_passage",
        "Get a passage",
        "Gives the whole text of a passage and what stands just before and behind it.",
        arguments(input),
        Records.withNeighboursSchema(),
        this::getPassage);
  }

  private Found getPassage(Arguments arguments) {
    int context = arguments.number("context", USUAL_NEIGHBOURS, 0, MOST_NEIGHBOURS);
    var passage = passage(arguments.text("id"), context);
    return new Found(Records.withNeighbours(passage), List.of(passage));
  }

  private Passage passage(String id, int context) {
    return earshot.passage(id, context).orElseThrow(() -> missing("passage", id));
  }

  static InvalidInputException missing(String what, String id) {
    return new InvalidInputException(
        "there is no " + what + " \"" + id + "\"; search_highlights finds ids");
  }

  private Tool getEpisode() {
    var input =
        JsonSchema.members(
            "id", text("The id of an episode, as search_highlights gives it in \"episode\""));
    input.put(
        "first",
        integer("The number of the first passage to give; 1 unless told", 1, LAST_OF_EPISODE));
    input.put("limit", integer("How many passages at most; 50 unless told", 1, MOST_OF_EPISODE));
    var output = JsonSchema.members("episode", Records.episodeSchema());
    output.put("total", integer("How many passages it has", 0, Integer.MAX_VALUE));
    output.put("passages", list("In their order", Records.passageSchema()));
    return new Tool(
        "get_episode",
        "Get an episode",
        "Gives an episode's topics and quotes in their order, a part at a time.",
        arguments(input),
        object("", output),
        this::getEpisode);
  }

  private Found getEpisode(Arguments arguments) {
    var id = arguments.text("id");
    var view = earshot.episode(id).orElseThrow(() -> missing("episode", id));
    int total = view.passages().size();
    int from = Math.min(total, arguments.number("first", 1, 1, LAST_OF_EPISODE) - 1);
    int limit = arguments.number("limit", USUAL_OF_EPISODE, 1, MOST_OF_EPISODE);
    var content = new JsonObject();
    content.add("episode", Records.episode(id, view.episode()));
    content.addProperty("total", total);
    content.add(
        "passages", Records.passages(view.passages().subList(from, Math.min(total, from + limit))));
    return Found.of(content);
  }

  private Tool related() {
    var input = JsonSchema.members("id", text("The id of a passage or an episode"));
    input.put("limit", integer("How many passages at most; 10 unless told", 1, MOST));
    var listed = JsonSchema.members("title", text(""));
    listed.put("id", orNull(text("The episode's, where the index has it")));
    var output =
        JsonSchema.members(
            "listed", list("Episodes that the source itself names", object("", listed)));
    output.put(
        "passages",
        list("Of other episodes with much the same words, best first", Records.passageSchema()));
    return new Tool(
        "related",
        "Find related highlights",
        "Finds what goes with a passage or an episode: episodes that its source names, and passages elsewhere on the same.",
        arguments(input),
        object("", output),
        this::related);
  }

  private Found related(Arguments arguments) {
    var id = arguments.text("id");
    var results =
        earshot
            .related(id, arguments.number("limit", USUAL, 1, MOST))
            .orElseThrow(() -> missing("passage or episode", id));
    var listed = new JsonArray();
    for (var named : results.listed()) {
      var episode = new JsonObject();
      episode.addProperty("title", named.named().title());
      episode.addProperty("id", named.found().map(found -> found.id()).orElse(null));
      listed.add(episode);
    }
    var content = new JsonObject();
    content.add("listed", listed);
    content.add("passages", Records.passages(results.alike()));
    return new Found(content, results.alike());
  }

  private Tool verifyQuote() {
    var input = JsonSchema.members("text", text("The words that somebody is said to have said"));
    var output =
        JsonSchema.members(
            "verdict",
            oneOf(
                "The same words; nearly; in other words; nobody",
                List.of("exact", "near", "paraphrase", "none")));
    output.put("similarity", JsonSchema.number("Share of the words that are the same in order"));
    output.put("differences", list("What differs, as: kind, given -> said", text("")));
    output.put("passage", orNull(Records.passageSchema()));
    return new Tool(
        "verify_quote",
        "Verify a quote",
        "Tells whether somebody really said that: who comes nearest, where, and what differs.",
        arguments(input),
        object("", output),
        this::verifyQuote);
  }

  private Found verifyQuote(Arguments arguments) {
    var verification = earshot.verify(arguments.text("text"));
    var record = JsonParser.parseString(VerificationJson.of(verification)).getAsJsonObject();
    var content = new JsonObject();
    content.add("verdict", record.get("verdict"));
    content.add("similarity", record.get("similarity"));
    var differences = new JsonArray();
    for (var each : record.getAsJsonArray("differences")) {
      var difference = each.getAsJsonObject();
      differences.add(
          "%s: \"%s\" -> \"%s\""
              .formatted(
                  difference.get("kind").getAsString(),
                  difference.get("given").getAsString(),
                  difference.get("said").getAsString()));
    }
    content.add("differences", differences);
    content.add(
        "passage",
        verification.passage().<JsonElement>map(Records::passage).orElse(JsonNull.INSTANCE));
    return new Found(content, verification.passage().stream().toList());
  }
}
